import Testing

@testable import People

/// What a calendar would be after a change.
@Suite struct CalendarChangeTests {
    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    private var calendar: SchoolCalendar {
        SchoolCalendar(
            terms: [Term("Autumn term", from: day("2026-09-03"), to: day("2026-12-18"))].compactMap(\.self),
            closedDays: [ClosedDay(day("2026-11-23"), .inset, "INSET day")])
    }

    @Test func `the days that lose their school are named`() {
        let span = day("2026-09-01")...day("2027-08-31")
        let closed = calendar.with(closed: [ClosedDay(day("2026-11-24"), .closure, "Snow")])
        #expect(calendar.schoolDays(in: span, lostIn: closed) == [day("2026-11-24")])
        let shorter = [Term("Autumn term", from: day("2026-09-07"), to: day("2026-12-18"))].compactMap(\.self)
        #expect(
            calendar.schoolDays(in: span, lostIn: calendar.with(terms: shorter))
                == [day("2026-09-03"), day("2026-09-04")])
        #expect(calendar.schoolDays(in: span, lostIn: calendar).isEmpty)
    }

    @Test func `the imprint differs with every entry, and not with their order`() {
        let one = ClosedDay(day("2026-11-24"), .closure, "Snow")
        let two = ClosedDay(day("2026-11-25"), .closure, "Snow")
        let all = [
            calendar, calendar.with(terms: []), calendar.with(closed: [one]), calendar.with(closed: [two]),
            calendar.with(closed: [ClosedDay(one.day, .other, "Snow")]),
            calendar.with(closed: [ClosedDay(one.day, .closure, "Snow and ice")]),
        ]
        let near = SchoolCalendar.near(day("2026-11-20"))
        func imprint(_ calendar: SchoolCalendar) -> String { calendar.imprint(of: near) }
        #expect(Set(all.map(imprint)).count == all.count)
        #expect(imprint(calendar.with(closed: [one, two])) == imprint(calendar.with(closed: [two, one])))
        // What lies further away makes no difference: a calendar that holds more says the same of these weeks.
        let term = Term("Summer term", from: day("2027-04-12"), to: day("2027-07-20"))
        let far = calendar.with(closed: [ClosedDay(day("2027-05-04"), .closure, "Snow")])
        #expect(imprint(far.with(terms: far.terms + [term].compactMap(\.self))) == imprint(calendar))
    }
}
