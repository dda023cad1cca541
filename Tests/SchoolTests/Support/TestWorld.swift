import Logging
import People
import Store
import StoreTesting
import Synchronization

@testable import School

/// A world for tests: a clock that stands until it is moved, and chance that is the same every time.
final class TestClock: Sendable {
    private let instant: Mutex<Instant>
    init(_ day: Day, _ hour: Int, _ minute: Int) {
        let time = ClockTime(hour, minute) ?? SchoolTime.time(of: Instant(milliseconds: 0))
        instant = Mutex(SchoolTime.instant(day, time))
    }
    var now: Instant { instant.withLock(\.self) }
    /// What a clock on the school's wall shows.
    var time: ClockTime { SchoolTime.time(of: now) }
    func move(by span: Duration) { instant.withLock { $0 = $0 + span } }
    func move(to time: Instant) { instant.withLock { $0 = time } }
    func move(to day: Day, _ time: ClockTime) { instant.withLock { $0 = SchoolTime.instant(day, time) } }
}

/// Random-looking bytes, the same for the same seed (SplitMix64).
final class TestChance: Sendable {
    private let state: Mutex<UInt64>
    init(seed: UInt64 = 1) { state = Mutex(seed) }
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) } }
    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }
}

extension World {
    static func test(_ store: any Store, _ clock: TestClock, seed: UInt64 = 1) -> World {
        let chance = TestChance(seed: seed)
        var log = Logger(label: "test")
        log.logLevel = .critical
        return World(store: store, now: { clock.now }, random: { chance.bytes($0) }, log: log)
    }
}

extension DoorSettings {
    static var test: DoorSettings {
        var settings = DoorSettings()
        settings.signInTakes = .zero
        return settings
    }
}
