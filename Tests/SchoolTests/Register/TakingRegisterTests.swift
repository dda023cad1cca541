import People
import StoreTesting
import Testing

@testable import School

/// A class is marked, by the page's script and without it.
@Suite struct TakingRegisterTests {
    @Test(arguments: Engine.all)
    func `a teacher marks a class with the keyboard, and everyone else is here`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let page = try await linden.get(school.register())
        #expect(page.status == 200)
        #expect(page.text.contains("0 of 6 marked"))
        #expect(page.text.contains("Amelia Ashdown"))

        let marked = try await linden.mark(school.ben, "N", at: school.register())
        #expect(marked.status == 200)
        #expect(marked.text.contains("data-mark=\"N\""))
        #expect(marked.text.contains("1 of 6 marked: 1 away."))
        let late = try await linden.mark(
            school.pupils[2], "L", at: school.register(), [("minutes:\(school.pupils[2])", "4")])
        #expect(late.text.contains("Came at 8:49"))
        let rest = try await linden.everyone("/", at: school.register())
        #expect(rest.text.contains("6 of 6 marked: 4 here, 1 late, 1 away."))
        #expect(try await school.codes(school.amelia) == ["/"])
        #expect(try await school.codes(school.ben) == ["N"])
    }

    @Test(arguments: Engine.all)
    func `a page left open learns its new word after another sign-in, and whose register it is`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let before = try await school.browser("linden")
        let named = try #require(
            try await before.get(school.register()).text.firstMatch(of: /data-register="([^"]+)"/)?.output.1)
        let after = try await school.browser("linden")
        let khan = try await school.browser("khan")
        #expect(before.csrf != after.csrf)
        let rows = try await after.get(school.register() + "/rows").text
        #expect(rows.contains("data-register=\"\(named)\" data-word=\"\(after.csrf)\""))
        // A mark with the word of the former sign-in is not taken, and not told to be impossible either.
        let old = StaffDesk(caller: after.caller, csrf: before.csrf)
        let refused = try await old.mark(school.ben, "N", at: school.register())
        #expect(refused.status == 400)
        #expect(!refused.text.contains("data-says") && !refused.text.contains("data-pupil"))
        let others = try await khan.get(school.register() + "/rows").text
        #expect(!others.contains("data-register=\"\(named)\""))
    }

    @Test(arguments: Engine.all)
    func `what is no mark is said to be that one mark's fault`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let nonsense = [("csrf", linden.csrf), ("key", StaffDesk.newKey()), ("mark", "nonsense")]
        let script = try await linden.caller.post(
            school.register(), nonsense, headers: ["x-requested-with": "hometime"])
        #expect(script.status == 422)
        #expect(script.text.contains("data-says=\"That is no mark.\""))
        #expect(try await linden.everyone("N", at: school.register()).text.contains("data-says"))
        #expect(try await linden.caller.post(school.register(), nonsense).status == 400)
    }

    @Test(arguments: Engine.all)
    func `the office may type codes of two letters, teachers their own three`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let office = try await school.browser("park").get(school.register()).text
        let codes = try #require(office.firstMatch(of: /data-codes="([^"]+)"/)?.output.1).split(separator: " ")
        for code in ["C1", "C2", "J1", "Y1", "Y7", "I"] { #expect(codes.contains(Substring(code)), "\(code)") }
        let teacher = try await school.browser("linden").get(school.register()).text
        #expect(teacher.contains("data-codes=\"/ N L\""))
        let park = try await school.browser("park")
        #expect(try await park.mark(school.ben, "C1", at: school.register()).text.contains("data-mark=\"C1\""))
    }

    @Test(arguments: Engine.all)
    func `without script the same page works as a form`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let fields = [("key", StaffDesk.newKey()), ("mark", "\(school.ben):N")]
        let sent = try await linden.post(school.register(), fields)
        #expect(sent.status == 303)
        #expect(sent.header("location") == "\(school.register())#p-\(school.ben)")
        let rest = try await linden.post(school.register(), [("key", StaffDesk.newKey()), ("everyone", "/")])
        #expect(rest.status == 303)
        let page = try await linden.get(school.register())
        #expect(page.text.contains("6 of 6 marked: 5 here, 1 away."))
    }

    @Test(arguments: Engine.all)
    func `minutes typed without script are saved by Enter`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await linden.mark(school.ben, "L", at: school.register())
        let sent = try await linden.post(
            school.register(), [("key", StaffDesk.newKey()), ("mark", ""), ("minutes:\(school.ben)", "2")])
        #expect(sent.status == 303)
        #expect(try await linden.get(school.register()).text.contains("Came at 8:47"))
        let bad = try await linden.mark(
            school.ben, "L", at: school.register(), base: 2, [("minutes:\(school.ben)", "soon")])
        #expect(bad.status == 422)
        #expect(bad.text.contains("Type the minutes as a number"))
    }

    @Test(arguments: Engine.all)
    func `a mark sent twice is one mark`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let key = StaffDesk.newKey()
        for _ in 1...3 {
            #expect(try await linden.mark(school.ben, "N", at: school.register(), key: key).status == 200)
        }
        #expect(try await school.codes(school.ben) == ["N"])
        // An older press that comes again does not undo a newer one.
        _ = try await linden.mark(school.ben, "/", at: school.register(), base: 1)
        _ = try await linden.mark(school.ben, "N", at: school.register(), key: key)
        #expect(try await school.codes(school.ben) == ["N", "/"])
        // The same code again, pressed anew, says nothing new.
        _ = try await linden.mark(school.ben, "/", at: school.register(), base: 2)
        #expect(try await school.codes(school.ben) == ["N", "/"])
    }

    @Test(arguments: Engine.all)
    func `two teachers who mark the same class at once lose nothing`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let khan = try await school.browser("khan")
        async let first = linden.everyone("/", at: school.register())
        async let second = khan.everyone("/", at: school.register())
        let statuses = [try await first.status, try await second.status]
        #expect(statuses == [200, 200])
        for pupil in school.pupils { #expect(try await school.codes(pupil) == ["/"]) }

        // Both had seen the first entry; the second to press is shown both marks.
        _ = try await linden.mark(school.ben, "N", at: school.register(), base: 1)
        let clash = try await khan.mark(
            school.ben, "L", at: school.register(), base: 1, [("minutes:\(school.ben)", "3")])
        #expect(clash.status == 409)
        #expect(clash.text.contains("Marked twice: not here, and late."))
        #expect(clash.text.contains("name=\"base:\(school.ben)\" value=\"2\""))
        #expect(try await school.codes(school.ben) == ["/", "N"])
        // Having seen both, he chooses.
        let chosen = try await khan.mark(
            school.ben, "L", at: school.register(), base: 2, [("minutes:\(school.ben)", "3")])
        #expect(chosen.status == 200)
        #expect(try await school.codes(school.ben) == ["/", "N", "L"])
    }

    @Test(arguments: Engine.all)
    func `two teachers who mark alike do not clash`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let khan = try await school.browser("khan")
        _ = try await linden.mark(school.ben, "N", at: school.register())
        #expect(try await khan.mark(school.ben, "N", at: school.register()).status == 200)
        #expect(try await school.codes(school.ben) == ["N"])
    }

    @Test(arguments: Engine.all)
    func `a slip is taken back for a moment, and leaves no mark`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await linden.mark(school.ben, "N", at: school.register())
        let back = try await linden.mark(school.ben, "", at: school.register(), base: 1)
        #expect(back.status == 200)
        #expect(back.text.contains("0 of 6 marked."))
        #expect(try await school.codes(school.ben) == ["N", "-"])
        _ = try await linden.everyone("/", at: school.register())
        #expect(try await school.codes(school.ben) == ["N", "-", "/"])
        school.clock.move(to: RegisterSchool.today, clock("9:30"))
        let late = try await linden.mark(school.ben, "", at: school.register(), base: 3)
        #expect(late.status == 422)
        #expect(late.text.contains("just after it is made"))
    }

    @Test(arguments: Engine.all)
    func `another teacher's marks come by the rows, and the stream says when`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let khan = try await school.browser("khan")
        let page = try await linden.get(school.register())
        #expect(page.text.contains("data-version=\"0.0.0.0.0\""))
        _ = try await khan.mark(school.ben, "N", at: school.register())
        let rows = try await linden.get("\(school.register())/rows")
        #expect(rows.text.contains("data-version=\"1.0.0.0.0\""))
        // Who was away in the morning is kept apart in the afternoon: its register hears of the morning too.
        #expect(try await linden.get("\(school.register("PM"))/rows").text.contains("data-version=\"0.0.0.1.0\""))
        #expect(rows.text.contains("Mr\u{2068}") || rows.text.contains("Mr Khan"))
    }

    @Test(arguments: Engine.all)
    func `a mark moves the version of the family's page, and plain presence is no news`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        _ = try await linden.everyone("/", at: school.register())
        #expect(try await school.news(school.amelia) == (1, 0))
        _ = try await linden.mark(school.amelia, "N", at: school.register(), base: 1)
        #expect(try await school.news(school.amelia) == (2, 1))
        _ = try await linden.mark(school.amelia, "/", at: school.register(), base: 2)
        #expect(try await school.news(school.amelia) == (3, 2))
    }

    @Test(arguments: Engine.all)
    func `everyone else is here leaves alone whom the family said to be ill`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        try await school.tell(of: school.amelia, on: "2026-11-20", "Chickenpox")
        let linden = try await school.browser("linden")
        #expect(try await linden.get(school.register()).text.contains("1 pupil is known to be away"))
        let taken = try await linden.everyone("/", at: school.register())
        #expect(taken.text.contains("5 of 6 marked"))
        #expect(try await school.codes(school.amelia) == [])
        #expect(try await school.codes(school.ben) == ["/"])
    }

    @Test(arguments: Engine.all)
    func `what a family tells later hides nothing that they told before`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        try await school.tell(of: school.amelia, on: "2026-11-20", "Chickenpox")
        try await school.tell(of: school.amelia, on: "2026-11-20", "Dentist", kind: "appointment", part: "afternoon")
        let linden = try await school.browser("linden")
        let page = try await linden.get(school.register()).text
        #expect(page.contains("Chickenpox"))
        #expect(page.contains("Dentist"))
        #expect(try await linden.everyone("/", at: school.register()).text.contains("5 of 6 marked"))
        #expect(try await school.codes(school.amelia) == [])
    }

    @Test(arguments: Engine.all)
    func `an undo takes back what was pressed, and never what somebody else has marked since`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let (linden, park) = (try await school.browser("linden"), try await school.browser("park"))
        _ = try await park.everyone("/", at: school.register())
        _ = try await linden.mark(school.ben, "N", at: school.register(), base: 1)
        // The undo of "everyone else is here" sends each row as it was before: without any entry.
        let kept = try await park.mark(school.ben, "", at: school.register())
        #expect(kept.status == 422)
        #expect(kept.text.contains("Somebody else has marked this pupil since"))
        #expect(kept.text.contains("data-mark=\"N\""))
        #expect(try await park.mark(school.amelia, "", at: school.register()).status == 200)
        #expect(try await school.codes(school.ben) == ["/", "N"])
        #expect(try await school.codes(school.amelia) == ["/", "-"])
        // Whoever has their mark in sight may take it back.
        #expect(try await park.mark(school.ben, "", at: school.register(), base: 2).status == 200)
        #expect(try await school.codes(school.ben) == ["/", "N", "-"])
    }

    @Test(arguments: Engine.all)
    func `minutes that can't be stay typed, beside what is wrong with them`(_ engine: Engine) async throws {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        for typed in ["400", "soon"] {
            let minutes = [("minutes:\(school.ben)", typed)]
            let refused = try await linden.mark(school.ben, "L", at: school.register(), minutes)
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"\(typed)\""), "\(typed)")
            #expect(!refused.text.contains("data-minutes hidden"))
        }
        #expect(try await school.codes(school.ben).isEmpty)
    }

    @Test(arguments: Engine.all)
    func `all rows together say who is known to be away, and one row says nothing of the others`(_ engine: Engine)
        async throws
    {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        #expect(try await linden.get(school.register()).text.contains("data-known=\"0\"></span>"))
        try await school.tell(of: school.amelia, on: "2026-11-20", "Chickenpox")
        #expect(try await linden.get("\(school.register())/rows").text.contains("data-known=\"1\">1 pupil is known"))
        let one = try await linden.mark(school.ben, "/", at: school.register())
        #expect(!one.text.contains("data-known"))
    }

    @Test(arguments: Engine.all)
    func `everyone else is here, sent again, leaves out whom somebody took out meanwhile`(_ engine: Engine) async throws
    {
        let school = try await RegisterSchool(engine)
        let linden = try await school.browser("linden")
        let key = StaffDesk.newKey()
        _ = try await linden.everyone("/", at: school.register(), key: key)
        _ = try await linden.mark(school.ben, "", at: school.register(), base: 1)
        _ = try await linden.everyone("/", at: school.register(), key: key)
        #expect(try await school.codes(school.ben) == ["/", "-"])
    }
}
