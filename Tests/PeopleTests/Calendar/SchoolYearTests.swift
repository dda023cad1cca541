import Testing

@testable import People

@Suite struct SchoolYearTests {
    @Test func `the school year turns on 1 September`() {
        #expect(SchoolYear(of: day("2027-08-31")) == SchoolYear(startingIn: 2026))
        #expect(SchoolYear(of: day("2027-09-01")) == SchoolYear(startingIn: 2027))
        #expect(SchoolYear(of: day("2027-01-01")) == SchoolYear(startingIn: 2026))
    }

    @Test func `a year is named by both its calendar years`() {
        let year = SchoolYear(startingIn: 2026)
        #expect(year.days == day("2026-09-01")...day("2027-08-31"))
        #expect(year.next.starts == year.ends + 1)
        #expect(year.previous < year)
    }

    @Test func `a year with 29 February has one day more`() {
        #expect(SchoolYear(startingIn: 2026).days.count == 365)
        #expect(SchoolYear(startingIn: 2027).days.count == 366)
    }

    @Test(arguments: [Int.min, -1, 0, 9999, Int.max])
    func `a year out of all reason is held within reason`(year: Int) {
        #expect(SchoolYear(startingIn: year).days.count >= 365)
    }

    @Test func `a term must not end before it starts, nor be all half-term`() {
        #expect(Term("Autumn term", from: day("2026-09-03"), to: day("2026-09-02")) == nil)
        let all = day("2026-09-03")...day("2026-10-30")
        #expect(
            Term("Autumn term", from: day("2026-09-03"), to: day("2026-12-18"), halfTerm: all) == nil)
        let over = day("2026-12-14")...day("2026-12-18")
        #expect(
            Term("Autumn term", from: day("2026-09-03"), to: day("2026-12-18"), halfTerm: over) == nil)
    }
}
