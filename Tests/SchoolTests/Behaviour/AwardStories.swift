import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct AwardStories {
    /// What can be given, by its name.
    private func type(_ oak: BehaviourSchool, _ name: String) async throws -> String {
        let found = try await oak.school.store.look { records in
            try records.first("SELECT id FROM award_type WHERE name = \(name)") {
                try $0.id(0, of: AwardType.self).description
            }
        }
        return try #require(found)
    }

    private func give(
        _ oak: BehaviourSchool, _ desk: StaffDesk, _ pupil: ID<Pupil>, _ reason: String,
        id: ID<Award>? = nil
    ) async throws -> Caller.Reply {
        let id = id ?? oak.school.world.newID()
        return try await desk.post(
            "/pupils/\(pupil)/awards",
            [("id", "\(id)"), ("type", try await type(oak, "Star of the week")), ("reason", reason)])
    }

    @Test(arguments: Engine.all)
    func `an award reaches the mother's open page at once, and no other family`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (mother, other) = (try await oak.school.browser("ashdown"), try await oak.school.browser("birch"))
        var events = try #require(try await mother.caller.listen(oak.home(oak.amelia, "today/events")))
            .makeAsyncIterator()
        let before = await events.next()
        let linden = try await oak.school.browser("linden")
        #expect(try await give(oak, linden, oak.amelia, "For trying again and again.").status == 303)
        #expect(await events.next() != before)
        for page in [oak.home(oak.amelia), oak.home(oak.amelia, "behaviour")] {
            let text = try await mother.get(page).text
            #expect(text.contains("Star of the week") && text.contains("“For trying again and again.”"))
        }
        #expect(try await mother.get("/children").text.contains("Star of the week"))
        for page in ["/children", oak.home(oak.ben), oak.home(oak.ben, "behaviour")] {
            #expect(try await !other.get(page).text.contains("Star of the week"))
        }
        #expect(try await other.get(oak.home(oak.amelia, "behaviour")).status == 404)
        #expect(try await mother.get("/pupils/\(oak.amelia)/awards").status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a form sent twice gives one award, and one that names another pupil none`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, id) = (try await oak.school.browser("linden"), oak.school.world.newID(Award.self))
        let stopped = try await give(oak, linden, oak.amelia, "For helping Ben.", id: id)
        #expect(stopped.status == 422 && stopped.text.contains("write “a friend”"))
        #expect(stopped.text.contains("For helping Ben.</textarea>") && stopped.text.contains("value=\"\(id)\""))
        for _ in 0..<2 {
            #expect(try await give(oak, linden, oak.amelia, "For helping a friend.", id: id).status == 303)
        }
        // The same form, from a page that was open for days.
        try oak.move(to: "10:30", RegisterSchool.today + 4)
        let later = try await oak.school.browser("linden")
        #expect(try await give(oak, later, oak.amelia, "For helping a friend.", id: id).status == 303)
        let given = try await oak.school.store.look { records in
            try records.first("SELECT count(*) FROM award") { try $0.int(0) }
        }
        #expect(given == 1)
        #expect(try await oak.school.news(oak.amelia).notable == 1)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `who gave an award takes it back, and the family reads why`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, id) = (try await oak.school.browser("linden"), oak.school.world.newID(Award.self))
        _ = try await give(oak, linden, oak.amelia, "For reading.", id: id)
        let path = "/pupils/\(oak.amelia)/awards/\(id)/withdrawal"
        let khan = try await oak.school.browser("khan")
        #expect(try await khan.post(path, [("because", "Mine to give.")]).status == 404)
        #expect(try await linden.post(path, [("because", "")]).status == 422)
        #expect(try await linden.post(path, [("because", "It was meant for the whole class.")]).status == 303)
        #expect(try await linden.post(path, [("because", "Again.")]).status == 404)
        let mother = try await oak.school.browser("ashdown")
        for page in ["today", "behaviour"] {
            let text = try await mother.get(oak.home(oak.amelia, page)).text
            #expect(text.contains("Taken back: Star of the week"))
            #expect(text.contains("It was meant for the whole class.") && !text.contains("Again."))
        }
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `staff of other classes give nothing, and find nothing given`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        for person in ["reed", "finch", "birch"] {
            let desk = try await oak.school.browser(person)
            #expect(try await give(oak, desk, oak.amelia, "For nothing.").status == 404)
            for page in ["awards", "postcard"] {
                #expect(try await desk.get("/pupils/\(oak.amelia)/\(page)").status == 404)
            }
            for page in ["awards", "suggestions"] {
                #expect(try await desk.get("/schools/seaview/\(page)").status == 404)
            }
        }
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a postcard holds what went well, and no concern`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        _ = try await oak.note(linden, "Kindness", [oak.amelia], [("home", "Shared her crayons.")])
        _ = try await oak.note(linden, "Talking", [oak.amelia])
        _ = try await give(oak, linden, oak.amelia, "For reading.")
        let card = try await linden.get("/pupils/\(oak.amelia)/postcard").text
        for shown in ["Was kind to somebody", "Shared her crayons.", "Star of the week"] {
            #expect(card.contains(shown))
        }
        #expect(!card.contains("Talking"))
        await oak.school.store.close()
    }
}

@Suite(.timeLimit(.minutes(15))) struct HouseStories {
    /// Two houses, made and filled by the office.
    private func begin(_ oak: BehaviourSchool, _ office: StaffDesk) async throws {
        for (name, shape) in [("Kestrel", "bell"), ("Heron", "ball")] {
            let id = oak.school.world.newID(House.self)
            for _ in 0..<2 {
                let fields = [("id", "\(id)"), ("house", name), ("shape", shape)]
                #expect(try await office.post("/schools/seaview/houses", fields).status == 303)
            }
        }
        let before = try await office.get("/schools/seaview/awards").text
        #expect(before.contains("7 pupils are in no house."))
        #expect(try await office.post("/schools/seaview/awards/members", []).status == 303)
    }

    /// How many of Oak are in a pupil's house, the pupil included.
    private func mates(of pupil: ID<Pupil>, _ oak: BehaviourSchool) async throws -> Int {
        let other = oak.school.otherPupil
        let found = try await oak.school.store.look { records in
            try records.first(
                """
                SELECT count(*) FROM house_member WHERE pupil <> \(other)
                    AND house = (SELECT m.house FROM house_member m WHERE m.pupil = \(pupil))
                """
            ) { try $0.int(0) }
        }
        return try #require(found)
    }

    @Test(arguments: Engine.all)
    func `houses share pupils out evenly, and a family reads of its own child's alone`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (office, mother) = (try await oak.school.browser("park"), try await oak.school.browser("ashdown"))
        try await begin(oak, office)
        let page = try await office.get("/schools/seaview/awards").text
        #expect(page.contains("4 pupils · 0 points") && page.contains("3 pupils · 0 points"))
        let linden = try await oak.school.browser("linden")
        _ = try await oak.note(linden, "Kindness", oak.school.pupils)
        let key = StaffDesk.newKey()
        _ = try await oak.note(linden, "Explaining", oak.school.pupils, key: key)
        _ = try await oak.takeBack(linden, key)
        try oak.move(to: "10:36")
        #expect(try await oak.work() == 1)
        let text = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(text.contains("Amelia is in Kestrel") || text.contains("Amelia is in Heron"))
        #expect(text.contains("Kestrel") != text.contains("Heron"))
        let mates = try await mates(of: oak.amelia, oak)
        #expect(text.contains("\(2 * mates) points for praise this half term"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office moves a pupil to another house, and nobody else does`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let office = try await oak.school.browser("park")
        try await begin(oak, office)
        let house = try await oak.school.store.look { records in
            try records.first("SELECT id FROM house WHERE name = 'Heron'") { try $0.id(0, of: House.self) }
        }
        let path = "/schools/seaview/awards/classes/\(oak.school.oak)"
        let fields = oak.school.pupils.map { ("house:\($0)", house?.description ?? "") }
        #expect(try await office.post(path, fields).status == 303)
        #expect(try await mates(of: oak.amelia, oak) == 6)
        let linden = try await oak.school.browser("linden")
        #expect(try await linden.get(path).status == 404)
        #expect(try await linden.post(path, fields).status == 404)
        #expect(
            try await office.get("/schools/seaview/awards/classes/\(oak.school.world.newID(House.self))").status == 404)
        await oak.school.store.close()
    }

    @Test func `pupils go to the smallest house in turn`() {
        let id = { (number: UInt64) in ID<House>(high: number, low: 0) }
        let pupils = (1...5).map { ID<Pupil>(high: 9, low: $0) }
        let shared = HouseSharing.share(pupils, among: [(id(1), 3), (id(2), 0), (id(3), 2)])
        #expect(shared.map(\.house.high) == [2, 2, 2, 3, 1])
        #expect(HouseSharing.share(pupils, among: []).isEmpty)
    }
}
