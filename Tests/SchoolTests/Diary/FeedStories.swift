import Foundation
import Logging
import People
import Store
import StoreTesting
import Testing

@testable import School

/// A family's own calendar under its secret address.
@Suite(.timeLimit(.minutes(15))) struct FeedStories {
    /// An event for Oak, one for Year 9 at Harbour, and one for Amelia alone.
    private func fill(_ family: TestFamily) async throws {
        let now = family.clock.now
        let events: [(SchoolNumber, Audience, String, UInt64)] = [
            (1, .group(TestFamily.oak), "Lighthouse trip", 1),
            (1, .pupil(TestFamily.Child.amelia.id), "A talk, alone", 2),
            (1, .pupil(TestFamily.Child.omar.id), "For Omar alone", 3), (1, .school, "Book fair; and more", 5),
        ]
        try await family.works { records in
            for (school, audience, title, number) in events {
                try records.run(
                    """
                    INSERT INTO diary_event (school, audience, id, nth, kind, title, words, place, first_day, last_day, over,
                        starts, ends, state, staff, at)
                    VALUES (\(school), \(audience), \(ID<DiaryEvent>(high: 0xd1, low: number)), 1, 'trip', \(title),
                        'Words that were typed', 'A place', '2026-11-25', '2026-11-25', '2026-11-25', 555, 885, 'on',
                        \(TestFamily.linden), \(now))
                    """)
            }
        }
    }

    /// Makes an address as its page does; answers its path.
    private func address(_ browser: Caller, _ id: ID<CalendarAddress>) async throws -> String? {
        let csrf = try #require(Caller.csrf(in: try await browser.get("/account").text))
        let reply = try await browser.post("/account/calendar", [("csrf", csrf), ("id", "\(id)")])
        return reply.text.firstMatch(of: /\/calendar\/[0-9a-f]{64}\.ics/).map { String($0.output) }
    }

    private func feed(_ family: TestFamily, _ path: String) async throws -> String {
        let reply = try await Caller(family.door).get(path)
        return reply.status == 200 ? reply.text.replacing("\r\n ", with: "") : "\(reply.status)"
    }

    @Test(arguments: Engine.all)
    func `it holds what is on for all children of that adult, and no more`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await fill(family)
        let path = try #require(try await address(family.browser(.bea), ID(high: 1, low: 1)))
        let reply = try await Caller(family.door).get(path)
        #expect(reply.header("content-type") == "text/calendar; charset=utf-8")
        let text = reply.text.replacing("\r\n ", with: "")
        for shown in [
            "SUMMARY:Amelia: Lighthouse trip", "SUMMARY:Amelia: Book fair\\; and more", "LOCATION:A place",
            "DTSTART;TZID=Europe/London:20261125T091500", "SUMMARY:Amelia: Something at school",
            "SUMMARY:Jack: No school for pupils: INSET day", "TZID:Europe/London",
        ] { #expect(text.contains(shown), "\(shown)") }
        for hidden in ["A talk", "Omar", "Ashdown"] { #expect(!text.contains(hidden), "\(hidden)") }
        // Their father lives apart and sees Amelia alone: her name need not stand in front.
        let toms = try #require(try await address(family.browser(.tom), ID(high: 1, low: 2)))
        let his = try await feed(family, toms)
        #expect(his.contains("SUMMARY:Lighthouse trip\r\n") && !his.contains("Jack") && !his.contains("Amelia"))
        let other = try #require(try await address(family.browser(.omarsMother), ID(high: 1, low: 3)))
        #expect(try await feed(family, other).contains("Lighthouse trip"))
        #expect(try await !feed(family, other).contains("Jack"))
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `who sees nothing has no calendar, and every refusal is the same`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await fill(family)
        let missing = try await Caller(family.door).get("/calendar/nothing.ics")
        #expect(missing.status == 404)
        // Karl is kept away by an order; Leo has left. Their addresses exist, and show nothing.
        for (person, number) in [(TestFamily.Person.karl, UInt64(1)), (.leosMother, 2)] {
            let path = try await address(family.browser(person), ID(high: 2, low: number))
            let reply = try await Caller(family.door).get(try #require(path))
            #expect(reply.status == 404 && reply.body == missing.body)
        }
        let browser = try await family.browser(.bea)
        let (id, path) = (
            ID<CalendarAddress>(high: 2, low: 9), try #require(try await address(browser, ID(high: 2, low: 9)))
        )
        for wrong in ["/calendar/\(String(repeating: "0", count: 64)).ics", String(path.dropLast(4)), path + "x"] {
            let reply = try await Caller(family.door).get(wrong)
            #expect(reply.status == 404 && reply.body == missing.body, "\(wrong.count)")
        }
        // Another's address is not there to be ended.
        let csrf = try #require(Caller.csrf(in: try await browser.get("/account").text))
        let tom = try await family.browser(.tom)
        let his = try #require(Caller.csrf(in: try await tom.get("/account").text))
        #expect(try await tom.post("/account/calendar/\(id)/end", [("csrf", his)]).status == 404)
        #expect(try await feed(family, path).contains("Lighthouse trip"))
        #expect(try await browser.post("/account/calendar/\(id)/end", [("csrf", csrf)]).status == 303)
        #expect(try await Caller(family.door).get(path).body == missing.body)
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `it ends when the access of its adult ends`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await fill(family)
        let path = try #require(try await address(family.browser(.tom), ID(high: 3, low: 1)))
        #expect(try await feed(family, path).contains("Lighthouse trip"))
        try await family.works { records in
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day)
                VALUES (1, \(ID<Never>(high: 7, low: 8)), \(TestFamily.Child.amelia.id),
                    \(TestFamily.Person.tom.adult(1)), 'no sight', '2026-11-20')
                """)
        }
        #expect(try await feed(family, path) == "404")
        // The mother's goes on; and a closed account has no calendar.
        let bea = try #require(try await address(family.browser(.bea), ID(high: 3, low: 2)))
        #expect(try await feed(family, bea).contains("Lighthouse trip"))
        let now = family.clock.now
        try await family.works { records in
            try records.run("UPDATE account SET disabled_at = \(now) WHERE id = \(TestFamily.Person.bea.account)")
        }
        #expect(try await feed(family, bea) == "404")
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `an address is shown once and kept as a hash, and a form sent twice makes one`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let browser = try await family.browser(.bea)
        let id = ID<CalendarAddress>(high: 4, low: 1)
        let path = try #require(try await address(browser, id))
        let secret = String(path.dropFirst("/calendar/".count).dropLast(4))
        #expect(try await address(browser, id) == nil)
        #expect(try await !browser.get("/account/calendar").text.contains(secret))
        let kept = try await family.store.look { records in
            try records.all("SELECT secret FROM diary_feed") { try $0.bytes(0) }
        }
        #expect(kept.count == 1 && kept[0] != Secret.bytes(secret) && kept[0].count == 32)
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `who has it already hears so, and who has not gets it small`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        try await fill(family)
        let path = try #require(try await address(family.browser(.bea), ID(high: 5, low: 1)))
        let caller = Caller(family.door)
        let first = try await caller.get(path, headers: ["accept-encoding": "gzip"])
        #expect(first.header("content-encoding") == "gzip" && first.header("vary") == "Accept-Encoding")
        #expect(first.header("cache-control") == "private, no-cache")
        let tag = try #require(first.header("etag"))
        let again = try await caller.get(path, headers: ["if-none-match": tag])
        #expect(again.status == 304 && again.body.isEmpty && again.header("etag") == tag)
        try await family.works { records in
            try records.run("UPDATE diary_event SET title = 'Another trip' WHERE title = 'Lighthouse trip'")
        }
        let changed = try await caller.get(path, headers: ["if-none-match": "\"x\", \(tag)"])
        #expect(changed.status == 200 && changed.header("etag") != tag)
        await family.store.close()
    }

    @Test(arguments: Engine.all)
    func `who asks for all of it very often hears when to come back, and another address goes on`(
        _ engine: Engine
    ) async throws {
        let family = try await TestFamily(engine)
        try await fill(family)
        let path = try #require(try await address(family.browser(.bea), ID(high: 8, low: 1)))
        let his = try #require(try await address(family.browser(.tom), ID(high: 8, low: 2)))
        let caller = Caller(family.door)
        let tag = try #require(try await caller.get(path).header("etag"))
        // Who says what they have is sent nothing, and may ask as often as they like.
        for _ in 0..<70 { #expect(try await caller.get(path, headers: ["if-none-match": tag]).status == 304) }
        for _ in 1..<60 { #expect(try await caller.get(path).status == 200) }
        let often = try await caller.get(path)
        #expect(often.status == 429 && often.header("retry-after") == "3600")
        #expect(!often.text.contains("Lighthouse trip"))
        #expect(try await caller.get(his).status == 200)
        family.clock.move(to: at("2026-11-20 11:31"))
        #expect(try await caller.get(path).status == 200)
        await family.store.close()
    }

    @Test func `no line of the log tells an address`() async throws {
        let family = try await TestFamily(.sqlite)
        let log = TestLog()
        let (clock, chance) = (family.clock, TestChance(seed: 9))
        let world = World(
            store: family.store, now: { clock.now }, random: { chance.bytes($0) }, log: log.logger)
        let door = try Door(world, settings: .test)
        let browser = Caller(door)
        _ = try await browser.signIn(email: "bea@example.org", password: TestFamily.password)
        let path = try #require(try await address(browser, ID(high: 6, low: 1)))
        for asked in [path, path + "x"] { _ = try await Caller(door).get(asked) }
        let secret = String(path.dropFirst("/calendar/".count).dropLast(4))
        #expect(log.text.contains("/calendar/") && !log.text.contains(secret))
        await family.store.close()
    }
}
