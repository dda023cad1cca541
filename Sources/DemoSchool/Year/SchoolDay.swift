import People

/// One school day with its clock.
struct SchoolDay: Sendable {
    let day: Day
    /// As it is stored.
    let text: String
    /// What the clock would call midnight; registers are never taken while clocks change.
    private let midnight: Int64

    init(_ day: Day) {
        self.day = day
        text = day.description
        let noon = ClockTime(12, 0).map { SchoolTime.instant(day, $0).milliseconds } ?? 0
        midnight = noon - 12 * 3_600_000
    }

    /// A minute after midnight and some seconds.
    func at(_ minute: Int, seconds: Int = 0) -> Instant {
        Instant(milliseconds: midnight + Int64(minute) * 60_000 + Int64(seconds) * 1000)
    }
}
