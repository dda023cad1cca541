import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// The office enters one code for many pupils at once.
@Suite(.timeLimit(.minutes(15))) struct ManyMarksTests {
    private let path = "/schools/seaview/marks"

    private func trip(_ school: RegisterSchool, _ more: [(String, String)] = []) -> [(String, String)] {
        let fields = [
            ("code", "V"), ("reason", "Museum <trip>"), ("from", "2026-11-20"), ("until", ""), ("session", "AM"),
            ("session", "PM"), ("who", "group:\(school.oak)"),
        ]
        return fields.filter { field in !more.contains { $0.0 == field.0 } } + more
    }

    /// The fields of the form that the preview offers to send.
    private func confirmation(_ page: String) throws -> [(String, String)] {
        let form = try #require(page.range(of: "action=\"\(path)\""))
        let fields = page[form.upperBound...].prefix { $0 != "\n" }.components(
            separatedBy: "<input type=\"hidden\" name=\"")
        return fields.dropFirst().map { field in
            let parts = field.components(separatedBy: "\"")
            return (parts[0], parts[2].replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
        }.filter { $0.0 != "csrf" }
    }

    /// Looks at what would be marked, and confirms it.
    private func mark(_ desk: StaffDesk, _ fields: [(String, String)]) async throws -> Caller.Reply {
        let preview = try await desk.post("\(path)/preview", fields)
        #expect(preview.status == 200)
        return try await desk.post(path, try confirmation(preview.text))
    }

    @Test(arguments: Engine.all)
    func `a trip is marked for a class, leaves what is there, and is safe to send twice`(_ engine: Engine) async throws
    {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").mark(school.ben, "N", at: school.register())
        let before = try await school.news(school.amelia)
        let park = try await school.browser("park")
        let preview = try await park.post("\(path)/preview", trip(school))
        #expect(preview.text.contains("11 sessions of 6 pupils"))
        #expect(preview.text.contains("1 session has a mark already, which stays"))
        #expect(preview.text.contains("Ben Birch"))
        #expect(try await school.codes(school.amelia).isEmpty)
        let fields = try confirmation(preview.text)
        #expect(try await park.post(path, fields).header("location")?.hasPrefix("\(path)?done=11&") == true)
        #expect(try await park.post(path, fields).header("location") == "\(path)?done=0")
        for pupil in school.pupils where pupil != school.ben {
            #expect(try await school.codes(pupil) == ["V"])
            #expect(try await school.codes(pupil, "PM") == ["V"])
        }
        #expect(try await school.codes(school.ben) == ["N"])
        #expect(try await school.codes(school.ben, "PM") == ["V"])
        #expect(try await school.codes(school.otherPupil).isEmpty)
        let after = try await school.news(school.amelia)
        #expect(after.version == before.version + 2)
        #expect(after.notable == before.notable + 2)
        #expect(
            try await school.acts() == [
                "marked many at once: V, AM PM, 2026-11-20...2026-11-20: 11 sessions of 6 pupils"
            ])
        let family = try await school.browser("ashdown").get("/children/\(school.amelia)/today").text
        #expect(family.contains("On a school trip"))
        #expect(family.contains("Museum &lt;trip&gt;"))
        let done = try await park.get("\(path)?done=11&code=%56&from=2026-11-20&until=2026-11-20").text
        #expect(done.contains("11 sessions are marked"))
        #expect(done.contains("V Educational visit or trip · Friday 20 November"))
    }

    @Test(arguments: Engine.all)
    func `a press that was taken back meanwhile is not made again`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let preview = try await park.post("\(path)/preview", trip(school))
        let fields = try confirmation(preview.text)
        _ = try await park.post(path, fields)
        _ = try await park.mark(school.ben, "", at: school.register(), base: 1)
        #expect(try await school.codes(school.ben) == ["V", "-"])
        #expect(try await park.post(path, fields).header("location") == "\(path)?done=again")
        #expect(try await school.codes(school.ben) == ["V", "-"])
        // Entered anew it is a further entry of the slot.
        #expect(try await mark(park, trip(school)).header("location")?.hasPrefix("\(path)?done=1&") == true)
        #expect(try await school.codes(school.ben) == ["V", "-", "V"])
    }

    @Test(arguments: Engine.all)
    func `a trip leaves out whom the family has said is ill, and a closure does not`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        try await school.tell(of: school.amelia, on: "2026-11-20", "")
        try await school.tell(of: school.amelia, on: "2026-11-20", "", kind: "late", part: "morning")
        let park = try await school.browser("park")
        let preview = try await park.post("\(path)/preview", trip(school)).text
        #expect(preview.contains("10 sessions of 5 pupils"))
        #expect(preview.contains("2 sessions are left out"))
        #expect(preview.contains("Amelia Ashdown"))
        #expect(try await mark(park, trip(school)).header("location")?.hasPrefix("\(path)?done=10&") == true)
        #expect(try await school.codes(school.amelia).isEmpty)
        let closed = trip(school, [("code", "Y4"), ("reason", "")])
        #expect(try await mark(park, closed).header("location")?.hasPrefix("\(path)?done=2&") == true)
        #expect(try await school.codes(school.amelia) == ["Y4"])
    }

    @Test(arguments: Engine.all)
    func `a span takes its school days, and says which others it leaves out`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        _ = try await park.post("/schools/seaview/closed-days", [("kind", "inset"), ("day", "2026-11-23")])
        let leave = trip(school, [("code", "S"), ("who", "year:5"), ("until", "2026-11-24"), ("session", "AM")])
        let preview = try await park.post("\(path)/preview", leave).text
        #expect(preview.contains("14 sessions of 7 pupils"))
        #expect(preview.contains("Days left out"))
        #expect(preview.contains("There is no school that day: INSET day: staff training."))
        #expect(!preview.contains("Saturday"))
        #expect(try await mark(park, leave).status == 303)
        #expect(try await school.codes(school.otherPupil, "AM", day("2026-11-24")) == ["S"])
        #expect(try await school.codes(school.otherPupil, "PM", day("2026-11-24")).isEmpty)
        #expect(try await school.codes(school.otherPupil, "AM", day("2026-11-23")).isEmpty)
    }

    @Test(arguments: Engine.all)
    func `an unexpected closure is marked though the calendar says closed, and a family reads why`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        _ = try await park.post(
            "/schools/seaview/closed-days",
            [("kind", "closure"), ("day", "2026-11-20"), ("words", "Closed, no heating")])
        let closed = trip(school, [("code", "Y4"), ("who", "school"), ("reason", "")])
        #expect(try await mark(park, closed).header("location")?.hasPrefix("\(path)?done=14&") == true)
        let page = try await school.browser("ashdown").get("/children/\(school.amelia)/today").text
        #expect(page.contains("No school today"))
        #expect(page.contains("Closed, no heating"))
        // A trip on such a day is refused, and so is a closure that nobody expected on a day of training.
        #expect(try await park.post("\(path)/preview", trip(school)).text.contains("There is no school that day"))
        _ = try await park.post("/schools/seaview/closed-days", [("kind", "inset"), ("day", "2026-11-23")])
        let training = trip(school, [("code", "Y4"), ("from", "2026-11-23")])
        #expect(try await park.post("\(path)/preview", training).status == 422)
        let planned = trip(school, [("code", "#"), ("from", "2026-11-23"), ("who", "school")])
        #expect(try await mark(park, planned).header("location")?.hasPrefix("\(path)?done=14&") == true)
    }

    @Test(arguments: Engine.all)
    func `the open register of a class and the pages of its families hear of it`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let mother = try await school.browser("ashdown")
        var register = try #require(try await linden.caller.listen("\(school.register())/live")).makeAsyncIterator()
        let today = "/children/\(school.amelia)/today/events"
        var child = try #require(try await mother.caller.listen(today)).makeAsyncIterator()
        let before = (await register.next(), await child.next())
        #expect(try await mark(try await school.browser("park"), trip(school)).status == 303)
        #expect(await register.next() != before.0)
        #expect(await child.next() != before.1)
    }

    @Test(arguments: Engine.all)
    func `what can't be comes back as it was typed, with what to do`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let empty = try await park.post("\(path)/preview", [("reason", "Museum <trip>")])
        #expect(empty.status == 422)
        for says in [
            "Say which day", "Choose a mark.", "Choose the morning, the afternoon, or both", "Choose whom to mark",
        ] {
            #expect(empty.text.contains(says), "\(says)")
        }
        #expect(empty.text.contains("value=\"Museum &lt;trip&gt;\""))
        func says(_ more: (String, String)..., words: String) async throws {
            let sent = try await park.post("\(path)/preview", trip(school, more))
            #expect(sent.status == 422)
            #expect(sent.text.contains(words), "\(words)")
        }
        try await says(("code", "/"), words: "This mark is made in the register itself")
        try await says(("code", "?"), words: "Choose a mark.")
        try await says(("from", "2026-10-01"), words: "Choose a day from Friday 23 October")
        try await says(("until", "2026-11-19"), words: "The last day is before the first")
        try await says(("until", "2027-01-01"), words: "Choose at most six weeks at once")
        try await says(("from", "2026-11-21"), words: "There is no school that day: weekend")
        try await says(("who", "group:\(school.world.newID(ClassGroup.self))"), words: "Choose whom to mark")
        let unkeyed = try await park.post(path, trip(school))
        #expect(unkeyed.status == 400)
        #expect(try await school.codes(school.ben).isEmpty)
    }

    @Test func `only those who see the whole school mark many at once`() async throws {
        let school = try await RegisterSchool(.sqlite)
        for person in ["linden", "ashdown", "finch"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get(path).status == 404)
            #expect(try await desk.post("\(path)/preview", trip(school)).status == 404)
            #expect(try await desk.post(path, trip(school)).status == 404)
        }
        #expect(try await school.browser("stone").get(path).text.contains("Reception") == false)
        #expect(try await school.browser("park").get("/schools/seaview/registers").text.contains("Marks for many"))
    }
}

