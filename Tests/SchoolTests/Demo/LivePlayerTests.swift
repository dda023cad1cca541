import People
import Store
import StoreTesting
import Synchronization
import Testing

@testable import DemoSchool
@testable import School

/// A school day that is played through the doors that people use.
@Suite struct LivePlayerTests {
    private struct Stage {
        let demo: DemoSchool
        let door: Door
        let clock: TestClock
        let chance = TestChance(seed: 5)

        init() async throws {
            let store = try await freshStore(.sqlite, migrations: Schema.migrations)
            let known = Known()
            demo = try await DemoSchool.build(in: store, today: demoFriday, size: .small) { password, _, staff in
                try known.hash(password, staff)
            }
            clock = TestClock(demoFriday, 8, 30)
            door = try Door(World.test(store, clock, seed: 9), settings: .test)
        }

        func play(_ day: LiveDay, until last: ClockTime) async -> LivePlayer.Report {
            let end = SchoolTime.instant(demoFriday, last)
            let player = LivePlayer(
                day, at: door,
                wait: { [clock] at in
                    if at > end { throw CancellationError() }
                    clock.move(to: max(clock.now, at))
                }, chance: { [chance] in chance.bytes($0) })
            await player.play()
            return await player.report
        }

        func browser(_ handle: CastHandle) async throws -> Caller {
            let member = demo.cast[handle]
            let caller = Caller(door)
            let isIn = try await caller.signIn(email: member.email ?? "", password: member.password ?? "")
            #expect(isIn)
            return caller
        }
    }

    @Test func `the whole day is taken by the school, reasons, corrections and tellings among it`() async throws {
        let stage = try await Stage()
        let day = stage.demo.liveDay()
        let report = await stage.play(day, until: try #require(ClockTime(16, 0)))
        #expect(report.refused == [])
        #expect(report.overtaken == 0)
        #expect(report.taken > 150)
        #expect(day.events.contains { $0.because != nil && $0.reason != nil }, "a reason found")

        // What a visitor sees who signed in as Bea: Jack's late arrival with its reason and how the mark changed, and
        // Theo's afternoon as she told it.
        let bea = try await stage.browser(.bea)
        let children = stage.demo.cast[.bea].children
        let jack = try #require(children.first { $0.name.hasPrefix("Jack") })
        let theo = try #require(children.first { $0.name.hasPrefix("Theo") })
        let late = try await bea.get("/children/\(jack.pupil)/today").text
        #expect(late.contains("Could not find a shoe"))
        let away = try await bea.get("/children/\(theo.pupil)/today").text
        #expect(away.contains("Orthodontist"))
        let castell = try await stage.browser(.castell)
        let group = try #require(stage.demo.group("9B", at: "harbour"))
        let register = try await castell.get("/groups/\(group)/days/\(demoFriday)/registers/PM").text
        #expect(register.contains("I will collect him after lunch"))

        let made = try await stage.door.world.store.look { records in
            try records.first("SELECT count(*) FROM behaviour_entry WHERE day = \(demoFriday) AND nth = 1") {
                try $0.int(0)
            }
        }
        #expect(made == day.notes.filter { $0.email != nil }.reduce(0) { $0 + $1.pupils.count })
        #expect(made ?? 0 > 10)
    }

    @Test func `lunches are written down at lunchtime, clubs keep their registers, and a family's open Today moves`()
        async throws
    {
        let stage = try await Stage()
        let day = stage.demo.liveDay()
        #expect(day.servings.map(\.pupil) == stage.demo.liveDay().servings.map(\.pupil))
        let bea = try await stage.browser(.bea)
        let amelia = try #require(stage.demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") })
        let path = "/children/\(amelia.pupil)/today"
        let before = try await bea.get(path).text
        let end = try #require(ClockTime(17, 30))
        let report = await stage.play(day, until: end)
        #expect(report.refused == [])
        _ = try await Worker(world: stage.door.world).runDue()
        let lunch = try #require(day.servings.first { $0.pupil == amelia.pupil })
        #expect(lunch.email != nil)
        #expect(!before.contains("Lunch: "))
        #expect(try await bea.get(path).text.contains("Lunch: "))
        let kept = try await stage.door.world.store.look { records in
            try records.first(
                """
                SELECT (SELECT count(*) FROM meal_served WHERE day = \(demoFriday)),
                    (SELECT count(*) FROM club_mark WHERE day = \(demoFriday))
                """
            ) { (try $0.int(0), try $0.int(1)) }
        }
        #expect(kept?.0 == day.servings.count { $0.email != nil })
        #expect(kept?.1 == day.comings.count { $0.email != nil && SchoolTime.time(of: $0.at) <= end })
        #expect(kept?.1 ?? 0 > 0)
    }

    @Test func `what is refused is told, and the day goes on`() async throws {
        let stage = try await Stage()
        var events = stage.demo.liveDay().events.filter { $0.slot == "AM" }
        let first = try #require(events.firstIndex { $0.because == nil && $0.reason == nil })
        events[first].code = "?"
        let day = LiveDay(day: demoFriday, tellings: [], events: Array(events.prefix(first + 3)), notes: [])
        let report = await stage.play(day, until: try #require(ClockTime(12, 0)))
        #expect(report.refused.count == 1)
        #expect(report.refused.first?.hasSuffix("? in AM: 422") == true)
        #expect(report.taken == first + 2)
    }

    @Test func `somebody who is signed out everywhere comes in again`() async throws {
        let stage = try await Stage()
        let events = stage.demo.liveDay().events.filter { $0.slot == "AM" && $0.because == nil && $0.reason == nil }
        let one = try #require(events.first?.staff)
        let theirs = Array(events.filter { $0.staff == one }.prefix(3))
        let store = stage.door.world.store
        let player = LivePlayer(
            LiveDay(day: demoFriday, tellings: [], events: theirs, notes: []), at: stage.door,
            wait: { [clock = stage.clock] at in
                clock.move(to: max(clock.now, at))
                try await store.write { records in
                    try Wall.works(in: records)
                    try records.run("DELETE FROM sign_in")
                }
            }, chance: { [chance = stage.chance] in chance.bytes($0) })
        await player.play()
        #expect(await player.report.taken == 3)
    }
}

/// The same password, the same hash: slow sums are done once.
private final class Known: Sendable {
    private let hashes = Mutex<[String: String]>([:])

    func hash(_ password: String, _ staff: Bool) throws -> String {
        try hashes.withLock { hashes in
            let key = "\(password) \(staff)"
            if let known = hashes[key] { return known }
            let salt = Array("saltsaltsaltsalt".utf8)
            let made = try Passwords.hash(password, salt: salt, kind: staff ? .staff : .family)
            hashes[key] = made
            return made
        }
    }
}
