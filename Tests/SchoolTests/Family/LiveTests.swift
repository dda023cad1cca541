import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

// A stream that does not end would be waited for for ever.
@Suite(.timeLimit(.minutes(15))) struct FamilyLiveTests {
    @Test(arguments: Engine.all)
    func `a mark reaches the open page, and the fragment shows it`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        var events = try #require(try await browser.listen(family.path(.amelia, "today/events"))).makeAsyncIterator()
        let page = try await browser.get(family.path(.amelia, "today")).text
        let first = try #require(await events.next())
        #expect(first == "version \(try version(page))")
        try await family.mark(.amelia, "L", at: "9:06", arrived: "9:04")
        let second = try #require(await events.next())
        #expect(second != first)
        let fragment = try await browser.get(family.path(.amelia, "today/fragment")).text
        #expect(second == "version \(try version(fragment))")
        #expect(fragment.contains("data-says=\"Amelia: Late, arrived 9:04\""))
        #expect(!fragment.contains("<header class=\"bar\">"))
    }

    @Test(arguments: Engine.all)
    func `the page of all children hears of each of them`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        var events = try #require(try await browser.listen("/children/events")).makeAsyncIterator()
        let first = await events.next()
        try await family.mark(.jack, "/", at: "8:51")
        let second = try #require(await events.next())
        #expect(second != first)
        let fragment = try await browser.get("/children/fragment").text
        #expect(second == "version \(try version(fragment))")
        #expect(fragment.contains("Jack: In school, on time"))
    }

    @Test(arguments: Engine.all)
    func `what happened while the stream was broken is not lost`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        let path = family.path(.amelia, "today/events")
        var first: String?
        do {
            var events = try #require(try await browser.listen(path)).makeAsyncIterator()
            first = await events.next()
        }
        try await family.mark(.amelia, "/", at: "8:51")
        var again = try #require(try await browser.listen(path)).makeAsyncIterator()
        let second = try #require(await again.next())
        #expect(second.hasPrefix("version "))
        #expect(second != first)
    }

    @Test(arguments: Engine.all)
    func `the stream ends when the link to the child ends`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.tom)
        var events = try #require(try await browser.listen(family.path(.amelia, "today/events"))).makeAsyncIterator()
        #expect(await events.next()?.hasPrefix("version ") == true)
        try await family.works { records in
            try records.run("UPDATE guardian_link SET ended_at = 1 WHERE adult = \(TestFamily.Person.tom.adult(1))")
            try records.announce(LiveEvent(topic: "account:\(TestFamily.Person.tom.account)", note: "links"))
        }
        #expect(await events.next() == "end ended")
        #expect(await events.next() == nil)
    }

    @Test(arguments: Engine.all)
    func `the stream ends when its sign-in ends`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        var events = try #require(try await browser.listen("/children/events")).makeAsyncIterator()
        #expect(await events.next()?.hasPrefix("version ") == true)
        let word = try #require(Caller.csrf(in: try await browser.get("/children").text))
        _ = try await browser.post("/account/sign-out", [("csrf", word)])
        #expect(await events.next() == "end ended")
    }

    @Test func `nobody listens to another family's child`() async throws {
        let family = try await TestFamily(.sqlite)
        let browser = try await family.browser(.omarsMother)
        #expect(try await browser.listen(family.path(.amelia, "today/events")) == nil)
        #expect(try await Caller(family.door).listen("/children/events") == nil)
    }

    @Test func `a register that closes changes the page though nobody marks`() async throws {
        let family = try await TestFamily(.sqlite, at: "2026-11-20 8:50")
        let browser = try await family.browser(.bea)
        let before = try version(try await browser.get(family.path(.amelia, "today")).text)
        family.clock.move(by: .seconds(30 * 60))
        #expect(try version(try await browser.get(family.path(.amelia, "today")).text) != before)
    }

    private func version(_ page: String) throws -> String {
        let start = try #require(page.range(of: "data-version=\""))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
}
