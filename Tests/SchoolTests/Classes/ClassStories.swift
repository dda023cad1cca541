import People
import Store
import StoreTesting
import Testing

@testable import School

/// The office says who teaches, helps in or covers which class, and who is in it.
@Suite(.timeLimit(.minutes(15))) struct ClassStories {
    private let book = "/schools/seaview/classes"

    private func staff(_ family: String, _ school: RegisterSchool) async throws -> ID<Staff> {
        let found = try await school.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT id FROM staff WHERE family = \(family)") { try $0.id(0, of: Staff.self) }
        }
        return try #require(found)
    }

    private func number(_ sql: SQL, _ school: RegisterSchool) async throws -> Int {
        try await school.store.read { records in
            try Wall.works(in: records)
            return try records.first(sql) { try $0.int(0) } ?? 0
        }
    }

    private func cover(_ family: String, _ days: (String, String), _ school: RegisterSchool, _ office: StaffDesk)
        async throws -> Caller.Reply
    {
        let fields = [
            ("cover", "yes"), ("staff", try await staff(family, school).description), ("from", days.0),
            ("until", days.1),
        ]
        return try await office.post("\(book)/\(school.oak)/staff", fields)
    }

    @Test(arguments: Engine.all)
    func `cover for today opens the register today, and tomorrow it is closed again`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let (office, finch) = (try await school.browser("park"), try await school.browser("finch"))
        #expect(try await finch.get(school.register()).status == 404)
        #expect(try await cover("Finch", ("2026-11-20", "2026-11-20"), school, office).status == 303)
        #expect(try await finch.get(school.register()).status == 200)
        #expect(try await finch.get("/classes").text.contains("Oak"))
        let page = try await office.get("\(book)/\(school.oak)").text
        #expect(page.contains("Mr Finch") && page.contains("Covers · Fri 20 Nov to Fri 20 Nov"))
        school.clock.move(to: day("2026-11-23"), try #require(ClockTime(8, 50)))
        let later = try await school.browser("finch")
        #expect(try await later.get(school.register("AM", day("2026-11-23"))).status == 404)
        #expect(
            try await number(
                "SELECT count(*) FROM act WHERE what = 'entered cover of a class' AND staff IS NOT NULL", school) == 1)
    }

    @Test(arguments: Engine.all)
    func `ended now, the open register closes at once; ended today, it stays for today`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let (office, linden) = (try await school.browser("park"), try await school.browser("linden"))
        let id = try await staff("Linden", school)
        let fields = [("staff", id.description), ("from", "2026-09-01")]
        let path = "\(book)/\(school.oak)/staff/last-days"
        let listened = try await linden.caller.listen(school.register() + "/live")
        var events = try #require(listened).makeAsyncIterator()
        #expect(await events.next()?.hasPrefix("version ") == true)
        #expect(try await office.post(path, fields + [("when", "today")]).status == 303)
        #expect(try await linden.get(school.register()).status == 200)
        #expect(try await office.post(path, fields + [("when", "now")]).status == 303)
        #expect(await events.next() == "end ended")
        #expect(try await linden.get(school.register()).status == 404)
        #expect(try await office.post(path, fields + [("when", "today")]).status == 303, "pressed again")
        #expect(try await linden.get(school.register()).status == 404)
        #expect(try await number("SELECT count(*) FROM act WHERE what LIKE 'ended staff%'", school) == 2)
    }

    @Test(arguments: Engine.all)
    func `a teacher put down from a day opens the class from that day, and takes its register`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let (office, reed) = (try await school.browser("park"), try await school.browser("reed"))
        let id = try await staff("Reed", school)
        let fields = [("cover", "no"), ("staff", id.description), ("from", "23/11/2026"), ("until", "")]
        #expect(try await office.post("\(book)/\(school.oak)/staff", fields).status == 303)
        #expect(try await reed.get(school.register()).status == 404)
        school.clock.move(to: day("2026-11-23"), try #require(ClockTime(8, 50)))
        let monday = school.register("AM", day("2026-11-23"))
        #expect(try await school.browser("reed").mark(school.ben, "/", at: monday).status == 200)
    }

    @Test(arguments: Engine.all)
    func `a pupil who moves is in the old class until the day before`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let office = try await school.browser("park")
        let fields = [("pupil", school.amelia.description), ("from", "2026-11-23")]
        #expect(try await office.post("\(book)/\(school.elm)/pupils", fields).status == 303)
        let again = try await office.post("\(book)/\(school.elm)/pupils", fields)
        #expect(again.status == 422 && again.text.contains("This pupil is in the class already"))
        #expect(try await office.get(school.register()).text.contains("Amelia"))
        school.clock.move(to: day("2026-11-23"), try #require(ClockTime(8, 50)))
        let monday = day("2026-11-23")
        let later = try await school.browser("park")
        #expect(try await !later.get(school.register("AM", monday)).text.contains("Amelia"))
        #expect(try await later.get(school.register("AM", monday, of: school.elm)).text.contains("Amelia"))
        #expect(try await number("SELECT count(*) FROM membership WHERE until_day = '2026-11-22'", school) == 1)
        #expect(try await number("SELECT count(*) FROM act WHERE what = 'put into a class'", school) == 1)
        let out = try await later.post(
            "\(book)/\(school.elm)/pupils/last-days", [("pupil", school.amelia.description)])
        #expect(out.status == 303)
        #expect(try await !later.get(school.register("AM", monday, of: school.elm)).text.contains("Amelia"))
    }

    @Test(arguments: Engine.all)
    func `a pupil put back into a class from before they left it stands once in its registers`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let office = try await school.browser("park")
        func put(_ group: ID<ClassGroup>, from day: String) async throws {
            let fields = [("pupil", school.amelia.description), ("from", day)]
            #expect(try await office.post("\(book)/\(group)/pupils", fields).status == 303)
        }
        try await put(school.elm, from: "2026-11-17")
        try await put(school.oak, from: "2026-11-16")
        for day in ["2026-11-13", "2026-11-16", "2026-11-18", "2026-11-20"].compactMap({ Day($0) }) {
            let held: SQL =
                "pupil = \(school.amelia) AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))"
            #expect(try await number("SELECT count(*) FROM membership WHERE \(held)", school) == 1, "\(day)")
        }
        let monday = school.register("AM", day("2026-11-16"))
        #expect(try await office.get(monday).text.contains("0 of 6 marked"))
        #expect(try await office.everyone("/", at: monday).status == 200)
        #expect(try await school.codes(school.amelia, "AM", day("2026-11-16")) == ["/"])
    }

    @Test(arguments: Engine.all)
    func `a class is made by hand, once`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let office = try await school.browser("park")
        let fields = [("name", "Ash"), ("kind", "registration"), ("year", "2026")]
        let made = try await office.post(book, fields)
        #expect(made.status == 303)
        #expect(try await office.get(try #require(made.header("location"))).text.contains("Ash"))
        let again = try await office.post(book, fields)
        #expect(again.status == 422 && again.text.contains("There is a class Ash in that year already"))
        #expect(again.text.contains("value=\"Ash\""))
        #expect(try await number("SELECT count(*) FROM class_group", school) == 3)
        #expect(try await office.get(book).text.contains("Mr Khan and Mrs Linden"))
    }

    @Test(arguments: Engine.all)
    func `what is wrong is said, and what was typed stays`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let office = try await school.browser("park")
        let endless = try await cover("Finch", ("2026-11-20", ""), school, office)
        #expect(endless.status == 422 && endless.text.contains("Give the last day of the cover"))
        let finch = try await staff("Finch", school)
        #expect(endless.text.contains("value=\"\(finch)\" selected"))
        let backwards = try await cover("Finch", ("2026-11-20", "2026-11-19"), school, office)
        #expect(backwards.text.contains("The last day is before the first"))
        let past = try await cover("Finch", ("2025-11-20", "2026-11-20"), school, office)
        #expect(past.text.contains("The class is of the school year 2026 to 2027"))
        let own = try await cover("Linden", ("2026-11-20", "2026-11-20"), school, office)
        #expect(own.text.contains("Mrs Linden is put down for this class on these days already"))
        let nobody = try await office.post("\(book)/\(school.oak)/staff", [("from", "tomorrow")])
        #expect(nobody.text.contains("Choose who") && nobody.text.contains("Write the day like 23/11/2026"))
        #expect(try await number("SELECT count(*) FROM teaching", school) == 4)
    }

    @Test(arguments: Engine.all)
    func `only who keeps the roll keeps the classes, and only those of the school`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        for person in ["linden", "ashdown"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get(book).status == 404)
            #expect(try await desk.get("\(book)/\(school.oak)").status == 404)
            #expect(try await cover("Linden", ("2026-11-20", "2026-11-20"), school, desk).status == 404)
        }
        let office = try await school.browser("stone")
        #expect(try await office.get(book).status == 200)
        #expect(try await office.get("\(book)/\(school.world.newID(ClassGroup.self))").status == 404)
    }
}
