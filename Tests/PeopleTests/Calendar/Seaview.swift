@testable import People

/// Two years of a primary school's calendar, with INSET days, a snow day and the bank holidays of England.
enum Seaview {
    static let terms: [Term] = [
        term("Autumn term", "2026-09-03", "2026-12-18", "2026-10-26", "2026-10-30"),
        term("Spring term", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19"),
        term("Summer term", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04"),
        term("Autumn term", "2027-09-02", "2027-12-17", "2027-10-25", "2027-10-29"),
        term("Spring term", "2028-01-04", "2028-03-31", "2028-02-14", "2028-02-18"),
        term("Summer term", "2028-04-18", "2028-07-20", "2028-05-29", "2028-06-02"),
    ].compactMap(\.self)

    static let closedDays = [
        ClosedDay(day("2026-09-01"), .inset, "INSET day"),
        ClosedDay(day("2026-09-02"), .inset, "INSET day"),
        ClosedDay(day("2027-01-04"), .inset, "INSET day"),
        ClosedDay(day("2027-01-20"), .closure, "Closed: snow"),
        ClosedDay(day("2027-05-06"), .other, "Polling day"),
        ClosedDay(day("2027-06-07"), .inset, "INSET day"),
    ]

    static let times: [SessionTimes] = [
        SessionTimes(
            .morning, opens: clock("8:45"), registerOpenFor: .longest, ends: clock("12:00"),
            from: day("2020-09-01")),
        SessionTimes(
            .afternoon, opens: clock("13:00"), registerOpenFor: .longest, ends: clock("15:15"),
            from: day("2020-09-01")),
        SessionTimes(
            .morning, opens: clock("8:40"), registerOpenFor: .longest, ends: clock("12:00"),
            from: day("2027-09-01")),
    ].compactMap(\.self)

    static let calendar = SchoolCalendar(
        terms: terms, closedDays: closedDays, bankHolidays: .known(in: .englandAndWales),
        sessionTimes: times)

    private static func term(
        _ name: String, _ starts: String, _ ends: String, _ off: String, _ until: String
    ) -> Term? {
        Term(name, from: day(starts), to: day(ends), halfTerm: day(off)...day(until))
    }
}

/// A day of a test, written as it is stored. One that doesn't exist becomes 1 January 1970, which no test expects.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// A time of a test. One that doesn't exist becomes the clock of 1 January 1970, which no test expects.
func clock(_ text: String) -> ClockTime {
    ClockTime(text) ?? SchoolTime.time(of: Instant(milliseconds: 0))
}

/// An instant by the clock of Greenwich.
func utc(_ date: String, _ time: String) -> Instant {
    Instant(milliseconds: Int64(day(date).number) * 86_400_000 + Int64(clock(time).minutes) * 60_000)
}