/// A whole secondary school at once, on records that hold something already.
@Suite struct FirstMarkTests {
    @Test(arguments: Engine.all)
    func `two sessions of a thousand pupils are counted and told, each exactly once`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let more = (0..<1043).map { _ in school.world.newID(Pupil.self) }
        let oak = school.oak
        try await school.store.write { records in
            try Wall.works(in: records)
            for id in more { try Seeding.pupil(id, "Some Body", in: oak, records) }
        }
        let park = try await school.browser("park")
        // Some have a line in the tally already.
        _ = try await park.mark(school.ben, "Y4", at: school.register("AM", day("2026-11-19")))
        let preview = try await park.post(
            "/schools/seaview/marks/preview",
            [("code", "Y4"), ("from", "2026-11-20"), ("session", "AM"), ("session", "PM"), ("who", "school")])
        #expect(preview.text.contains("2100 sessions of 1050 pupils"))
        let began = ContinuousClock.now
        let sent = try await park.post(
            "/schools/seaview/marks",
            [
                ("key", school.world.newID(MarkPress.self).description), ("code", "Y4"), ("from", "2026-11-20"),
                ("session", "AM"), ("session", "PM"), ("who", "school"),
            ])
        print("\(engine): 2100 marks in \(began.duration(to: .now))")
        #expect(sent.header("location")?.hasPrefix("/schools/seaview/marks?done=2100&") == true)
        let counts = try await school.store.read { records in
            try Wall.works(in: records)
            let questions: [SQL] = [
                "SELECT count(*) FROM mark WHERE day = '2026-11-20' AND code = 'Y4' AND nth = 1",
                "SELECT count(*) FROM attendance_tally WHERE code = 'Y4' AND sessions = 2",
                "SELECT count(*) FROM attendance_tally WHERE code = 'Y4' AND sessions = 3",
                "SELECT count(*) FROM family_news WHERE nth <= 2",
                "SELECT count(*) FROM family_news WHERE nth = 3",
            ]
            return try questions.map { question in try records.first(question) { try $0.int(0) } ?? -1 }
        }
        #expect(counts == [2100, 1049, 1, 2100, 1])
    }
}
