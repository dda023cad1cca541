import People
import Store
import StoreTesting
import Testing

@testable import School

/// The office finds reasons, signs in who comes late, and sees which registers are missing.
@Suite struct OfficeTests {
    private let path = "/schools/seaview/registers"

    @Test(arguments: Engine.all)
    func `the office sees which registers are open, complete, late and missing`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        #expect(try await park.get("/office").header("location") == path)
        #expect(try await park.get(path).text.contains("0/2"))
        _ = try await school.browser("linden").everyone("/", at: school.register())
        #expect(try await park.get(path).text.contains("1/2"))
        school.clock.move(to: RegisterSchool.today, clock("9:15"))
        #expect(try await park.get(path).text.contains("Late: not taken"))
        school.clock.move(to: RegisterSchool.today, clock("12:00"))
        #expect(try await park.get(path).text.contains("Not taken"))
    }

    @Test(arguments: Engine.all)
    func `the office finds the reason behind an N, and the original stays`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").mark(school.ben, "N", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("11:00"))
        let park = try await school.browser("park")
        let page = try await park.get(path)
        #expect(page.text.contains("Ben Birch"))
        let fields = [
            ("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("day", "2026-11-20"), ("slot", "AM"),
            ("base:AM", "1"), ("reason", "Temperature"),
        ]
        let unsaid = try await park.post("/schools/seaview/reasons", fields)
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Choose a mark."))
        let found = try await park.post("/schools/seaview/reasons", fields + [("code", "I")])
        #expect(found.status == 303)
        #expect(try await school.codes(school.ben) == ["N", "I"])
        let told = try await park.get(try #require(found.header("location"))).text
        #expect(told.contains("The reason is in the register"))
        #expect(told.contains("Friday 20 November: morning I, Illness"))
        let after = try await park.get(path)
        #expect(after.text.contains("Every absence has its reason"))
        #expect(after.text.contains("Temperature"))
    }

    @Test(arguments: Engine.all)
    func `a reason for two sessions is kept for both or for none, and stays typed`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        _ = try await park.mark(school.ben, "N", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("13:15"))
        _ = try await park.mark(school.ben, "N", at: school.register("PM"))
        // Meanwhile the head learns about the afternoon.
        let head = try await school.browser("stone")
        _ = try await head.mark(school.ben, "M", at: school.register("PM"), base: 1)
        let fields = [
            ("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("day", "2026-11-20"), ("slot", "AM"),
            ("slot", "PM"), ("base:AM", "1"), ("base:PM", "1"), ("code", "I"), ("reason", "A <fever>"),
        ]
        let met = try await park.post("/schools/seaview/reasons", fields)
        #expect(met.status == 422)
        #expect(met.text.contains("Dr Stone marked M meanwhile"))
        #expect(met.text.contains("value=\"A &lt;fever&gt;\""))
        #expect(try await school.codes(school.ben) == ["N"])
        // The form comes back for both sessions, and knows what it would write over.
        for hidden in ["\"base:AM\" value=\"1\"", "\"base:PM\" value=\"2\""] { #expect(met.text.contains(hidden)) }
        school.clock.move(to: RegisterSchool.today, clock("15:40"))
        let again = fields.map { $0.0 == "base:PM" ? ("base:PM", "2") : $0 }
        let why = try await park.post("/schools/seaview/reasons", again)
        #expect(why.status == 422)
        #expect(why.text.contains("name=\"because\""))
        #expect(try await school.codes(school.ben) == ["N"])
        let said = try await park.post("/schools/seaview/reasons", again + [("because", "Mother rang")])
        #expect(said.status == 303)
        #expect(try await school.codes(school.ben) == ["N", "I"])
        #expect(try await school.codes(school.ben, "PM") == ["N", "M", "I"])
    }

    @Test(arguments: Engine.all)
    func `every mark that would be written over is named first, and none is written over unseen`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let (park, head) = (try await school.browser("park"), try await school.browser("stone"))
        _ = try await park.mark(school.ben, "N", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("13:15"))
        _ = try await park.mark(school.ben, "N", at: school.register("PM"))
        _ = try await head.mark(school.ben, "M", at: school.register(), base: 1)
        _ = try await head.mark(school.ben, "\\", at: school.register("PM"), base: 1)
        let fields = [
            ("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("day", "2026-11-20"), ("slot", "AM"),
            ("slot", "PM"), ("slot", "PM"), ("base:AM", "1"), ("base:PM", "1"), ("reason", "Fever"),
        ]
        let unsaid = try await park.post("/schools/seaview/reasons", fields)
        #expect(unsaid.text.contains("Choose a mark."))
        // Nothing was said of the newer marks, so that they are still met by the next press.
        for hidden in ["\"base:AM\" value=\"1\"", "\"base:PM\" value=\"1\""] {
            #expect(unsaid.text.contains(hidden))
        }
        let met = try await park.post("/schools/seaview/reasons", fields + [("code", "I")])
        #expect(met.status == 422)
        #expect(met.text.contains("Morning: Dr Stone marked M meanwhile."))
        #expect(met.text.contains("Afternoon: Dr Stone marked \\ meanwhile."))
        for hidden in ["\"base:AM\" value=\"2\"", "\"base:PM\" value=\"2\""] { #expect(met.text.contains(hidden)) }
        #expect(try await school.codes(school.ben, "PM") == ["N", "\\"])
    }

    @Test(arguments: Engine.all)
    func `a reason for what others have settled meanwhile stays typed too`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let (park, head) = (try await school.browser("park"), try await school.browser("stone"))
        _ = try await park.mark(school.ben, "N", at: school.register())
        _ = try await head.mark(school.ben, "M", at: school.register(), base: 1)
        let fields = [
            ("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("day", "2026-11-20"), ("slot", "AM"),
            ("base:AM", "1"), ("code", "I"), ("reason", "A <fever>"),
        ]
        let met = try await park.post("/schools/seaview/reasons", fields)
        #expect(met.status == 422)
        #expect(met.text.contains("Ben Birch"))
        #expect(met.text.contains("value=\"A &lt;fever&gt;\""))
    }

    @Test(arguments: Engine.all)
    func `an N is overdue after five school days`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").mark(school.ben, "N", at: school.register())
        school.clock.move(to: day("2026-11-27"), clock("9:30"))
        let park = try await school.browser("park")
        #expect(try await !park.get(path).text.contains("Overdue since"))
        school.clock.move(to: day("2026-11-30"), clock("9:30"))
        let late = try await school.browser("park").get(path)
        #expect(late.text.contains("Overdue since"))
        #expect(late.text.contains("1 overdue"))
        // The register never changes by itself.
        #expect(try await school.codes(school.ben) == ["N"])
    }

    @Test(arguments: Engine.all)
    func `who comes late is signed in as L or U by the clock`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").mark(school.ben, "N", at: school.register())
        school.clock.move(to: RegisterSchool.today, clock("9:40"))
        let park = try await school.browser("park")
        let found = try await park.get("\(path)?find=birch").text
        #expect(found.contains("Ben Birch"))
        #expect(found.contains("Came at"))
        func signIn(_ pupil: ID<Pupil>, _ time: String) async throws -> Int {
            try await park.post(
                "/schools/seaview/arrivals",
                [("key", StaffDesk.newKey()), ("pupil", "\(pupil)"), ("time", time), ("reason", "Bus")]
            ).status
        }
        #expect(try await signIn(school.ben, "late") == 422)
        #expect(try await signIn(school.ben, "9.38") == 303)
        #expect(try await school.codes(school.ben) == ["N", "U"])
        #expect(try await signIn(school.amelia, "905") == 303)
        #expect(try await school.codes(school.amelia) == ["L"])
        // Who is here already needs no form.
        let why = [("because:\(school.ben)", "Was here")]
        #expect(try await park.mark(school.ben, "/", at: school.register(), base: 2, why).status == 200)
        let here = try await park.get("\(path)?find=birch").text
        #expect(here.contains("Ben Birch") && !here.contains("Came at"))
    }

    @Test(arguments: Engine.all)
    func `only those who see the whole school see its registers`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        for person in ["linden", "ashdown", "finch"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get(path).status == 404)
            #expect(try await desk.get("/office").status == 404)
            #expect(try await desk.post("/schools/seaview/reasons", [("pupil", "\(school.ben)")]).status == 404)
            #expect(try await desk.post("/schools/seaview/arrivals", [("pupil", "\(school.ben)")]).status == 404)
        }
        #expect(try await school.browser("stone").get(path).status == 200)
    }

    @Test(arguments: Engine.all)
    func `the office reads the family's answer where it looks for the reason`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        _ = try await school.browser("linden").mark(school.amelia, "N", at: school.register())
        try await school.tell(of: school.amelia, on: "2026-11-20", "Chickenpox")
        let page = try await school.browser("park").get(path).text
        #expect(page.contains("Bea Ashdown told us, 8:50: ill, Chickenpox"))
        #expect(page.contains("<option value=\"I\" selected>"))
    }

    @Test(arguments: Engine.all)
    func `a reason that summer left open is still asked for in September`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let ben = school.ben
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO mark (school, pupil, day, slot, nth, code, at) VALUES (1, \(ben), '2026-07-21', 'AM', 1, 'N', 0)
                """)
        }
        #expect(try await school.browser("park").get(path).text.contains("Tuesday 21 July, morning"))
    }

    @Test(arguments: Engine.all)
    func `a name is found on both engines without its marks`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let ben = school.ben
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET given = 'Łukasz', family = 'Ștefănescu' WHERE id = \(ben)")
        }
        let park = try await school.browser("park")
        for typed in ["lukasz", "stefanescu%20luk", "%C5%81UKASZ"] {
            #expect(try await park.get("\(path)?find=\(typed)").text.contains("Łukasz Ștefănescu"), "\(typed)")
        }
    }

    @Test(arguments: Engine.all)
    func `who came after the register closed is not listed as away`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine, at: "9:40")
        let park = try await school.browser("park")
        let came = try await park.post(
            "/schools/seaview/arrivals",
            [("key", StaffDesk.newKey()), ("pupil", "\(school.ben)"), ("time", "9:38"), ("reason", "")])
        #expect(came.status == 303)
        #expect(try await park.get(path).text.contains("Nobody is marked away"))
    }

    @Test(arguments: Engine.all)
    func `a code withdrawn before the year is told to the office, and so is one that nobody knows`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        let ben = school.ben
        try await school.store.write { records in
            try Wall.works(in: records)
            for code in ["H", "ZZ", "/"] {
                try records.run(
                    """
                    INSERT INTO attendance_tally (school, pupil, school_year, code, sessions)
                    VALUES (1, \(ben), 2026, \(code), 2)
                    """)
            }
        }
        let page = try await school.browser("park").get(path).text
        #expect(page.contains("Code H"))
        #expect(page.contains("Not in force this school year"))
        #expect(page.contains("Code ZZ"))
        #expect(!page.contains("Code /"))
    }

    @Test(arguments: Engine.all)
    func `somebody who works in two offices has a way between them`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        try await school.store.write { records in
            try Wall.works(in: records)
            try records.run(
                "INSERT INTO school (number, slug, name, phase) VALUES (2, 'harbour', 'Harbour', 'secondary')")
            try records.run(
                """
                INSERT INTO staff (school, id, title, given, family, post, role, from_day)
                SELECT 2, id, title, given, family, post, role, from_day FROM staff WHERE family = 'Park'
                """)
            try records.run(
                """
                INSERT INTO account_staff (account, school, staff)
                SELECT a.account, 2, a.staff FROM account_staff a JOIN staff s ON s.school = 1 AND s.id = a.staff
                WHERE s.family = 'Park' AND a.school = 1
                """)
        }
        let park = try await school.browser("park")
        #expect(try await park.get(path).text.contains("href=\"/schools/harbour/registers\""))
        #expect(try await park.get("/schools/harbour/absence").text.contains("href=\"/schools/seaview/absence\""))
        #expect(try await !school.browser("stone").get(path).text.contains("harbour"))
    }
}
