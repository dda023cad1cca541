import Foundation
import People
import StoreTesting
import Testing

@testable import School

@Suite struct AbsenceTests {
    private func form(_ browser: Caller, _ family: TestFamily, _ query: String = "") async throws -> [(String, String)]
    {
        let page = try await browser.get(family.path(.amelia, "absences/new\(query)")).text
        let id = try #require(page.components(separatedBy: "name=\"id\" value=\"").dropFirst().first)
        return [("csrf", Caller.csrf(in: page) ?? ""), ("id", String(id.prefix { $0 != "\"" }))]
    }

    @Test(arguments: Engine.all)
    func `a mother tells school, once however often she sends it, and sees it on the day`(_ engine: Engine) async throws
    {
        let family = try await TestFamily(engine, at: "2026-11-20 8:05")
        let browser = try await family.browser(.bea)
        let fields =
            try await form(browser, family) + [
                ("kind", "ill"), ("from", "2026-11-20"), ("until", ""), ("part", "day"), ("words", "BEAS-WORDS"),
            ]
        let sent = try await browser.post(family.path(.amelia, "absences"), fields)
        #expect(sent.status == 303)
        let again = try await browser.post(family.path(.amelia, "absences"), fields)
        #expect(again.header("location") == sent.header("location"))
        let kept = try await browser.get(try #require(sent.header("location")))
        #expect(kept.text.contains("BEAS-WORDS"))
        #expect(kept.text.contains("Take it back"))
        let day = try await browser.get(family.path(.amelia, "today")).text
        #expect(day.contains("You told us at 8:05: ill"))
        #expect(day.components(separatedBy: "You told school").count == 2)
        let acts = try await family.count("reported an absence")
        #expect(acts == 1)
    }

    @Test(arguments: Engine.all)
    func `the separated father learns that school knows, and none of her words`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 8:05")
        let bea = try await family.browser(.bea)
        let fields =
            try await form(bea, family) + [
                ("kind", "ill"), ("from", "2026-11-20"), ("part", "day"), ("words", "BEAS-WORDS"),
            ]
        let place = try #require(try await bea.post(family.path(.amelia, "absences"), fields).header("location"))
        let tom = try await family.browser(.tom)
        for path in ["/children", family.path(.amelia, "today"), family.path(.amelia, "attendance"), place] {
            let page = try await tom.get(path)
            #expect(page.status == 200)
            #expect(!page.text.contains("BEAS-WORDS"), "\(path)")
            #expect(!page.text.contains("8:05: ill"))
        }
        #expect(try await tom.get("/children").text.contains("School has been told: ill"))
        let word = try #require(Caller.csrf(in: try await tom.get(family.path(.amelia, "today")).text))
        #expect(try await tom.post("\(place)/withdrawal", [("csrf", word)]).status == 404)
        #expect(try await bea.get("/children").text.contains("Nothing to know about"))
    }

    @Test(arguments: Engine.all)
    func `it can be taken back until it has begun`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 8:05")
        let browser = try await family.browser(.bea)
        func tell() async throws -> String {
            let fields =
                try await form(browser, family) + [
                    ("kind", "appointment"), ("from", "2026-11-20"), ("part", "morning"),
                ]
            return try #require(try await browser.post(family.path(.amelia, "absences"), fields).header("location"))
        }
        let first = try await tell()
        let second = try await tell()
        let word = try #require(Caller.csrf(in: try await browser.get(first).text))
        #expect(try await browser.post("\(first)/withdrawal", [("csrf", word)]).status == 303)
        #expect(try await browser.get(first).text.contains("Taken back"))
        family.clock.move(by: .seconds(3600))
        #expect(try await browser.post("\(second)/withdrawal", [("csrf", word)]).status == 409)
        #expect(try await browser.get(family.path(.amelia, "today")).text.contains("You told us at 8:05"))
    }

    @Test func `everything that is wrong is said at once, and what was typed stays`() async throws {
        let family = try await TestFamily(.sqlite)
        let browser = try await family.browser(.bea)
        let fields =
            try await form(browser, family) + [("from", "2026-11-21"), ("part", "x"), ("words", "Tonsils & <b>")]
        let reply = try await browser.post(family.path(.amelia, "absences"), fields)
        #expect(reply.status == 422)
        for words in [
            "Please put 3 things right", "There is no school on Saturday 21 November: Weekend.", "Tuesday 24 November",
            "Choose what it is", "Choose how much of the day", "Tonsils &amp; &lt;b&gt;", "value=\"2026-11-21\"",
            fields[1].1,
        ] {
            #expect(reply.text.contains(words), "\(words)")
        }
    }

    @Test(arguments: Engine.all)
    func `once school has been told why, nothing asks again`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "N", on: "2026-11-18", at: "9:20")
        let browser = try await family.browser(.bea)
        #expect(try await browser.get(family.path(.amelia, "attendance")).text.contains("Away, please tell us why"))
        let about = try await form(browser, family, "?day=2026-11-18&part=morning") + [("day", "2026-11-18")]
        let unsaid = try await browser.post(family.path(.amelia, "absences"), about + [("from", "2026-11-18")])
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Why was Amelia away on Wednesday 18 November?"))
        let said = [("kind", "ill"), ("from", "2026-11-18"), ("part", "morning")]
        #expect(try await browser.post(family.path(.amelia, "absences"), about + said).status == 303)
        for reader in [browser, try await family.browser(.gran)] {
            for page in ["attendance", "days/2026-11-18"] {
                let text = try await reader.get(family.path(.amelia, page)).text
                #expect(text.contains("Away, school has been told why"), "\(page)")
                #expect(!text.contains("please tell us why"), "\(page)")
            }
        }
    }

    @Test func `who may not act has no button and no form`() async throws {
        let family = try await TestFamily(.sqlite)
        let gran = try await family.browser(.gran)
        let page = try await gran.get(family.path(.amelia, "today"))
        #expect(page.status == 200)
        #expect(!page.text.contains("absences/new"))
        let nowhere = try await gran.get("/children/\(ID<Pupil>(high: 9, low: 9))/today")
        #expect(try await gran.get(family.path(.amelia, "absences/new")).body == nowhere.body)
        let word = try #require(Caller.csrf(in: page.text))
        let sent = try await gran.post(family.path(.amelia, "absences"), [("csrf", word), ("id", "x")])
        #expect(sent.status == 404)
    }

    @Test(arguments: Engine.all)
    func `the register can read it, one report and the next`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine, at: "2026-11-20 8:05")
        let browser = try await family.browser(.bea)
        for words in ["First", "Second"] {
            family.clock.move(by: .seconds(60))
            let fields =
                try await form(browser, family) + [
                    ("kind", "ill"), ("from", "2026-11-19"), ("until", "2026-11-20"), ("part", "day"), ("words", words),
                ]
            _ = try await browser.post(family.path(.amelia, "absences"), fields)
        }
        let told = try await family.registerHears()
        #expect(told.count == 1)
        #expect(told[TestFamily.Child.amelia.id]?.map(\.words) == ["First", "Second"])
        #expect(told[TestFamily.Child.amelia.id]?.last?.by == .named("bea Ashdown"))
    }

    @Test(arguments: [("23/11/2026", "2026-11-23"), ("3.1.2027", "2027-01-03")])
    func `a day may be typed as people write it`(typed: String, means: String) {
        #expect(Day(typed: typed) == day(means))
    }

    @Test(arguments: ["31/2/2026", "tomorrow", "23/11", "11/23/2026"])
    func `and what is no day is none`(typed: String) { #expect(Day(typed: typed) == nil) }
}
