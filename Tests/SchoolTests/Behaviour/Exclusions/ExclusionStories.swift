import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

struct ExclusionStories {
    private let path = "/schools/seaview/exclusions"

    private func form(
        _ oak: BehaviourSchool, of pupil: ID<Pupil>, kind: String = "suspension", from: String = "2026-11-23",
        until: String = "2026-11-25", words: String = "Your child hurt somebody on the stairs.", decide: Bool = true,
        _ more: [(String, String)] = []
    ) -> [(String, String)] {
        [
            ("id", oak.school.world.newID(Exclusion.self).description), ("pupil", pupil.description), ("kind", kind),
            ("from", from), ("fromSession", "AM"), ("until", until), ("untilSession", "PM"), ("reason1", "PP"),
            ("reason2", "VP"), ("reason3", ""), ("words", words), ("do", decide ? "decide" : "prepare"),
        ] + more
    }

    /// The identifier and the newest version of the one exclusion.
    private func only(_ oak: BehaviourSchool) async throws -> (id: String, nth: Int) {
        let found = try await oak.school.store.look { records in
            try records.first("SELECT id, nth FROM exclusion ORDER BY nth DESC") {
                (try $0.id(0, of: Exclusion.self).description, try $0.int(1))
            }
        }
        return try #require(found)
    }

