import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

/// The office keeps the school's calendar, and everybody's pages follow it.
@Suite(.timeLimit(.minutes(15))) struct CalendarStories {
    private let path = "/schools/seaview/calendar"

    private func term(_ more: [(String, String)] = []) -> [(String, String)] {
        let fields = [
            ("year", "2026"), ("name", "Spring term"), ("starts", "2027-01-04"), ("ends", "25/03/2027"),
            ("off-starts", "2027-02-15"), ("off-ends", "2027-02-19"),
        ]
        let changed = Dictionary(more) { $1 }
        return fields.map { ($0.0, changed[$0.0] ?? $0.1) } + more.filter { new in !fields.contains { $0.0 == new.0 } }
    }

    @Test(arguments: Engine.all)
    func `the office enters a term, once however often it is sent`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        #expect(try await park.get(path).text.contains(">72</p>"))
        for _ in 1...2 {
            let sent = try await park.post("/schools/seaview/terms", term())
            #expect(sent.status == 303)
            #expect(sent.header("location") == "\(path)?year=2026&done=term")
        }
        let page = try await park.get("\(path)?year=2026&done=term").text
        #expect(page.contains("The term is in the calendar"))
        #expect(page.contains("<b>Spring term</b>"))
        #expect(page.contains("Monday 15 February to Friday 19 February"))
        #expect(try await school.acts() == ["added a term: 2027-01-04...2027-03-25, half-term 2027-02-15...2027-02-19"])
        // Good Friday is the day after this term; May Day is known by itself.
        _ = try await park.post(
            "/schools/seaview/terms",
            term([
                ("name", "Summer term"), ("starts", "2027-04-12"), ("ends", "2027-07-22"), ("off-starts", ""),
                ("off-ends", ""),
            ]))
        #expect(try await park.get(path).text.contains("Early May bank holiday"))
    }

    @Test(arguments: Engine.all)
    func `a term that can't be comes back as it was typed, with what to do`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let sent = try await park.post(
            "/schools/seaview/terms",
            term([("name", "Spring <term>"), ("starts", "2026-12-18"), ("ends", "soon"), ("off-ends", "")]))
        #expect(sent.status == 422)
        #expect(sent.text.contains("Please put 2 things right"))
        #expect(sent.text.contains("Write the day like 23/11/2026"))
        #expect(sent.text.contains("Say on which day half-term ends"))
        #expect(sent.text.contains("value=\"Spring &lt;term&gt;\""))
        #expect(sent.text.contains("value=\"soon\""))
        let over = try await park.post("/schools/seaview/terms", term([("starts", "2026-12-18")]))
        #expect(over.text.contains("These days overlap Autumn term"))
        #expect(try await school.acts().isEmpty)
    }

    @Test(arguments: Engine.all)
    func `a term whose days hold marks is changed or removed only when somebody says so, and the marks stay`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").everyone("/", at: school.register())
        let park = try await school.browser("park")
        let shorter = term([
            ("name", "Autumn term"), ("starts", "2026-09-03"), ("ends", "2026-11-19"), ("off-starts", "2026-10-26"),
            ("off-ends", "2026-10-30"),
        ])
        let asked = try await park.post("/schools/seaview/terms/2026-09-03", shorter)
        #expect(asked.status == 422)
        #expect(asked.text.contains("Friday 20 November (6 marks)"))
        #expect(asked.text.contains("name=\"confirm\""))
        #expect(asked.text.contains("value=\"2026-11-19\""))
        let removal = try await park.post("/schools/seaview/terms/2026-09-03/removal", [("year", "2026")])
        #expect(removal.status == 422)
        #expect(removal.text.contains("Friday 20 November (6 marks)"))
        #expect(try await school.acts().isEmpty)
        let agreed = try await park.post("/schools/seaview/terms/2026-09-03", shorter + [("confirm", "yes")])
        #expect(agreed.status == 303)
        #expect(try await school.codes(school.ben) == ["/"])
        #expect(try await park.get(path).text.contains("to Thursday 19 November"))
        // What holds no marks needs no question.
        #expect(
            try await park.post("/schools/seaview/terms/2026-09-03/removal", [("year", "2026")]).status == 303)
        #expect(try await park.get(path).text.contains("Nothing is entered for this year yet"))
        #expect(try await park.post("/schools/seaview/terms/2026-09-03", term()).status == 404)
    }

    @Test(arguments: Engine.all)
    func `a closure entered today is on a family's open page at once`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine, at: "8:20")
        let mother = try await school.browser("ashdown")
        let today = "/children/\(school.amelia)/today"
        var child = try #require(try await mother.caller.listen("\(today)/events")).makeAsyncIterator()
        var children = try #require(try await mother.caller.listen("/children/events")).makeAsyncIterator()
        let first = (await child.next(), await children.next())
        #expect(try await mother.get(today).text.contains("School starts at 8:45"))
        let park = try await school.browser("park")
        let sent = try await park.post(
            "/schools/seaview/closed-days",
            [("year", "2026"), ("kind", "closure"), ("day", "2026-11-20"), ("words", "Closed, no heating")])
        #expect(sent.status == 303)
        #expect(await child.next() != first.0)
        #expect(await children.next() != first.1)
        let page = try await mother.get(today).text
        #expect(page.contains("No school today"))
        #expect(page.contains("Closed, no heating"))
        #expect(page.contains("back on Monday 23 November"))
        #expect(try await school.acts() == ["closed the school: closure 2026-11-20...2026-11-20"])
        // Other words are another version too.
        _ = try await park.post(
            "/schools/seaview/closed-days",
            [("year", "2026"), ("kind", "closure"), ("day", "2026-11-20"), ("words", "Closed, burst pipe")])
        _ = try #require(await child.next())
        #expect(try await mother.get(today).text.contains("burst pipe"))
        _ = try await park.post("/schools/seaview/closed-days/2026-11-20/removal", [("year", "2026")])
        _ = try #require(await child.next())
        #expect(try await mother.get(today).text.contains("School starts at 8:45"))
    }

    @Test(arguments: Engine.all)
    func `a school that closes after its register says both, and waits for no afternoon`(_ engine: Engine) async throws
    {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").everyone("/", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("11:00"))
        let park = try await school.browser("park")
        let closure = [
            ("year", "2026"), ("kind", "closure"), ("day", "2026-11-20"), ("words", "Closed at 11:00, burst pipe"),
        ]
        let asked = try await park.post("/schools/seaview/closed-days", closure)
        #expect(asked.status == 422)
        #expect(asked.text.contains("value=\"Closed at 11:00, burst pipe\""))
        #expect(try await park.post("/schools/seaview/closed-days", closure + [("confirm", "yes")]).status == 303)
        school.clock.move(to: RegisterSchool.today, clock("14:00"))
        let page = try await school.browser("ashdown").get("/children/\(school.amelia)/today").text
        #expect(page.contains("In school, on time"))
        #expect(page.contains("Closed at 11:00, burst pipe"))
        #expect(!page.contains("Afternoon register not taken"))
    }

    @Test(arguments: Engine.all)
    func `closed days need a kind, a day with school and words, and training needs no words`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        func close(_ kind: String, _ day: String, _ until: String = "", _ words: String = "") async throws -> String {
            try await park.post(
                "/schools/seaview/closed-days",
                [("year", "2026"), ("kind", kind), ("day", day), ("until", until), ("words", words)]
            ).text
        }
        let empty = try await close("", "")
        #expect(empty.contains("Choose why the school is closed"))
        #expect(empty.contains("Say which day"))
        #expect(try await close("closure", "2026-11-24").contains("Say in a few words what families are to read"))
        #expect(
            try await close("other", "2026-10-27", "", "Vote").contains("There is no school then as it is: Half-term"))
        #expect(try await close("other", "2027-09-01", "", "Vote").contains("Choose a day of the school year"))
        #expect(
            try await close("other", "2026-11-24", "2026-11-23", "Vote").contains("The last day is before the first"))
        #expect(try await close("inset", "2026-11-27", "2026-11-30").isEmpty)
        let page = try await park.get(path).text
        #expect(page.contains("INSET day: staff training"))
        #expect(page.contains("Monday 30 November"))
        #expect(
            try await school.browser("linden").get("/groups/\(school.oak)/days/2026-11-27/register").text
                .contains("No school that day"))
    }

    @Test(arguments: Engine.all)
    func `session times hold from their day, and only those to come can be taken back`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        func set(_ from: String, _ minutes: String, ends: String = "12:00") async throws -> Caller.Reply {
            try await park.post(
                "/schools/seaview/session-times",
                [
                    ("year", "2026"), ("from", from), ("minutes", minutes), ("am-opens", "8:30"), ("am-ends", ends),
                    ("pm-opens", "13:00"), ("pm-ends", "15:00"),
                ])
        }
        #expect(try await set("2026-11-23", "31").text.contains("1 to 30 minutes"))
        #expect(try await set("2026-11-23", "30", ends: "9:00").text.contains("go on after its register has closed"))
        #expect(try await set("2026-11-23", "20").status == 303)
        let page = try await park.get(path).text
        #expect(page.contains("From Monday 23 November 2026"))
        #expect(page.contains("Morning 8:30 to 12:00, register until 8:50"))
        #expect(page.contains("Morning 8:45 to 12:00, register until 9:15"))
        #expect(try await park.post("/schools/seaview/session-times/2026-09-01/removal", []).status == 404)
        #expect(try await park.post("/schools/seaview/session-times/2026-11-23/removal", []).status == 303)
        #expect(try await !park.get(path).text.contains("From Monday 23 November 2026"))
    }

    @Test(arguments: Engine.all)
    func `a school with lessons sets its weeks and its periods`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let weeks = [("year", "2026"), ("weeks", "2"), ("begins", "2026-09-09"), ("skips", "yes")]
        #expect(try await park.post("/schools/seaview/timetable-weeks", weeks).status == 404)
        #expect(try await !park.get(path).text.contains("Periods of the day"))
        let set = school.elm
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET takes_lessons = 1")
            try records.run(
                """
                INSERT INTO lesson (school, week, weekday, period, class_group, from_day)
                VALUES (1, 1, 5, 3, \(set), '2026-09-01')
                """)
        }
        #expect(try await park.post("/schools/seaview/timetable-weeks", weeks).status == 303)
        #expect(try await park.post("/schools/seaview/timetable-weeks", [("weeks", "2")]).status == 422)
        // Nine school weeks lie between, half-term left out.
        let page = try await park.get(path).text
        #expect(page.contains("Weeks A and B in turn; the week of Friday 20 November is B"))
        #expect(page.contains("1 lesson is in the timetable"))
        let periods = [
            ("year", "2026"), ("from", "2026-09-01"), ("name-1", "Tutor time"), ("starts-1", "8:45"),
            ("ends-1", "9:00"),
            ("name-2", "Period 2"), ("starts-2", "9:00"), ("ends-2", "10:00"),
        ]
        let asked = try await park.post("/schools/seaview/periods", periods)
        #expect(asked.status == 422)
        #expect(asked.text.contains("1 lesson of period 3 would have no time"))
        let overlap = try await park.post("/schools/seaview/periods", periods + [("starts-2", "8:59")])
        #expect(overlap.text.contains("starts before the one above it has ended"))
        let lunch = [("name-3", "Lunch"), ("starts-3", "noon")]
        let odd = try await park.post("/schools/seaview/periods", periods + lunch)
        #expect(odd.text.contains("Period 3, start: Type the time by the clock, such as 9:04."))
        #expect(try await park.post("/schools/seaview/periods", periods + [("confirm", "yes")]).status == 303)
        #expect(try await park.get(path).text.contains("1 Tutor time"))
    }

    @Test(arguments: Engine.all)
    func `weeks are counted from a day of the school's years, and change past registers only when somebody says so`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        let ben = school.ben
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET takes_lessons = 1")
        }
        let park = try await school.browser("park")
        let weeks = "/schools/seaview/timetable-weeks"
        func set(_ begins: String, _ more: [(String, String)] = []) async throws -> Caller.Reply {
            try await park.post(weeks, [("year", "2026"), ("weeks", "2"), ("begins", begins)] + more)
        }
        for wrong in ["1926-09-07", "2062-09-07"] {
            let refused = try await set(wrong)
            #expect(refused.status == 422)
            #expect(refused.text.contains("Choose a day from Monday 1 September 2025 to"))
            #expect(refused.text.contains("value=\"\(wrong)\""))
        }
        #expect(try await set("2026-11-02").status == 303)
        // The form offers the last week A there was: another day of the same turn of weeks.
        #expect(try await park.get(path).text.contains("value=\"2026-11-16\""))
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO mark (school, pupil, day, slot, nth, code, at)
                VALUES (1, \(ben), '2026-11-19', '3', 1, '/', 0)
                """)
        }
        #expect(try await set("2026-11-16").status == 303, "the same weeks by another day")
        let asked = try await set("2026-11-09")
        #expect(asked.status == 422)
        #expect(asked.text.contains("1 day past would be in the other week, and hold 1 mark of lessons"))
        #expect(try await set("2026-11-09", [("confirm", "yes")]).status == 303)
        #expect(try await park.post(weeks, [("year", "2026"), ("weeks", "1")]).status == 422)
    }

    @Test func `last year, this year and next year have their own page`() async throws {
        let school = try await RegisterSchool(.sqlite)
        let park = try await school.browser("park")
        for (asked, shown) in [
            ("2025", "2025 to 2026"), ("2026", "2026 to 2027"), ("2027", "2027 to 2028"), ("1999", "2026 to 2027"),
        ] {
            #expect(try await park.get("\(path)?year=\(asked)").text.contains("<h1>Calendar, \(shown)</h1>"))
        }
    }

    @Test func `only those who see the whole school keep its calendar`() async throws {
        let school = try await RegisterSchool(.sqlite)
        for person in ["linden", "ashdown", "finch"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get(path).status == 404)
            #expect(try await desk.post("/schools/seaview/terms", term()).status == 404)
            #expect(try await desk.post("/schools/seaview/terms/2026-09-03/removal", []).status == 404)
            #expect(
                try await desk.post("/schools/seaview/closed-days", [("kind", "inset"), ("day", "2026-11-24")]).status
                    == 404)
        }
        #expect(try await school.browser("stone").get(path).status == 200)
        #expect(try await school.acts().isEmpty)
    }
}

extension RegisterSchool {
    /// What was written down about the whole school, with details.
    func acts() async throws -> [String] {
        try await store.read { records in
            try Wall.works(in: records)
            return try records.all("SELECT what, detail FROM act WHERE pupil IS NULL ORDER BY at, id") {
                "\(try $0.text(0)): \(try $0.textOrNil(1) ?? "")"
            }
        }
    }
}
