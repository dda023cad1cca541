import People

@testable import School

/// A day of a test, written as it is stored. One that doesn't exist becomes 1 January 1970, which no test expects.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// A time of a test. One that doesn't exist becomes the clock of 1 January 1970, which no test expects.
func clock(_ text: String) -> ClockTime { ClockTime(text) ?? SchoolTime.time(of: Instant(milliseconds: 0)) }

/// An instant by the school's clock: `at("2026-11-20 8:47")`.
func at(_ text: String) -> Instant {
    let parts = text.split(separator: " ").map(String.init)
    return SchoolTime.instant(day(parts[0]), clock(parts[1]))
}

/// An autumn term with a break, an INSET day and sessions from 8:45 (register to 9:15) and 13:00 (to 13:30).
enum AutumnTerm {
    static let calendar = SchoolCalendar(
        terms: [
            Term(
                "Autumn term", from: day("2026-09-03"), to: day("2026-12-18"),
                halfTerm: day("2026-10-26")...day("2026-10-30"))
        ].compactMap(\.self),
        closedDays: [ClosedDay(day("2026-11-23"), .inset, "INSET day")],
        sessionTimes: [
            SessionTimes(
                .morning, opens: clock("8:45"), registerOpenFor: .longest, ends: clock("12:00"), from: day("2026-09-01")
            ),
            SessionTimes(
                .afternoon, opens: clock("13:00"), registerOpenFor: .longest, ends: clock("15:15"),
                from: day("2026-09-01")),
        ].compactMap(\.self))
}

/// Chance that is the same in every run (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
