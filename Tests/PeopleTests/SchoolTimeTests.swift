import Foundation
import Testing

@testable import People

@Suite struct SchoolTimeTests {
    @Test func `school time is London's time from 1996 to 2060`() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        let first = try #require(Day(1996, 1, 1))
        let last = try #require(Day(2060, 12, 31))
        // Every six hours, and every ten minutes of the nights in which clocks change.
        for day in first...last {
            let mayChange = day.weekday == .sunday && (day.month == 3 || day.month == 10)
            for minute in stride(from: 0, to: 24 * 60, by: mayChange ? 10 : 360) {
                let instant = Instant(milliseconds: (Int64(day.number) * 1440 + Int64(minute)) * 60_000)
                check(instant, london)
            }
        }
    }

    private func check(_ instant: Instant, _ london: TimeZone) {
        let offset = london.secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
        let local = Int(instant.milliseconds / 60_000) + offset / 60
        let ours = SchoolTime.local(instant)
        if ours.day.number * 1440 + ours.time.minutes != local { Issue.record("\(ours) at \(instant)") }
        let back = SchoolTime.instant(ours.day, ours.time)
        let repeated = offset == 0 && SchoolTime.isSummer(instant - .seconds(3600))
        let expected = repeated ? instant - .seconds(3600) : instant
        if back != expected { Issue.record("\(ours) comes back as \(back), not \(expected)") }
    }

    @Test func `clocks go forward on 28 March 2027`() {
        #expect(SchoolTime.local(utc("2027-03-28", "0:59")) == (day("2027-03-28"), clock("0:59")))
        #expect(SchoolTime.local(utc("2027-03-28", "1:00")) == (day("2027-03-28"), clock("2:00")))
        #expect(SchoolTime.instant(day("2027-03-28"), clock("1:30")) == utc("2027-03-28", "1:30"))
        #expect(SchoolTime.instant(day("2027-03-28"), clock("2:00")) == utc("2027-03-28", "1:00"))
    }

    @Test func `clocks go back on 31 October 2027 and the first half past one is taken`() {
        #expect(SchoolTime.local(utc("2027-10-31", "0:30")) == (day("2027-10-31"), clock("1:30")))
        #expect(SchoolTime.local(utc("2027-10-31", "1:30")) == (day("2027-10-31"), clock("1:30")))
        #expect(SchoolTime.instant(day("2027-10-31"), clock("1:30")) == utc("2027-10-31", "0:30"))
        #expect(SchoolTime.instant(day("2027-10-31"), clock("2:00")) == utc("2027-10-31", "2:00"))
    }

    @Test func `just before midnight in summer it is already tomorrow at school`() {
        #expect(SchoolTime.local(utc("2027-06-30", "23:30")) == (day("2027-07-01"), clock("0:30")))
        #expect(SchoolTime.local(utc("2027-12-31", "23:30")) == (day("2027-12-31"), clock("23:30")))
    }

    @Test func `an instant before 1970 has its own day`() {
        #expect(SchoolTime.local(Instant(milliseconds: -1)) == (day("1969-12-31"), clock("23:59")))
    }
}
