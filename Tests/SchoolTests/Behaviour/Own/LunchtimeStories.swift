import People
import Store
import StoreTesting
import Testing

@testable import School

/// Who looks after a class at lunchtime.
@Suite(.timeLimit(.minutes(15))) struct LunchtimeStories {
    private func oak(_ engine: Engine) async throws -> BehaviourSchool {
        let oak = try await BehaviourSchool(engine, at: "12:20")
        let (world, group) = (oak.school.world, oak.school.oak)
        let hash = try Passwords.hash(RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .staff)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            let id = try Seeding.staff("Mrs Dunne", "Lunchtime supervisor", .lunchtime, hash, world, records)
            try Seeding.teaching(id, group, records)
        }
        return oak
    }

    @Test(arguments: Engine.all)
    func `lunchtime staff note praise, and the family hears of it within a moment`(_ engine: Engine) async throws {
        let oak = try await oak(engine)
        let (dunne, mother) = (try await oak.school.browser("dunne"), try await oak.school.browser("ashdown"))
        let first = try await dunne.get("/classes").text
        #expect(first.contains("Your groups") && first.contains("href=\"\(oak.path)/class\""))
        let page = try await dunne.get("\(oak.path)/class").text
        #expect(page.contains("Amelia") && !page.contains("/register"))
        let reply = try await oak.note(dunne, "Kindness", [oak.amelia], [("home", "Shared the skipping rope.")])
        #expect(reply.status == 200)
        #expect(try await mother.get(oak.home(oak.amelia)).text.contains("Shared the skipping rope."))
        #expect(try await oak.work() == 1)
        #expect(try await oak.school.news(oak.amelia).notable == 1)
        #expect(try await mother.get("/children").text.contains("Was kind to somebody"))
        let own = try await dunne.get("\(oak.path)/class/noted").text
        #expect(own.contains("Was kind to somebody") && !own.contains("/pupils/"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what they take back at once was never there`(_ engine: Engine) async throws {
        let oak = try await oak(engine)
        let (dunne, mother) = (try await oak.school.browser("dunne"), try await oak.school.browser("ashdown"))
        let key = StaffDesk.newKey()
        _ = try await oak.note(dunne, "Kindness", [oak.amelia], key: key, [("staff", "By the pond.")])
        oak.school.clock.move(by: .seconds(9))
        #expect(try await oak.takeBack(dunne, key).text.contains("data-says=\"Taken back\""))
        try await oak.work()
        #expect(try await oak.school.news(oak.amelia).notable == 0)
        #expect(try await !mother.get(oak.home(oak.amelia)).text.contains("kind to somebody"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `they open no register and no pupil's page, and read no notes but their own`(_ engine: Engine) async throws {
        let oak = try await oak(engine)
        let (dunne, linden) = (try await oak.school.browser("dunne"), try await oak.school.browser("linden"))
        _ = try await oak.note(linden, "Unkind words", [oak.amelia], [("staff", "Spoken to both.")])
        for path in ["\(oak.path)/class", "\(oak.path)/class/noted", "\(oak.path)/class/tiles"] {
            let page = try await dunne.get(path)
            #expect(page.status == 200)
            #expect(!page.text.contains("Unkind words</b>") && !page.text.contains("1 concern"), "\(path)")
            #expect(!page.text.contains("Spoken to both."))
        }
        for path in [
            oak.school.register(), "\(oak.path)/register", "/pupils/\(oak.amelia)/behaviour",
            "/pupils/\(oak.amelia)/attendance", "/groups/\(oak.school.elm)/days/\(RegisterSchool.today)/class",
            "/office", "/roll", "\(oak.path)/unseen", "\(oak.path)/incidents/new", "\(oak.path)/board",
        ] {
            #expect(try await dunne.get(path).status == 404, "\(path)")
        }
        #expect(try await dunne.mark(oak.amelia, "N", at: oak.school.register()).status == 404)
        for path in ["\(oak.path)/incidents", "\(oak.path)/board"] {
            #expect(try await dunne.post(path, [("pupil", "\(oak.amelia)")]).status == 404, "\(path)")
        }
        let own = try await dunne.get("\(oak.path)/class").text
        #expect(!own.contains("Who to notice") && !own.contains("whiteboard") && !own.contains("Several pupils?"))
        #expect(try await linden.get("\(oak.path)/class/tiles").text.contains("1 concern"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `everyone but those chosen means all others: they do not learn who is away`(_ engine: Engine) async throws {
        let oak = try await oak(engine)
        let (dunne, linden) = (try await oak.school.browser("dunne"), try await oak.school.browser("linden"))
        oak.school.clock.move(to: RegisterSchool.today, try #require(ClockTime("8:50")))
        _ = try await linden.mark(oak.ben, "N", at: oak.school.register())
        try oak.move(to: "12:20")
        #expect(try await !dunne.get("\(oak.path)/class").text.contains("pupil away"))
        _ = try await oak.note(dunne, "Kindness", [oak.amelia], [("except", "yes")])
        #expect(try await oak.notes() == 5)
        await oak.school.store.close()
    }
}
