import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School

/// The demonstration's clock and its files.
@Suite struct DemoStageTests {
    private let halfPastEight = SchoolTime.instant(demoFriday, ClockTime(minutes: 510) ?? LiveDay.toldBefore)
    private let halfPastFour = SchoolTime.instant(demoFriday, ClockTime(minutes: 990) ?? LiveDay.toldBefore)

    @Test func `the clock plays the day fast and then goes on at life's pace`() {
        let clock = DemoTime(halfPastEight, speed: 60, until: halfPastFour)
        #expect(clock.time(after: .zero) == halfPastEight)
        #expect(clock.time(after: .seconds(60)) == halfPastEight + .seconds(3600))
        #expect(clock.time(after: .seconds(480)) == halfPastFour)
        #expect(clock.time(after: .seconds(481)) == halfPastFour + .seconds(1))
        #expect(clock.time(after: .seconds(480 + 86_400)) == halfPastFour + .seconds(86_400))
    }

    @Test func `strangers who tried fifty times are let in again after the school day`() async throws {
        let clock = DemoTime(halfPastEight, speed: 60, until: halfPastFour)
        let keeper = Doorkeeper()
        let evening = clock.time(after: .seconds(1000))
        for _ in 0..<50 { try keeper.admit([.everybody], at: evening) }
        #expect(throws: Refusal.self) { try keeper.admit([.everybody], at: evening) }
        try keeper.admit([.everybody], at: clock.time(after: .seconds(1002)))
    }

    @Test func `databases of days gone by make room, and nothing else does`() {
        let folder = [
            "demo-2026-11-18-full.sqlite", "demo-2026-11-19-full.sqlite", "demo-2026-11-20-full.sqlite",
            "demo-2026-11-19-small.sqlite", "morning-2026-11-19-full.sqlite", "live.sqlite", "hometime.sqlite",
            "demo-2026-11-17-full.sqlite", "demo-2026-11-17-full.sqlite-wal", "demo-2026-11-16-full.sqlite.backup",
            "my-demo-2026-11-16-full.sqlite", "demo-2026-11-1-full.sqlite", "demo-2026-11-16-full.sqlite-shm",
        ]
        #expect(
            DemoFiles.outlived(in: folder, by: "demo-2026-11-20-full.sqlite")
                == ["demo-2026-11-18-full.sqlite", "demo-2026-11-19-full.sqlite"])
        #expect(
            DemoFiles.outlived(in: folder, by: "morning-2026-11-20-full.sqlite") == ["morning-2026-11-19-full.sqlite"])
        #expect(DemoFiles.outlived(in: folder, by: "hometime.sqlite") == [])
    }
}
