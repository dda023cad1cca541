import Testing

@testable import People

@Suite struct SessionTests {
    let calendar = Seaview.calendar

    @Test(arguments: [0, 31, -1, 45])
    func `a register never stays open longer than thirty minutes`(minutes: Int) {
        #expect(RegisterLength(minutes: minutes) == nil)
    }

    @Test func `a register closes before its session ends`() throws {
        let length = try #require(RegisterLength(minutes: 30))
        func times(_ ends: String) -> SessionTimes? {
            SessionTimes(
                .morning, opens: clock("8:45"), registerOpenFor: length, ends: clock(ends),
                from: day("2026-09-01"))
        }
        #expect(times("9:15") == nil)
        #expect(times("9:16")?.registerCloses == clock("9:15"))
    }

    @Test func `a session goes from not yet to over, each state from its first minute on`() {
        let friday = day("2026-11-20")
        func state(_ time: String) -> SessionState? {
            calendar.state(of: .morning, on: friday, at: utc("2026-11-20", time))
        }
        #expect(state("8:44") == .notYet(opens: utc("2026-11-20", "8:45")))
        #expect(state("8:45") == .registerOpen(until: utc("2026-11-20", "9:15")))
        #expect(state("9:14") == .registerOpen(until: utc("2026-11-20", "9:15")))
        #expect(state("9:15") == .registerClosed)
        #expect(state("11:59") == .registerClosed)
        #expect(state("12:00") == .over)
    }

    @Test func `there is no session on a day without school, or before times were entered`() {
        #expect(calendar.hours(of: .morning, on: day("2026-11-21")) == nil)
        #expect(
            calendar.state(of: .afternoon, on: day("2026-10-28"), at: utc("2026-10-28", "13:00")) == nil)
        #expect(calendar.times(of: .morning, on: day("2020-08-31")) == nil)
    }

    @Test func `the school's clock holds through both clock changes`() {
        // Clocks go forward on 28 March and back on 31 October 2027.
        #expect(calendar.hours(of: .morning, on: day("2027-03-25"))?.opens == utc("2027-03-25", "8:45"))
        #expect(
            calendar.hours(of: .morning, on: day("2027-04-12"))?.registerCloses
                == utc("2027-04-12", "8:15"))
        #expect(
            calendar.hours(of: .afternoon, on: day("2027-10-22"))?.ends == utc("2027-10-22", "14:15"))
        #expect(
            calendar.hours(of: .afternoon, on: day("2027-11-01"))?.ends == utc("2027-11-01", "15:15"))
    }

    @Test func `newer times take over on their first day`() {
        #expect(calendar.times(of: .morning, on: day("2027-08-31"))?.opens == clock("8:45"))
        #expect(calendar.times(of: .morning, on: day("2027-09-01"))?.opens == clock("8:40"))
        #expect(calendar.times(of: .afternoon, on: day("2027-09-01"))?.opens == clock("13:00"))
    }
}
