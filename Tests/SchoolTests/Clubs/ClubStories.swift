import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct ClubStories {
    @Test(arguments: Engine.all)
    func `the office makes a club, and families of its years read of it`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (park, mother) = (try await oak.browser("park"), try await oak.browser("ashdown"))
        let id = oak.school.world.newID(Club.self)
        let bad = try await park.post(
            "/schools/seaview/clubs",
            oak.fields(id, [("name", ""), ("ends", "15:00"), ("cost", "three"), ("leader", "")]))
        #expect(bad.status == 422)
        for says in [
            "Give the club a name.", "It must end after it starts.", "pence like 3.50", "Choose who leads it.",
            "We play on the field.",
        ] {
            #expect(bad.text.contains(says), "\(says)")
        }
        for cost in ["-0.50", "3.+5", "3.5", "1,50", "3.50.10"] {
            let reply = try await park.post("/schools/seaview/clubs", oak.fields(id, [("cost", cost)]))
            #expect(reply.status == 422, "\(cost)")
        }
        let club = try await oak.make()
        let other = try await oak.make([("name", "Sixes"), ("years", "6")])
        let list = try await mother.get(oak.home(oak.amelia)).text
        #expect(list.contains("Football"))
        #expect(list.contains("Friday, 15:20 to 16:15 · £3.50 a session"))
        #expect(list.contains("1 place left"))
        #expect(!list.contains("Sixes"))
        #expect(try await mother.get(oak.home(oak.amelia, other)).status == 404)
        let page = try await mother.get(oak.home(oak.amelia, club)).text
        for says in ["We play on the field.", "Miss Reed", "Field", "Year 5", "How does Amelia go home afterwards?"] {
            #expect(page.contains(says), "\(says)")
        }
        // A change is a version, once.
        let change = oak.fields(club, [("name", "Football for all"), ("nth", "2")])
        for _ in 1...2 {
            #expect(try await park.post("/schools/seaview/clubs/\(club)", change).status == 303)
        }
        #expect(try await oak.count("club WHERE name = 'Football for all'") == 1)
        let late = try await park.post(
            "/schools/seaview/clubs/\(club)", oak.fields(club, [("name", "Football & more"), ("nth", "2")]))
        #expect(late.status == 422 && late.text.contains("Somebody has changed this club meanwhile"))
        #expect(late.text.contains("value=\"Football &amp; more\"") && late.text.contains("name=\"nth\" value=\"3\""))
        #expect(try await mother.get(oak.home(oak.amelia, club)).text.contains("Football for all"))
        for person in ["linden", "reed", "ashdown"] {
            #expect(try await oak.browser(person).get("/schools/seaview/clubs").status == 404)
        }
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who may act signs up, once; who only sees reads it; an order and other families see nothing`(
        _ engine: Engine
    ) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, father) = (try await oak.browser("ashdown"), try await oak.browser("reid"))
        let (scott, other) = (try await oak.browser("hall"), try await oak.browser("birch"))
        let club = try await oak.make()
        let path = oak.home(oak.amelia, club)
        let nobody = try await oak.join(mother, oak.amelia, club, who: "")
        #expect(nobody.status == 422)
        #expect(nobody.text.contains("Say who collects"))
        let key = StaffDesk.newKey()
        for _ in 1...2 { #expect(try await oak.join(mother, oak.amelia, club, key: key).status == 303) }
        #expect(try await oak.count("club_place") == 1 + 1)
        #expect(try await oak.standing(oak.amelia, club) == "member")
        let hers = try await mother.get(path).text
        #expect(hers.contains("Amelia has a place"))
        #expect(hers.contains("Collected by"))
        #expect(hers.contains("Gran"))
        let his = try await father.get(path).text
        #expect(his.contains("Amelia has a place"))
        #expect(!his.contains("Leave the club"))
        #expect(try await oak.leave(father, oak.amelia, club).status == 404)
        #expect(try await oak.standing(oak.amelia, club) == "member")
        for (desk, pupil) in [(scott, oak.amelia), (other, oak.amelia)] {
            #expect(try await desk.get(oak.home(pupil)).status == 404)
            #expect(try await desk.get(oak.home(pupil, club)).status == 404)
            #expect(try await oak.join(desk, pupil, club).status == 404)
            #expect(try await oak.leave(desk, pupil, club).status == 404)
        }
        let theirs = try await other.get(oak.home(oak.ben, club)).text
        #expect(theirs.contains("Full. Nobody is waiting."))
        #expect(!theirs.contains("Amelia"))
        #expect(!theirs.contains("Gran"))
        // The way home changes by itself, and left and sent again it stays left.
        _ = try await mother.post("\(path)/home", [("key", StaffDesk.newKey()), ("home", "bus")])
        #expect(try await mother.get(path).text.contains("Late bus"))
        #expect(try await oak.leave(mother, oak.amelia, club).status == 303)
        #expect(try await oak.join(mother, oak.amelia, club, key: key).status == 303)
        #expect(try await oak.standing(oak.amelia, club) == "left")
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `of two families who want the last place at once one has it and one waits`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let club = try await oak.make()
        let desks = [
            (try await oak.browser("ashdown"), oak.amelia), (try await oak.browser("birch"), oak.ben),
            (try await oak.browser("clarke"), oak.chloe),
        ]
        let replies = try await withThrowingTaskGroup(of: Int.self) { group in
            for (desk, pupil) in desks { group.addTask { try await oak.join(desk, pupil, club).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(replies == [303, 303, 303])
        var standings: [String] = []
        for (_, pupil) in desks { standings.append(try await oak.standing(pupil, club) ?? "") }
        #expect(standings.sorted() == ["member", "waiting 1", "waiting 2"])
        #expect(try await oak.count("club_taken WHERE members = 1 AND waiting = 2") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a place that becomes free goes to the first on the list, and both of the parents hear of it`(
        _ engine: Engine
    ) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, father) = (try await oak.browser("ashdown"), try await oak.browser("reid"))
        let (nadia, cora) = (try await oak.browser("birch"), try await oak.browser("clarke"))
        let club = try await oak.make()
        try await oak.join(nadia, oak.ben, club)
        try await oak.join(mother, oak.amelia, club)
        try await oak.join(cora, oak.chloe, club)
        #expect(try await mother.get(oak.home(oak.amelia)).text.contains("1st on the list"))
        #expect(try await cora.get(oak.home(oak.chloe)).text.contains("2nd on the list"))
        var events = try #require(try await father.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        let before = await events.next()
        #expect(try await oak.leave(nadia, oak.ben, club).status == 303)
        #expect(await events.next() != before)
        #expect(try await oak.standing(oak.amelia, club) == "member")
        #expect(try await oak.standing(oak.chloe, club) == "waiting 1")
        for desk in [mother, father] {
            #expect(try await desk.get("/children").text.contains("Amelia has a place in Football now"))
        }
        #expect(try await !cora.get("/children").text.contains("Football"))
        // More places, and the next of the list has one.
        let more = oak.fields(club, [("places", "2"), ("nth", "2")])
        _ = try await oak.browser("park").post("/schools/seaview/clubs/\(club)", more)
        #expect(try await oak.standing(oak.chloe, club) == "member")
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `who leaves the school leaves the club the morning after`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let (mother, nadia) = (try await oak.browser("ashdown"), try await oak.browser("birch"))
        let (club, ben) = (try await oak.make(), oak.ben)
        try await oak.join(nadia, ben, club)
        try await oak.join(mother, oak.amelia, club)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = '2026-11-20' WHERE id = \(ben)")
        }
        oak.school.clock.move(to: at("2026-11-21 06:30"))
        try await oak.base.oak.work()
        #expect(try await oak.standing(ben, club) == "left")
        #expect(try await oak.standing(oak.amelia, club) == "member")
        #expect(try await nadia.get(oak.home(ben, club)).status == 404)
        // There is one piece of work for the next morning, and it goes on.
        #expect(try await oak.count("job WHERE kind = 'club.tidy'") == 1)
        await oak.close()
    }
}
