import People
import Testing

@testable import School

/// What the office may enter into the calendar, as rules on plain values.
@Suite struct CalendarRuleTests {
    private let year = SchoolYear(startingIn: 2026)
    private let calendar = AutumnTerm.calendar

    private func wish(_ starts: String, _ ends: String, _ off: (String, String)? = nil) -> TermWish {
        TermWish(
            name: "Spring term", starts: day(starts), ends: day(ends),
            halfTerm: off.map { TermWish.HalfTerm(starts: day($0.0), ends: day($0.1)) })
    }

    @Test func `a term that fits is taken with its half-term`() throws {
        let (term, faults) = calendar.term(
            wish("2027-01-04", "2027-03-25", ("2027-02-15", "2027-02-19")), in: year)
        #expect(faults.isEmpty)
        #expect(try #require(term).halfTerm == day("2027-02-15")...day("2027-02-19"))
    }

    private static let misfits: [(String, String, (String, String)?, [TermFault])] = [
        ("2027-03-25", "2027-01-04", nil, [.endsBeforeItStarts]),
        ("2026-08-31", "2026-09-01", nil, [.startsOutsideTheYear]),
        ("2027-07-01", "2027-09-01", nil, [.endsOutsideTheYear]),
        ("2027-01-04", "2027-03-25", ("2027-02-19", "2027-02-15"), [.halfTermEndsBeforeItStarts]),
        ("2027-01-04", "2027-03-25", ("2027-01-04", "2027-01-08"), [.halfTermIsNotInside]),
        ("2027-01-04", "2027-03-25", ("2027-03-22", "2027-03-25"), [.halfTermIsNotInside]),
        ("2027-01-04", "2027-03-25", ("2027-04-01", "2027-04-02"), [.halfTermIsNotInside]),
    ]

    @Test(arguments: misfits)
    func `a term that can't be says all that is wrong`(
        _ starts: String, _ ends: String, _ off: (String, String)?, _ expected: [TermFault]
    ) {
        let (term, faults) = calendar.term(wish(starts, ends, off), in: year)
        #expect(term == nil)
        #expect(faults == expected)
    }

    @Test func `terms don't overlap, but a term may be changed in its place`() {
        let autumn = calendar.terms[0]
        #expect(calendar.term(wish("2026-12-18", "2027-03-25"), in: year).faults == [.overlaps(autumn)])
        #expect(calendar.term(wish("2026-12-19", "2027-03-25"), in: year).faults.isEmpty)
        #expect(calendar.term(wish("2026-09-02", "2026-12-17"), in: year).faults == [.overlaps(autumn)])
        let changed = calendar.term(wish("2026-09-02", "2026-12-17"), in: year, insteadOf: autumn.starts)
        #expect(changed.faults.isEmpty)
    }

    private func close(_ kind: ClosedDay.Kind, _ from: String, _ until: String) throws(ClosureFault) -> [Day] {
        let wish = ClosureWish(kind: kind, days: day(from)...day(until), words: "Closed")
        return try calendar.closedDays(wish, in: year).map(\.day)
    }

    @Test func `a closure takes in the school days of its span, and training any weekday`() throws {
        #expect(try close(.closure, "2026-11-20", "2026-11-24") == ["2026-11-20", "2026-11-23", "2026-11-24"].map(day))
        #expect(try close(.inset, "2026-09-01", "2026-09-02") == ["2026-09-01", "2026-09-02"].map(day))
    }

    @Test func `a closure that closes nothing, is too long or lies outside the year is refused`() {
        #expect(throws: ClosureFault.noSchoolAnyway(.halfTerm)) { try close(.closure, "2026-10-27", "2026-10-28") }
        #expect(throws: ClosureFault.noSchoolAnyway(.weekend)) { try close(.inset, "2026-11-21", "2026-11-22") }
        #expect(throws: ClosureFault.outsideTheYear) { try close(.other, "2026-08-31", "2026-08-31") }
        #expect(throws: ClosureFault.tooLong) { try close(.other, "2026-11-02", "2026-12-03") }
    }

    private func times(_ minutes: Int, _ hours: String...) -> [TimesFault] {
        let wish = TimesWish(
            from: day("2026-09-01"), registerMinutes: minutes,
            morning: .init(opens: clock(hours[0]), ends: clock(hours[1])),
            afternoon: .init(opens: clock(hours[2]), ends: clock(hours[3])))
        return wish.times(in: year).faults
    }

    @Test func `a session goes on after its register has closed, and registers stay open for 30 minutes at most`() {
        #expect(times(30, "8:45", "12:00", "13:00", "15:15") == [])
        #expect(times(1, "8:45", "8:47", "8:47", "8:49") == [])
        #expect(times(31, "8:45", "12:00", "13:00", "15:15") == [.badMinutes])
        #expect(times(0, "8:45", "12:00", "13:00", "15:15") == [.badMinutes])
        #expect(times(30, "8:45", "9:15", "13:00", "15:15") == [.noTimeAfterTheRegister(.morning)])
        #expect(times(30, "8:45", "12:00", "13:00", "12:50") == [.noTimeAfterTheRegister(.afternoon)])
        #expect(times(30, "8:45", "13:01", "13:00", "15:15") == [.afternoonBeforeMorningEnds])
    }

    private func line(_ number: Int, _ starts: String, _ ends: String) -> PeriodLine {
        PeriodLine(number: number, name: "Period \(number)", starts: clock(starts), ends: clock(ends))
    }

    @Test func `periods follow one another`() throws {
        let from = day("2026-09-01")
        let day = try [line(1, "9:00", "10:00"), line(2, "10:00", "11:00")].periods(from: from)
        #expect(day.map(\.number) == [1, 2])
        #expect(throws: PeriodFault.none) { try [PeriodLine]().periods(from: from) }
        #expect(throws: PeriodFault.endsBeforeItStarts(1)) { try [line(1, "9:00", "9:00")].periods(from: from) }
        #expect(throws: PeriodFault.overlaps(2)) {
            try [line(1, "9:00", "10:00"), line(2, "9:59", "11:00")].periods(from: from)
        }
    }
}
