import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// One box for staff: they find whom they may see, and nobody else.
@Suite(.timeLimit(.minutes(15))) struct SearchStories {
    private func seaview(_ engine: Engine) async throws -> RegisterSchool {
        let school = try await RegisterSchool(engine)
        let (world, oak, elm) = (school.world, school.oak, school.elm)
        let hash = try Passwords.hash(RegisterSchool.password, salt: Array("saltsaltsaltsalt".utf8), kind: .staff)
        try await school.store.write { records in
            try Wall.works(in: records)
            try Seeding.pupil(world.newID(), "Łucja Żak", in: elm, records)
            for (name, post, role) in [
                ("Mrs Dunne", "Lunchtime supervisor", StaffRole.lunchtime), ("Ms Hope", "Assistant", .assistant),
            ] {
                try Seeding.teaching(try Seeding.staff(name, post, role, hash, world, records), oak, records)
            }
            try records.run(
                """
                INSERT INTO school (number, slug, name, phase) VALUES (2, 'harbour', 'Harbour Academy', 'secondary')
                """)
            for (id, given, family) in [(ID<Pupil>(high: 2, low: 1), "Amelia", "Elsewhere")] {
                try records.run(
                    """
                    INSERT INTO pupil (school, id, given, family, year_group) VALUES (2, \(id), \(given), \(family), '8')
                    """)
            }
        }
        return school
    }

    /// What stands in the page's main part for what was typed.
    private func found(_ typed: String, by desk: StaffDesk) async throws -> String {
        let query = typed.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let page = try await desk.get("/search?q=\(query)")
        #expect(page.status == 200)
        return page.text.components(separatedBy: "<main").last ?? ""
    }

    @Test(arguments: Engine.all)
    func `the office finds pupils, the adults around them and classes, and is led to the office's book`(
        _ engine: Engine
    ) async throws {
        let school = try await seaview(engine)
        for person in ["park", "stone"] {
            let desk = try await school.browser(person)
            let ashdowns = try await found("ashdown", by: desk)
            #expect(ashdowns.contains("2 found for “ashdown”"))
            #expect(ashdowns.contains("href=\"/pupils/\(school.amelia)/family\""))
            #expect(ashdowns.contains("<bdi>Bea Ashdown</bdi>") && ashdowns.contains("of Amelia Ashdown"))
            #expect(ashdowns.contains("Year 5 · Oak · Seaview Primary School"))
            #expect(try await found("zak", by: desk).contains("Łucja Żak"))
            #expect(try await found("elm", by: desk).contains("/groups/\(school.elm)/days/2026-11-20/class"))
            let guess = try await found("amleia ash", by: desk)
            #expect(guess.contains("Amelia Ashdown") && guess.contains("spelt nearly so"))
            #expect(!(try await found("amelia", by: desk)).contains("Elsewhere"))
        }
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a teacher and an assistant find pupils and groups of their own, and no adult`(_ engine: Engine) async throws {
        let school = try await seaview(engine)
        for person in ["linden", "hope"] {
            let desk = try await school.browser(person)
            let ashdowns = try await found("ash", by: desk)
            #expect(ashdowns.contains("1 found") && ashdowns.contains("/pupils/\(school.amelia)/behaviour"))
            #expect(!ashdowns.contains("Bea"))
            #expect(try await found("oak", by: desk).contains("/groups/\(school.oak)/"))
            for typed in ["zoe", "young", "zak", "elm", "elsewhere", "bea"] {
                let page = try await found(typed, by: desk)
                #expect(page.contains("Nothing found for “\(typed)”") && page.contains("yours today"), "\(typed)")
            }
        }
        // Whoever covered yesterday finds nobody today.
        let finch = try await school.browser("finch")
        #expect(try await found("amelia", by: finch).contains("Nothing found"))
        #expect(try await found("oak", by: finch).contains("Nothing found"))
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `lunchtime staff find their groups and no pupil`(_ engine: Engine) async throws {
        let school = try await seaview(engine)
        let dunne = try await school.browser("dunne")
        #expect(try await found("oak", by: dunne).contains("/groups/\(school.oak)/days/2026-11-20/class"))
        #expect(try await found("amelia", by: dunne).contains("Nothing found"))
        #expect(try await found("elm", by: dunne).contains("Nothing found"))
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a family has no search, neither the page nor the box`(_ engine: Engine) async throws {
        let school = try await seaview(engine)
        let mother = try await school.browser("ashdown")
        let page = try await mother.get("/search?q=amelia")
        #expect(page.status == 404 && !page.text.contains("Amelia"))
        #expect(!(try await mother.get("/children")).text.contains("action=\"/search\""))
        #expect(try await school.browser("linden").get("/classes").text.contains("action=\"/search\""))
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `who has left is found no more, and who has just come is found at once`(_ engine: Engine) async throws {
        let school = try await seaview(engine)
        let (park, linden) = (try await school.browser("park"), try await school.browser("linden"))
        #expect(try await found("ben", by: park).contains("/pupils/\(school.ben)/"))
        let (ben, oak, new) = (school.ben, school.oak, school.world.newID(Pupil.self))
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE school = 1 AND id = \(ben)")
            try Seeding.pupil(new, "Gwen Ngata", in: oak, records)
        }
        for desk in [park, linden] {
            #expect(try await found("ben", by: desk).contains("Nothing found"))
            #expect(try await found("gwen", by: desk).contains("/pupils/\(new)/"))
        }
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `twenty are shown, and that there are more`(_ engine: Engine) async throws {
        let school = try await seaview(engine)
        let (elm, world) = (school.elm, school.world)
        try await school.store.write { records in
            try Wall.works(in: records)
            for number in 1...25 { try Seeding.pupil(world.newID(), "Quentin Q\(number)", in: elm, records) }
        }
        let page = try await found("q", by: try await school.browser("park"))
        #expect(page.contains("The first 20. There are more: type another letter."))
        #expect(page.components(separatedBy: "class=\"way\"").count - 1 == 20)
        await school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what was typed stays in the box, is no markup, and asks for letters when there are none`(
        _ engine: Engine
    ) async throws {
        let school = try await seaview(engine)
        let park = try await school.browser("park")
        let page = try await park.get("/search?q=%3Cb%3E%22x").text
        #expect(page.contains("value=\"&lt;b&gt;&quot;x\"") && !page.contains("<b>\"x"))
        #expect(try await park.get("/search").text.contains("Type a few letters of a name"))
        #expect(try await park.get("/search?q=%20-%20").text.contains("Type a few letters of a name"))
        await school.store.close()
    }

    @Test func `what is typed is written into no log`() async throws {
        let kit = try await DoorKit(routes: SearchRoutes.all)
        let (browser, _) = try await kit.signIn("linden@example.org")
        kit.log.empty()
        _ = try await browser.get("/search?q=canarynamequery")
        #expect(!kit.log.lines.isEmpty)
        #expect(!kit.log.text.contains("canarynamequery"))
    }
}