    @Test(arguments: Engine.all)
    func `the head suspends, and the family has the letter at once with everything that the law asks for`(
        _ engine: Engine
    ) async throws {
        let oak = try await BehaviourSchool(engine)
        let (stone, mother) = (try await oak.school.browser("stone"), try await oak.school.browser("ashdown"))
        let found = try await stone.get("\(path)/new?find=amelia").text
        #expect(found.contains("\(path)/new?pupil=\(oak.amelia)"))
        let sent = form(oak, of: oak.amelia, [("meeting", "2026-11-26"), ("meetingTime", "8:30")])
        for _ in 1...2 { #expect(try await stone.post(path, sent).status == 303) }
        #expect(try await oak.school.news(oak.amelia).notable == 1)
        #expect(try await mother.get("/children").text.contains("Suspension"))
        let today = try await mother.get(oak.home(oak.amelia)).text
        #expect(today.contains("Amelia will be suspended from school"))
        #expect(today.contains("From Monday 23 November to Wednesday 25 November"))
        let id = try await only(oak).id
        #expect(try await mother.get(oak.home(oak.amelia, "behaviour")).text.contains("exclusions/\(id)"))
        let letter = plainText(try await mother.get(oak.home(oak.amelia, "exclusions/\(id)")).text)
        for says in [
            "may not come to school from Monday 23 November to Wednesday 25 November. That is 3 days of school.",
            "Hurting another pupil", "Threatening or insulting another pupil", "hurt somebody on the stairs",
            "not in a public place during school hours on these days: Monday 23 November, Tuesday 24 November and Wednesday",
            "making representations", "Amelia comes back on Thursday 26 November, in the morning.",
            "a meeting on Thursday 26 November at 8:30", "Dr Stone",
        ] {
            #expect(letter.contains(says), "\(says)")
        }
        let nadia = try await oak.school.browser("birch")
        #expect(try await nadia.get(oak.home(oak.amelia, "exclusions/\(id)")).status == 404)
        #expect(try await nadia.get(oak.home(oak.ben, "exclusions/\(id)")).status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `the office prepares and the head decides; until then nobody at home knows`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (park, mother) = (try await oak.school.browser("park"), try await oak.school.browser("ashdown"))
        let refused = try await park.post(path, form(oak, of: oak.amelia))
        #expect(refused.status == 422)
        #expect(refused.text.contains("Only the headteacher may suspend or exclude."))
        #expect(refused.text.contains("Your child hurt somebody on the stairs."))
        #expect(try await park.post(path, form(oak, of: oak.amelia, decide: false)).status == 303)
        let id = try await only(oak).id
        #expect(try await !mother.get(oak.home(oak.amelia)).text.contains("suspended"))
        #expect(try await mother.get(oak.home(oak.amelia, "exclusions/\(id)")).status == 404)
        #expect(try await park.post("\(path)/\(id)/decision", [("nth", "1")]).status == 404)
        let stone = try await oak.school.browser("stone")
        #expect(try await stone.get(path).text.contains("To be decided by the headteacher"))
        #expect(try await stone.post("\(path)/\(id)/decision", [("nth", "1")]).status == 303)
        #expect(try await stone.post("\(path)/\(id)/decision", [("nth", "1")]).status == 303)
        #expect(try await only(oak).nth == 2)
        #expect(try await mother.get(oak.home(oak.amelia)).text.contains("Amelia will be suspended from school"))
        // An internal exclusion is the office's too.
        let inside = form(oak, of: oak.ben, kind: "internal", from: "2026-11-20", until: "2026-11-20")
        #expect(try await park.post(path, inside).status == 303)
        let nadia = try await oak.school.browser("birch")
        #expect(try await nadia.get(oak.home(oak.ben)).text.contains("Ben works apart from the class"))
        let linden = try await oak.school.browser("linden")
        #expect(try await linden.get(path).status == 404)
        #expect(try await linden.post(path, form(oak, of: oak.ben)).status == 404)
        #expect(try await nadia.get(oak.home(oak.ben, "behaviour")).text.contains("Letters from the headteacher"))
        try oak.move(to: "9:00", RegisterSchool.today + 3)
        let over = try await oak.school.browser("birch").get(oak.home(oak.ben, "behaviour")).text
        #expect(over.contains("Earlier letters") && !over.contains("Letters from the headteacher"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `every fault is said, names of other pupils are stopped, and no year has more than 45 days`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let stone = try await oak.school.browser("stone")
        let empty = try await stone.post(path, [("pupil", oak.amelia.description), ("do", "decide")])
        #expect(empty.status == 422)
        for says in ["Choose what it is.", "Choose at least one reason.", "Say what happened, for the family."] {
            #expect(empty.text.contains(says))
        }
        let named = try await stone.post(path, form(oak, of: oak.amelia, words: "She hurt Ben."))
        #expect(named.status == 422 && named.text.contains("“Ben” is another pupil’s name."))
        let closed = try await stone.post(path, form(oak, of: oak.amelia, from: "2026-11-21", until: "2026-11-22"))
        #expect(closed.text.contains("There is no school on these days."))
        let many = try await stone.post(path, form(oak, of: oak.amelia, [("brought", "43")]))
        #expect(many.status == 422)
        #expect(many.text.contains("With this it would be 46 days in the school year."))
        #expect(try await stone.post(path, form(oak, of: oak.amelia, [("brought", "42")])).status == 303)
        let again = try await stone.post(path, form(oak, of: oak.amelia, from: "2026-11-25", until: "2026-11-26"))
        #expect(again.status == 422 && again.text.contains("already kept apart or out of school on some of these days"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `it is changed and taken back with old and new, and the family hears of it`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (stone, mother) = (try await oak.school.browser("stone"), try await oak.school.browser("ashdown"))
        let sent = form(oak, of: oak.amelia)
        _ = try await stone.post(path, sent)
        oak.school.clock.move(by: .seconds(300))
        let (id, _) = try await only(oak)
        let said = "Your child pushed somebody on the stairs."
        let shorter = form(oak, of: oak.amelia, until: "2026-11-24", words: said) + [("nth", "1")]
        #expect(try await stone.post("\(path)/\(id)", shorter).status == 422)
        for _ in 1...2 {
            #expect(try await stone.post("\(path)/\(id)", shorter + [("because", "We have talked.")]).status == 303)
        }
        let late = try await stone.post("\(path)/\(id)", shorter + [("because", "From another window.")])
        #expect(late.status == 422 && late.text.contains("value=\"From another window.\""))
        #expect(late.text.contains("Dr Stone has changed it meanwhile."))
        #expect(try await only(oak).nth == 2)
        let letter = plainText(try await mother.get(oak.home(oak.amelia, "exclusions/\(id)")).text)
        #expect(letter.contains("That is 2 days of school."))
        #expect(letter.contains("At first it said: Suspension, from Monday 23 November to Wednesday 25 November."))
        #expect(letter.contains("We have talked.") && letter.contains(said))
        #expect(letter.contains("“Your child hurt somebody on the stairs.”"))
        oak.school.clock.move(by: .seconds(300))
        let park = try await oak.school.browser("park")
        let back = [("nth", "2"), ("because", "It was somebody else.")]
        #expect(try await park.post("\(path)/\(id)/withdrawal", back).status == 404)
        #expect(try await stone.post("\(path)/\(id)/withdrawal", back).status == 303)
        #expect(try await oak.school.news(oak.amelia).notable == 3)
        #expect(try await !mother.get(oak.home(oak.amelia)).text.contains("suspended from school"))
        #expect(
            try await mother.get(oak.home(oak.amelia, "exclusions/\(id)")).text.contains("School has taken this back."))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what was prepared is weighed again when it is decided`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let (park, stone) = (try await oak.school.browser("park"), try await oak.school.browser("stone"))
        #expect(try await park.post(path, form(oak, of: oak.amelia, decide: false)).status == 303)
        let id = try await only(oak).id
        #expect(try await stone.post(path, form(oak, of: oak.amelia)).status == 303)
        let again = try await stone.post("\(path)/\(id)/decision", [("nth", "1")])
        #expect(again.status == 422 && again.text.contains("already kept apart or out of school on some of these days"))
        #expect(try await park.post("\(path)/\(id)/withdrawal", [("nth", "1"), ("because", "Twice.")]).status == 303)
        #expect(try await oak.school.news(oak.amelia).notable == 1)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a register of the day says so, and everyone else is here marks E`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine, at: "8:50")
        let stone = try await oak.school.browser("stone")
        _ = try await stone.post(
            path, form(oak, of: oak.amelia, from: "2026-11-20", until: "2026-11-20"))
        _ = try await stone.post(
            path, form(oak, of: oak.ben, kind: "internal", from: "2026-11-20", until: "2026-11-20"))
        _ = try await stone.post(
            path,
            form(oak, of: oak.school.pupils[2], from: "2026-11-20", until: "2026-11-20").filter {
                $0.0 != "fromSession"
            }
                + [("fromSession", "PM")])
        let linden = try await oak.school.browser("linden")
        let register = try await linden.get(oak.school.register()).text
        #expect(register.components(separatedBy: "Suspended from school: marked E").count == 2)
        #expect(try await linden.everyone("/", at: oak.school.register()).status == 200)
        #expect(try await oak.school.codes(oak.amelia) == ["E"])
        #expect(try await oak.school.codes(oak.ben) == ["/"])
        #expect(try await oak.school.codes(oak.school.pupils[2]) == ["/"])
        try oak.move(to: "13:05")
        #expect(try await linden.everyone("\\", at: oak.school.register("PM")).status == 200)
        #expect(try await oak.school.codes(oak.school.pupils[2], "PM") == ["E"])
        #expect(try await oak.school.codes(oak.amelia, "PM") == ["E"])
        let mother = try await oak.school.browser("ashdown")
        #expect(try await !mother.get(oak.home(oak.amelia)).text.contains("Why was Amelia away"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `from the sixth day on, whoever is taught elsewhere is not marked E with everyone else`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine, at: "8:50")
        let stone = try await oak.school.browser("stone")
        let provided = [("provision", "Harbour Lane Centre")]
        _ = try await stone.post(path, form(oak, of: oak.amelia, from: "2026-11-13", until: "2026-11-24", provided))
        _ = try await stone.post(path, form(oak, of: oak.ben, from: "2026-11-16", until: "2026-11-24", provided))
        let linden = try await oak.school.browser("linden")
        let register = try await linden.get(oak.school.register()).text
        #expect(register.components(separatedBy: "taught elsewhere: mark them by themselves").count == 2)
        #expect(try await linden.everyone("/", at: oak.school.register()).status == 200)
        #expect(try await oak.school.codes(oak.amelia).isEmpty)
        #expect(try await oak.school.codes(oak.ben) == ["E"])
        await oak.school.store.close()
    }
}
