import People
import Store
import StoreTesting
import Testing

@testable import School

struct PuttingRightStories {
    /// The identifier of the one note about a pupil.
    private func only(_ oak: BehaviourSchool, _ pupil: ID<Pupil>) async throws -> String {
        let found = try await oak.school.store.look { records in
            try records.first("SELECT id FROM behaviour_entry WHERE pupil = \(pupil)") {
                try $0.id(0, of: BehaviourEntry.self).description
            }
        }
        return try #require(found)
    }

    private func put(
        _ desk: StaffDesk, _ path: String, _ fields: [(String, String)]
    ) async throws -> Caller.Reply {
        try await desk.caller.post(path, [("csrf", desk.csrf)] + fields)
    }

    @Test(arguments: Engine.all)
    func `the family reads old and new, with the day and the reason`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Effort", [oak.amelia])
        oak.school.clock.move(by: .seconds(600))
        let path = "/pupils/\(oak.amelia)/notes/\(try await only(oak, oak.amelia))"
        #expect(try await linden.get(path).text.contains("Put it right"))
        let type = ("type", try await oak.type("Explaining"))
        #expect(try await put(linden, path, [type, ("home", ""), ("because", "")]).status == 422)
        let named = try await put(linden, path, [type, ("because", "It was for Ben too.")])
        #expect(named.status == 422)
        #expect(named.text.contains("value=\"It was for Ben too.\""))
        for _ in 1...2 {
            let right = [("nth", "1"), type, ("because", "It was explaining, not just effort.")]
            #expect(try await put(linden, path, right).status == 303)
        }
        #expect(try await oak.school.news(oak.amelia).notable == 2)
        let page = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Explained an idea well"))
        #expect(page.contains("Changed on Friday 20 November. At first it said “Tried hard, +1”."))
        #expect(page.contains("It was explaining, not just effort."))
        #expect(try await mother.get("/children").text.contains("Changed to: Explained an idea well"))
        #expect(try await linden.get(path).text.contains("How it came about"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what is taken back stays to be read, and counts no more`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Kindness", [oak.amelia])
        oak.school.clock.move(by: .seconds(600))
        let path = "/pupils/\(oak.amelia)/notes/\(try await only(oak, oak.amelia))/withdrawal"
        #expect(try await put(linden, path, [("because", "")]).status == 422)
        #expect(try await put(linden, path, [("because", "That was another child.")]).status == 303)
        #expect(try await put(linden, path, [("because", "Again.")]).status == 404)
        let page = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Taken back: Was kind to somebody"))
        #expect(page.contains("School took this back on Friday 20 November."))
        #expect(page.contains("That was another child."))
        #expect(!page.contains("1 good note"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a colleague reads a note and does not change it; the office may`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        _ = try await oak.note(linden, "Kindness", [oak.amelia], [("staff", "Seen by two of us.")])
        let path = "/pupils/\(oak.amelia)/notes/\(try await only(oak, oak.amelia))"
        let seen = try await khan.get(path).text
        #expect(seen.contains("Seen by two of us."))
        #expect(!seen.contains("Take it back"))
        #expect(try await put(khan, "\(path)/withdrawal", [("because", "No.")]).status == 404)
        let reed = try await oak.school.browser("reed")
        #expect(try await reed.get(path).status == 404)
        let park = try await oak.school.browser("park")
        #expect(try await put(park, "\(path)/withdrawal", [("because", "Asked for by the teacher.")]).status == 303)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what waits for a check is shown when the head has looked at it`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Hurting", [oak.amelia])
        let path = "/pupils/\(oak.amelia)/notes/\(try await only(oak, oak.amelia))"
        let days = try #require(ClockTime("12:00"))
        oak.school.clock.move(to: RegisterSchool.today + 3, days)
        #expect(try await !mother.get(oak.home(oak.amelia, "behaviour")).text.contains("Hurt somebody"))
        let again = try await oak.school.browser("linden")
        #expect(try await put(again, "\(path)/check", []).status == 404)
        let stone = try await oak.school.browser("stone")
        #expect(try await stone.get("/schools/seaview/behaviour").text.contains("Amelia Ashdown: Hurt somebody"))
        #expect(try await put(stone, "\(path)/check", []).status == 303)
        let page = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Hurt somebody"))
        #expect(!page.contains("Changed on"))
        #expect(try await mother.get("/children").text.contains("Hurt somebody"))
        #expect(try await !stone.get("/schools/seaview/behaviour").text.contains("Waiting for a check"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what families see becomes no note that has to be checked; what waits goes on waiting when it is put right`(
        _ engine: Engine
    ) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.note(linden, "Effort", [oak.amelia])
        _ = try await oak.note(linden, "Hurting", [oak.ben])
        let (seen, waits) = (try await only(oak, oak.amelia), try await only(oak, oak.ben))
        let (hurting, effort) = (try await oak.type("Hurting"), try await oak.type("Effort"))
        let path = "/pupils/\(oak.amelia)/notes/\(seen)"
        let stopped = try await put(linden, path, [("type", hurting), ("because", "It was worse.")])
        #expect(stopped.status == 422 && stopped.text.contains("value=\"It was worse.\""))
        #expect(try await !mother.get(oak.home(oak.amelia, "behaviour")).text.contains("Hurt somebody"))
        let stone = try await oak.school.browser("stone")
        #expect(try await put(stone, path, [("type", hurting), ("because", "It was worse.")]).status == 303)
        let right = [("type", effort), ("because", "It was play.")]
        #expect(try await put(linden, "/pupils/\(oak.ben)/notes/\(waits)", right).status == 303)
        #expect(try await stone.get("/schools/seaview/behaviour").text.contains("Ben Birch: Tried hard"))
        #expect(try await !oak.school.browser("birch").get(oak.home(oak.ben, "behaviour")).text.contains("Tried hard"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the school's own types and steps; notes that were made keep their words`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (linden, park) = (try await oak.school.browser("linden"), try await oak.school.browser("park"))
        _ = try await oak.note(linden, "Effort", [oak.amelia])
        let effort = try await oak.type("Effort")
        let form = [
            ("name", "Hard work"), ("words", "Worked with all her might"), ("kind", "praise"), ("category", "Effort"),
            ("showing", "at once"),
        ]
        let path = "/schools/seaview/behaviour"
        let wrong = try await put(park, "\(path)/types/\(effort)", form + [("points", "four")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"four\""))
        #expect(try await put(park, "\(path)/types/\(effort)", form + [("points", "4")]).status == 303)
        let page = try await linden.get("\(oak.path)/class").text
        #expect(page.contains("Hard work"))
        let mother = try await oak.school.browser("ashdown")
        #expect(try await mother.get(oak.home(oak.amelia, "behaviour")).text.contains("Tried hard"))
        let rules = [("points", ""), ("policy", ""), ("step1", "A quiet word"), ("detail1", "At once, and only once")]
        #expect(try await put(park, path, rules).status == 303)
        #expect(try await put(park, path, [("points", "yes")]).status == 400)
        let shown = try await mother.get(oak.home(oak.amelia, "behaviour")).text
        #expect(shown.contains("A quiet word"))
        #expect(!shown.contains("class=\"points"))
        #expect(try await put(park, "\(path)/types/\(effort)/end", []).status == 303)
        #expect(try await !linden.get("\(oak.path)/class").text.contains("Hard work"))
        #expect(try await put(linden, path, rules).status == 404)
        await oak.school.store.close()
    }
}
