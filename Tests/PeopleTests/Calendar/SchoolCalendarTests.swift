import Testing

@testable import People

@Suite struct SchoolCalendarTests {
    let calendar = Seaview.calendar

    @Test(arguments: [
        ("2026-11-20", DayKind.school),
        ("2026-11-21", .weekend),
        ("2026-11-22", .weekend),
        ("2026-10-28", .halfTerm),
        ("2026-10-31", .weekend),
        ("2026-12-21", .holiday),
        ("2026-12-25", .holiday),
        ("2026-09-01", .inset("INSET day")),
        ("2027-01-04", .inset("INSET day")),
        ("2027-01-20", .closure("Closed: snow")),
        ("2027-05-06", .other("Polling day")),
        ("2027-05-03", .bankHoliday("Early May bank holiday")),
        ("2027-05-31", .halfTerm),
        ("2027-08-31", .holiday),
        ("2028-02-29", .school),
        ("2040-03-01", .holiday),
    ])
    func `every day says what it is`(text: String, state: DayKind) {
        #expect(calendar.kind(of: day(text)) == state)
        #expect(calendar.isSchoolDay(day(text)) == (state == .school))
    }

    @Test func `a bank holiday that the national list lacks can be entered by the school`() {
        let proclaimed = ClosedDay(day("2026-11-20"), .bankHoliday, "Bank holiday for the jubilee")
        let calendar = SchoolCalendar(terms: Seaview.terms, closedDays: [proclaimed])
        #expect(calendar.kind(of: day("2026-11-20")) == .bankHoliday("Bank holiday for the jubilee"))
    }

    @Test func `school days leave out weekends, holidays, INSET, closures and bank holidays`() {
        #expect(
            calendar.schoolDays(in: day("2026-09-01")...day("2026-09-07")).map(\.description)
                == ["2026-09-03", "2026-09-04", "2026-09-07"])
        #expect(calendar.schoolDays(in: SchoolYear(startingIn: 2026).days).count == 189)
    }

    @Test func `the next and the last school day are found across a holiday`() {
        #expect(calendar.nextSchoolDay(after: day("2026-12-18")) == day("2027-01-05"))
        #expect(calendar.previousSchoolDay(before: day("2027-01-05")) == day("2026-12-18"))
        #expect(calendar.nextSchoolDay(after: day("2027-08-31")) == day("2027-09-02"))
        #expect(calendar.nextSchoolDay(after: day("2020-01-01")) == day("2026-09-03"))
    }

    @Test func `beyond the entered terms nothing is guessed`() {
        #expect(calendar.nextSchoolDay(after: day("2028-07-20")) == nil)
        #expect(calendar.previousSchoolDay(before: day("2026-09-03")) == nil)
        #expect(calendar.schoolDay(5, after: day("2028-07-14")) == nil)
        #expect(calendar.schoolDay(4, after: day("2028-07-14")) == day("2028-07-20"))
        #expect(SchoolCalendar(terms: []).nextSchoolDay(after: day("2026-11-20")) == nil)
        #expect(SchoolCalendar(terms: []).previousSchoolDay(before: day("2026-11-20")) == nil)
    }

    @Test func `five school days are counted over weekends, holidays and the leap day`() {
        #expect(calendar.schoolDay(5, after: day("2026-11-13")) == day("2026-11-20"))
        #expect(calendar.schoolDay(5, after: day("2026-10-22")) == day("2026-11-05"))
        #expect(calendar.schoolDay(5, after: day("2028-02-24")) == day("2028-03-02"))
        #expect(calendar.schoolDay(5, after: day("2026-11-14")) == day("2026-11-20"))
        #expect(calendar.schoolDay(0, after: day("2026-11-13")) == nil)
    }

    @Test func `a year of three terms has six half terms`() {
        let halves = calendar.halfTerms(of: SchoolYear(startingIn: 2026))
        #expect(halves.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(halves.map(\.part) == [1, 2, 1, 2, 1, 2])
        #expect(halves[1].term == "Autumn term")
        #expect(halves[1].days == day("2026-10-31")...day("2026-12-18"))
        #expect(calendar.halfTerms(of: SchoolYear(startingIn: 2030)).isEmpty)
    }

    @Test func `in the break the half term before it is the one that counts`() {
        #expect(calendar.halfTerm(upTo: day("2026-10-28"))?.number == 1)
        #expect(calendar.halfTerm(upTo: day("2026-11-02"))?.number == 2)
        #expect(calendar.halfTerm(upTo: day("2027-08-31"))?.number == 6)
        #expect(calendar.halfTerm(upTo: day("2027-09-01")) == nil)
    }

    @Test func `a term without a break is one half term`() throws {
        let term = try #require(Term("Spring term", from: day("2027-01-05"), to: day("2027-03-25")))
        let halves = SchoolCalendar(terms: [term]).halfTerms(of: SchoolYear(startingIn: 2026))
        #expect(halves.map(\.days) == [day("2027-01-05")...day("2027-03-25")])
    }
}
