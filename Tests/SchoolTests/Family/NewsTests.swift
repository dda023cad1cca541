import Foundation
import People
import StoreTesting
import Testing

@testable import School

@Suite struct NewsTests {
    @Test(arguments: Engine.all)
    func `what is new stays new until somebody says they have seen it`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "L", at: "9:06", arrived: "9:04")
        let browser = try await family.browser(.bea)
        #expect(try await browser.get("/children").text.contains("In the last seven days"))
        // Looking again changes nothing.
        let page = try await browser.get("/children")
        #expect(page.text.contains("I’ve seen these"))
        #expect(page.text.contains("Today, morning"))
        #expect(try await seen(browser, page.text).status == 303)
        let after = try await browser.get("/children")
        #expect(after.text.contains("Nothing new since you last looked, 10:30."))
        #expect(!after.text.contains("I’ve seen these"))
    }

    @Test(arguments: Engine.all)
    func `a correction is new again, and only for who has not seen it`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "N", at: "9:06")
        let bea = try await family.browser(.bea)
        let tom = try await family.browser(.tom)
        _ = try await seen(bea, bea.get("/children").text)
        try await family.mark(.amelia, "I", at: "10:40", reason: "Cold")
        let page = try await bea.get("/children")
        #expect(page.text.contains("Since you last looked, 10:30"))
        #expect(page.text.contains("Changed to: Away, ill"))
        #expect(try await tom.get("/children").text.contains("In the last seven days"))
    }

    @Test(arguments: Engine.all)
    func `what came while the page was open is not taken as seen`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "L", at: "9:06", arrived: "9:04")
        let browser = try await family.browser(.bea)
        let old = try await browser.get("/children").text
        try await family.mark(.amelia, "I", .afternoon, at: "13:05")
        _ = try await seen(browser, old)
        let page = try await browser.get("/children").text
        #expect(page.contains("Today, afternoon"))
        #expect(!page.contains("Today, morning"))
    }

    @Test func `a day away is one piece of news, lessons and all, and a lesson missed alone is one too`() async throws {
        let family = try await TestFamily(.sqlite)
        for slot in [Slot.morning, .afternoon] { try await family.mark(.jack, "I", slot, on: "2026-11-19", at: "9:05") }
        try await family.mark(.jack, "N", .lesson(2), on: "2026-11-19", at: "10:05")
        try await family.mark(.jack, "/", at: "8:50")
        try await family.mark(.jack, "N", .lesson(2), at: "10:05")
        let page = try await family.browser(.bea).get("/children").text
        #expect(page.contains("Thu 19 Nov, all day"))
        #expect(!page.contains("Thu 19 Nov, lesson 2"))
        #expect(page.contains("Today, lesson 2"))
    }

    @Test func `nobody says that they have seen another family's child, or more than there is`() async throws {
        let family = try await TestFamily(.sqlite)
        try await family.mark(.amelia, "L", at: "9:06", arrived: "9:04")
        let browser = try await family.browser(.bea)
        let word = try #require(Caller.csrf(in: try await browser.get("/children").text))
        let stranger = try await browser.post(
            "/children/seen", [("csrf", word), ("seen", "\(TestFamily.Child.omar.id):1")])
        #expect(stranger.status == 404)
        _ = try await browser.post("/children/seen", [("csrf", word), ("seen", "\(TestFamily.Child.amelia.id):999")])
        try await family.mark(.amelia, "I", .afternoon, at: "13:05")
        #expect(try await browser.get("/children").text.contains("Today, afternoon"))
    }

    /// Presses "I've seen these" on a page.
    private func seen(_ browser: Caller, _ page: String) async throws -> Caller.Reply {
        var fields = [("csrf", Caller.csrf(in: page) ?? "")]
        for part in page.components(separatedBy: "name=\"seen\" value=\"").dropFirst() {
            fields.append(("seen", String(part.prefix { $0 != "\"" })))
        }
        return try await browser.post("/children/seen", fields)
    }
}
