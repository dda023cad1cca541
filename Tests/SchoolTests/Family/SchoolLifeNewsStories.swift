import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// What a family hears of the diary, of clubs and of contact details since it last looked.
@Suite(.timeLimit(.minutes(15))) struct SchoolLifeNewsStories {
    /// How often something stands on a page.
    private func count(_ words: String, in page: String) -> Int { page.components(separatedBy: words).count - 1 }

    @Test(arguments: Engine.all)
    func `what is new in the diary is news once, says what holds now, and moves an open page`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        var events = try #require(try await mother.caller.listen("\(oak.home(oak.amelia))/events")).makeAsyncIterator()
        var version = await events.next()
        let id = oak.school.world.newID(DiaryEvent.self)
        let trip = [
            ("id", "\(id)"), ("audience", "0:\(Audience.group(oak.school.oak))"), ("title", "Lighthouse trip"),
            ("day", "2026-11-24"), ("kind", "trip"),
        ]
        for _ in 0..<2 { #expect(try await linden.post("/diary", trip).status == 303) }
        var next = await events.next()
        #expect(next != version)
        version = next
        let new = try await mother.get("/children").text
        #expect(count("In the diary: Lighthouse trip", in: new) == 1 && new.contains("Tuesday 24 November"))
        let change = [
            ("base", "1"), ("title", "Lighthouse trip"), ("day", "2026-11-25"), ("kind", "trip"),
            ("because", "The bus comes later."),
        ]
        #expect(try await linden.post("/diary/\(id)/versions", change).status == 303)
        next = await events.next()
        #expect(next != version)
        version = next
        let changed = try await mother.get("/children").text
        #expect(count("Changed in the diary: Lighthouse trip", in: changed) == 1)
        #expect(changed.contains("The bus comes later.") && !changed.contains("In the diary: Lighthouse"))
        let end = [("base", "2"), ("state", "cancelled"), ("because", "No bus.")]
        #expect(try await linden.post("/diary/\(id)/end", end).status == 303)
        #expect(await events.next() != version)
        #expect(count("Cancelled: Lighthouse trip", in: try await mother.get("/children").text) == 1)
        #expect(try await linden.post("/diary/\(id)/end", [("base", "3"), ("state", "withdrawn")]).status == 303)
        #expect(try await !mother.get("/children").text.contains("Lighthouse"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `each day of a series is told by itself, and what is for one pupil is that family's news alone`(
        _ engine: Engine
    ) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let (mother, other) = (try await oak.school.browser("ashdown"), try await oak.school.browser("birch"))
        let id = oak.school.world.newID(DiaryEvent.self)
        let swimming = [
            ("id", "\(id)"), ("audience", "0:\(Audience.group(oak.school.oak))"), ("title", "Swimming"),
            ("day", "2026-11-24"), ("kind", "kit"), ("starts", "9:00"), ("weeks", "1"), ("repeats-until", "2026-12-18"),
        ]
        #expect(try await linden.post("/diary", swimming).status == 303)
        let moved = [("base", "0"), ("on-day", "2026-12-02"), ("starts", "10:00"), ("because", "The pool is closed.")]
        #expect(try await linden.post("/diary/\(id)/days/2026-12-01", moved).status == 303)
        #expect(
            try await linden.post("/diary/\(id)/days/2026-12-08", [("base", "0"), ("cancel", "yes")]).status == 303)
        let page = try await mother.get("/children").text
        for words in [
            "In the diary: Swimming", "Changed in the diary: Swimming", "Wednesday 2 December, 10:00",
            "The pool is closed.", "Cancelled: Swimming", "Tuesday 8 December",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let talk = [
            ("id", "\(oak.school.world.newID(DiaryEvent.self))"), ("title", "A talk about reading"),
            ("day", "2026-11-25"), ("kind", "appointment"),
        ]
        #expect(try await linden.post("/pupils/\(oak.amelia)/diary", talk).status == 303)
        #expect(try await mother.get("/children").text.contains("In the diary: A talk about reading"))
        let his = try await other.get("/children").text
        #expect(his.contains("In the diary: Swimming") && !his.contains("A talk"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a day without a club is news for those who have a place in it, and so is that it is on after all`(
        _ engine: Engine
    ) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, reed) = (try await oak.browser("ashdown"), try await oak.browser("reed"))
        let (father, nadia) = (try await oak.browser("reid"), try await oak.browser("birch"))
        let club = try await oak.make()
        try await oak.join(mother, oak.amelia, club)
        try await oak.join(nadia, oak.ben, club)
        let off = [("off", "yes"), ("day", "2026-11-27"), ("because", "The field is wet.")]
        for _ in 0..<2 { #expect(try await reed.post("/clubs/\(club)/off", off).status == 303) }
        for desk in [mother, father] {
            let page = try await desk.get("/children").text
            #expect(count("Football is not on", in: page) == 1)
            #expect(page.contains("Friday 27 November · The field is wet."))
        }
        // Ben only waits for a place.
        #expect(try await !nadia.get("/children").text.contains("Football is not on"))
        #expect(try await reed.post("/clubs/\(club)/off", [("off", "no"), ("day", "2026-11-27")]).status == 303)
        let page = try await mother.get("/children").text
        #expect(count("Football is on after all", in: page) == 1 && !page.contains("Football is not on"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what the office answers about contact details is the news of whoever asked`(_ engine: Engine) async throws {
        let oak = try await DetailsSchool(engine)
        let (mother, office) = (try await oak.desk("ashdown"), try await oak.desk("park"))
        var events = try #require(try await mother.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        let version = await events.next()
        #expect(try await oak.ask(mother, .medical, "Asthma. Blue inhaler in her bag.").status == 303)
        #expect(try await oak.answer(office, "decline", "Please bring the doctor’s letter.").status == 303)
        #expect(await events.next() != version)
        #expect(try await oak.ask(mother, .mobile, "07700 900333").status == 303)
        #expect(try await oak.answer(office, "accept").status == 303)
        let hers = try await mother.get("/children").text
        for words in [
            "School has not changed it: Medical notes", "Please bring the doctor’s letter.",
            "School has changed it: Mobile",
        ] {
            #expect(count(words, in: hers) == 1, "\(words)")
        }
        let his = try await oak.desk("reid").get("/children").text
        #expect(!his.contains("School has") && !his.contains("doctor’s letter"))
        await oak.close()
    }
}
