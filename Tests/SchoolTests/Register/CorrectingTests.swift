import People
import Store
import StoreTesting
import Testing

@testable import School

/// Registers that have closed, and who may open which.
@Suite struct CorrectingTests {
    @Test(arguments: Engine.all)
    func `a correction keeps the original, and says who, when and why`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await linden.everyone("/", at: school.register())
        #expect(try await !linden.get(school.register()).text.contains("This register has closed."))
        school.clock.move(to: RegisterSchool.today, clock("10:15"))
        #expect(try await linden.get(school.register()).text.contains("This register has closed. To change a mark"))
        let asked = try await linden.mark(school.ben, "N", at: school.register(), base: 1)
        #expect(asked.status == 422)
        #expect(asked.text.contains("Say why the mark is changed"))
        #expect(asked.text.contains("name=\"because:\(school.ben)\""))
        #expect(try await school.codes(school.ben) == ["/"])
        let why = [("because:\(school.ben)", "Was in the corridor <only>")]
        let said = try await linden.mark(school.ben, "N", at: school.register(), base: 1, why)
        #expect(said.status == 200)
        #expect(try await school.codes(school.ben) == ["/", "N"])

        let page = try await linden.get("\(school.register())/pupils/\(school.ben)")
        #expect(page.text.contains("Was in the corridor &lt;only&gt;"))
        #expect(page.text.contains("Class teacher"))
        #expect(page.text.contains("10:15"))
        #expect(page.text.contains("First entry"))
        let acts = try await school.store.read { records in
            try Wall.works(in: records)
            return try records.all("SELECT what, detail FROM act") { (try $0.text(0), try $0.text(1)) }
        }
        #expect(acts.map(\.0) == ["corrected a mark"])
        #expect(acts.first?.1 == "2026-11-20 AM: / became N")
    }

    @Test(arguments: Engine.all)
    func `late after the register closed becomes a question of U`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine, at: "9:20")
        let linden = try await school.browser("linden")
        let asked = try await linden.mark(school.ben, "L", at: school.register())
        #expect(asked.status == 422)
        #expect(asked.text.contains("The register closed at"))
        #expect(asked.text.contains("value=\"\(school.ben):U\""))
        #expect(try await linden.mark(school.ben, "U", at: school.register()).status == 200)
        // Who came while it was open, but is marked later, is late after all.
        let late = try await linden.mark(
            school.amelia, "L", at: school.register(), [("minutes:\(school.amelia)", "20")])
        #expect(late.status == 200)
        #expect(try await school.codes(school.amelia) == ["L"])
        #expect(try await school.codes(school.ben) == ["U"])
    }

    @Test(arguments: Engine.all)
    func `a teacher has three codes, and the office all`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        for code in ["I", "C1", "V", "#", "Z"] {
            #expect(try await linden.mark(school.ben, code, at: school.register()).status == 422)
        }
        #expect(try await linden.mark(school.ben, "?", at: school.register()).status == 422)
        #expect(try await school.codes(school.ben).isEmpty)
        let park = try await school.browser("park")
        #expect(try await park.mark(school.ben, "C1", at: school.register()).status == 200)
        #expect(try await school.codes(school.ben) == ["C1"])
        // What the office knows is not lost by "not here".
        let known = try await linden.mark(school.ben, "N", at: school.register(), base: 1)
        #expect(known.status == 422)
        #expect(known.text.contains("The reason is known already"))
        #expect(try await school.codes(school.ben) == ["C1"])
    }

    @Test(arguments: Engine.all)
    func `another class is not there, nor is one that was covered yesterday`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        for person in ["reed", "finch", "ashdown"] {
            let desk = try await school.browser(person)
            #expect(try await desk.get(school.register()).status == 404)
            #expect(try await desk.get("\(school.register())/rows").status == 404)
            #expect(try await desk.get("\(school.register())/pupils/\(school.ben)").status == 404)
            #expect(try await desk.mark(school.ben, "/", at: school.register()).status == 404)
            #expect(try await desk.everyone("/", at: school.register()).status == 404)
        }
        // One of another class cannot be marked in this one.
        let linden = try await school.browser("linden")
        #expect(try await linden.mark(school.otherPupil, "/", at: school.register()).status == 404)
        #expect(try await linden.get(school.register("3")).status == 404)
        #expect(try await school.codes(school.ben).isEmpty)
    }

    @Test(arguments: Engine.all)
    func `registers are at their hour by the school's clock on both sides of the autumn change`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        for date in ["2026-10-23", "2026-11-20"] {
            school.clock.move(to: day(date), clock("8:47"))
            let desk = try await school.browser("linden")
            let sent = try await desk.mark(school.ben, "L", at: school.register("AM", day(date)))
            #expect(sent.text.contains("Came at 8:47"), "\(date)")
            #expect(try await desk.get(school.register("PM", day(date))).text.contains("This register is not open yet"))
        }
    }

    @Test(arguments: Engine.all)
    func `a day without school has no register`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        #expect(try await linden.get(school.register("AM", day("2026-10-27"))).status == 404)
        let page = try await linden.get("/groups/\(school.oak)/days/2026-10-27/register")
        #expect(page.text.contains("No school that day"))
        school.clock.move(to: day("2026-11-21"), clock("9:00"))
        let classes = try await school.browser("linden").get("/classes")
        #expect(classes.text.contains("No school today"))
    }

    @Test(arguments: Engine.all)
    func `a mark's own page takes every code of the office with a reason, and names all faults`(
        _ engine: Engine
    ) async throws {
        let school = try await RegisterSchool(engine)
        let park = try await school.browser("park")
        let path = "\(school.register())/pupils/\(school.ben)"
        let bad = try await park.post(path, [("key", StaffDesk.newKey()), ("code", ""), ("arrived", "nine")])
        #expect(bad.status == 422)
        #expect(bad.text.contains("Choose a mark."))
        #expect(bad.text.contains("Type the time by the clock"))
        let good = try await park.post(
            path,
            [("key", StaffDesk.newKey()), ("base", "0"), ("code", "M"), ("reason", "Dentist"), ("note", "Seen card")])
        #expect(good.status == 303)
        let page = try await park.get(path)
        #expect(page.text.contains("Dentist"))
        #expect(page.text.contains("Seen card"))
        #expect(try await school.codes(school.ben) == ["M"])
    }
}
