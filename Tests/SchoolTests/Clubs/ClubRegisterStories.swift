import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct ClubRegisterStories {
    @Test(arguments: Engine.all)
    func `whoever leads it keeps the register, and the family reads it as it is kept`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, reed) = (try await oak.browser("ashdown"), try await oak.browser("reed"))
        let club = try await oak.make([("places", "5")])
        try await oak.join(mother, oak.amelia, club)
        try await oak.join(try await oak.browser("birch"), oak.ben, club, way: "walks")
        let ahead = try await mother.get("/children/\(oak.amelia)/today").text
        #expect(ahead.contains("Football until 16:15"))
        #expect(ahead.contains("Collected by"))
        let path = "/clubs/\(club)/days/\(ClubSchool.friday)"
        oak.school.clock.move(to: at("2026-11-20 15:32"))
        let register = try await reed.get(path).text
        for says in ["Amelia Ashdown", "Gran", "Ben Birch", "Walks home", "0 of 2 have come"] {
            #expect(register.contains(says), "\(says)")
        }
        #expect(!register.contains("Chloe"))
        #expect(try await reed.get("/classes").text.contains(path))
        var events = try #require(try await mother.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        let before = await events.next()
        for _ in 1...2 { #expect(try await oak.mark(reed, oak.amelia, club, "arrived", base: 0).status == 303) }
        #expect(try await oak.count("club_mark") == 1)
        #expect(await events.next() != before)
        let came = try await mother.get("/children/\(oak.amelia)/today").text
        #expect(came.contains("Arrived at Football"))
        #expect(came.contains("15:32"))
        oak.school.clock.move(to: at("2026-11-20 16:16"))
        #expect(try await oak.mark(reed, oak.amelia, club, "gone home:collected", base: 1).status == 303)
        // An older page's press changes nothing.
        #expect(try await oak.mark(reed, oak.amelia, club, "not here", base: 1).status == 303)
        #expect(try await oak.count("club_mark") == 2)
        #expect(try await mother.get("/children/\(oak.amelia)/today").text.contains("Gone home from Football"))
        #expect(try await !oak.browser("birch").get("/children/\(oak.ben)/today").text.contains("Arrived"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a child who did not come is something to look at, and put right it is none`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, reed) = (try await oak.browser("ashdown"), try await oak.browser("reed"))
        let club = try await oak.make()
        try await oak.join(mother, oak.amelia, club)
        oak.school.clock.move(to: at("2026-11-20 15:40"))
        _ = try await oak.mark(reed, oak.amelia, club, "not here", base: 0)
        #expect(try await mother.get("/children").text.contains("Did not come to Football"))
        #expect(try await mother.get("/children/\(oak.amelia)/today").text.contains("Did not come to Football"))
        _ = try await oak.mark(reed, oak.amelia, club, "arrived", base: 1)
        #expect(try await !mother.get("/children").text.contains("Did not come"))
        #expect(try await mother.get("/children/\(oak.amelia)/today").text.contains("Arrived at Football"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `nobody else opens the list: no teacher of the children, no family, no leader of before`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let (mother, reed) = (try await oak.browser("ashdown"), try await oak.browser("reed"))
        let club = try await oak.make()
        try await oak.join(mother, oak.amelia, club)
        let path = "/clubs/\(club)"
        #expect(try await reed.get(path).text.contains("Amelia Ashdown"))
        #expect(try await oak.browser("park").get(path).text.contains("Gran"))
        for person in ["linden", "ashdown", "birch"] {
            let desk = try await oak.browser(person)
            #expect(try await desk.get(path).status == 404)
            #expect(try await desk.get("\(path)/days/\(ClubSchool.friday)").status == 404)
            #expect(try await oak.mark(desk, oak.amelia, club, "arrived", base: 0).status == 404)
        }
        // One who has no place is on no register; a day without the club, or to come, has none.
        #expect(try await oak.mark(reed, oak.ben, club, "arrived", base: 0).status == 404)
        #expect(try await reed.get("\(path)/days/2026-11-19").status == 404)
        #expect(try await reed.get("\(path)/days/2026-11-27").status == 404)
        let khan = oak.base.staff["khan"]?.description ?? ""
        let change = oak.fields(club, [("leader", khan), ("nth", "2")])
        _ = try await oak.browser("park").post("/schools/seaview/clubs/\(club)", change)
        #expect(try await reed.get(path).status == 404)
        #expect(try await oak.browser("khan").get(path).status == 200)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what falls on the same time is said before anybody chooses`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, linden) = (try await oak.browser("ashdown"), try await oak.browser("linden"))
        let monday: [(String, String)] = [("days", "1"), ("starts", "12:10"), ("ends", "12:50"), ("name", "Chess")]
        let chess = try await oak.make(monday)
        let choir = try await oak.make(monday.filter { $0.0 != "name" } + [("name", "Choir")])
        try await oak.join(mother, oak.amelia, chess)
        let page = try await mother.get(oak.home(oak.amelia, choir)).text
        #expect(page.contains("Amelia goes to Chess then"))
        #expect(!page.contains("something else"))
        // Whoever sets a detention hears of the club, and the family of the detention.
        let warned = try await oak.base.set(linden, oak.amelia)
        #expect(warned.status == 422)
        #expect(warned.text.contains("goes to a club then: Chess"))
        try await oak.leave(mother, oak.amelia, chess)
        #expect(try await oak.base.set(linden, oak.amelia).status == 303)
        let after = try await mother.get(oak.home(oak.amelia, choir)).text
        #expect(after.contains("Amelia has something else on Mon 23 Nov"))
        #expect(after.contains("Lunchtime detention, 12:20 to 12:40"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a single day is off, and held after all`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, reed) = (try await oak.browser("ashdown"), try await oak.browser("reed"))
        let club = try await oak.make()
        try await oak.join(mother, oak.amelia, club)
        let today = "/children/\(oak.amelia)/today"
        #expect(try await mother.get(today).text.contains("Football until"))
        let off = [("off", "yes"), ("day", "2026-11-20"), ("because", "The field is under water.")]
        let wrong = try await reed.post(
            "/clubs/\(club)/off", [("off", "yes"), ("day", "2026-11-24"), ("because", "x")])
        #expect(wrong.status == 422)
        for _ in 1...2 { #expect(try await reed.post("/clubs/\(club)/off", off).status == 303) }
        #expect(try await oak.count("club_off") == 1)
        let without = try await mother.get(today).text
        #expect(!without.contains("Football until") && without.contains("Football is not on"))
        #expect(try await mother.get(oak.home(oak.amelia, club)).text.contains("The field is under water."))
        #expect(try await reed.get("/clubs/\(club)/days/2026-11-20").status == 404)
        _ = try await reed.post("/clubs/\(club)/off", [("off", "no"), ("day", "2026-11-20")])
        #expect(try await mother.get(today).text.contains("Football until"))
        await oak.close()
    }
}
