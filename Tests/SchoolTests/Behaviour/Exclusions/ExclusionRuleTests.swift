import People
import Testing

@testable import School

/// By the calendar of a school whose autumn term of 2026 runs from 3 September to 18 December, with a week off at the end of
/// October.
struct ExclusionRuleTests {
    private let calendar = SchoolCalendar(
        terms: [
            Term(
                "Autumn term", from: day("2026-09-03"), to: day("2026-12-18"),
                halfTerm: day("2026-10-26")...day("2026-10-30")),
            Term("Spring term", from: day("2027-01-04"), to: day("2027-03-25")),
        ].compactMap(\.self),
        closedDays: [ClosedDay(day("2026-11-30"), .inset, "Training")])

    private func span(
        _ from: String, _ until: String?, _ fromSession: Session = .morning, _ untilSession: Session = .afternoon
    ) -> SessionSpan {
        SessionSpan(
            from: day(from), fromSession: fromSession, until: until.map { day($0) }, untilSession: untilSession)
    }

    @Test func `only sessions of school days count, and parts of days as halves`() {
        // Friday to Wednesday, over a weekend and a training day.
        #expect(span("2026-11-27", "2026-12-02").halves(calendar) == 6)
        #expect(span("2026-11-27", "2026-12-02", .afternoon, .morning).halves(calendar) == 4)
        #expect(span("2026-10-23", "2026-11-02").halves(calendar) == 4)
        #expect(span("2026-11-28", "2026-11-30").halves(calendar) == 0)
        #expect(span("2026-11-27", "2026-11-27", .afternoon).sessions(calendar).map(\.session) == [.afternoon])
    }

    @Test func `a span covers its first and last session, and none beyond`() {
        let some = span("2026-11-23", "2026-11-25", .afternoon, .morning)
        #expect(!some.covers(.morning, on: day("2026-11-23")) && some.covers(.afternoon, on: day("2026-11-23")))
        #expect(some.covers(.morning, on: day("2026-11-25")) && !some.covers(.afternoon, on: day("2026-11-25")))
        #expect(!some.covers(.morning, on: day("2026-11-26")))
        #expect(span("2026-11-23", nil).covers(.afternoon, on: day("2027-06-01")))
        #expect(!span("2026-11-25", "2026-11-25", .afternoon, .morning).isInOrder)
    }

    @Test func `the pupil comes back at the next session of school`() {
        let back = span("2026-11-24", "2026-11-27").returns(calendar)
        #expect(back?.day == day("2026-12-01") && back?.session == .morning)
        let noon = span("2026-11-24", "2026-11-25", .morning, .morning).returns(calendar)
        #expect(noon?.day == day("2026-11-25") && noon?.session == .afternoon)
        #expect(span("2026-11-24", nil).returns(calendar) == nil)
    }

    @Test func `forty-five school days of a year, with those of a former school`() {
        let year = SchoolYear(of: day("2026-11-20"))
        let ten = span("2026-09-07", "2026-09-18")
        #expect(
            ExclusionLaw.halves([ten, span("2026-11-24", "2026-11-24", .afternoon)], brought: 3, in: year, calendar)
                == 27)
        #expect(ExclusionLaw.halves([ten], brought: 0, in: year.next, calendar) == 0)
    }

    @Test func `from the sixth school day in a row the pupil is taught elsewhere`() {
        #expect(ExclusionLaw.provisionFrom(span("2026-11-16", "2026-11-20"), after: [], calendar) == nil)
        #expect(ExclusionLaw.provisionFrom(span("2026-11-16", "2026-11-24"), after: [], calendar) == day("2026-11-23"))
        // One suspension straight after another goes on counting.
        let first = span("2026-11-12", "2026-11-13")
        let second = span("2026-11-16", "2026-11-19")
        #expect(ExclusionLaw.provisionFrom(second, after: [first], calendar) == day("2026-11-19"))
        #expect(ExclusionLaw.provisionFrom(span("2026-11-17", "2026-11-20"), after: [first], calendar) == nil)
        #expect(ExclusionLaw.provisionFrom(span("2026-11-16", nil), after: [], calendar) == day("2026-11-23"))
    }

    @Test func `on the first five school days the child stays out of public places`() {
        let days = ExclusionLaw.daysAtHome(span("2026-11-26", "2026-12-08"), calendar)
        #expect(days == ["2026-11-26", "2026-11-27", "2026-12-01", "2026-12-02", "2026-12-03"].map { day($0) })
        #expect(ExclusionLaw.daysAtHome(span("2026-11-26", "2026-11-27"), calendar).count == 2)
        #expect(ExclusionLaw.daysAtHome(span("2026-11-26", nil), calendar).count == 5)
    }

    @Test func `whoever is taught elsewhere from the first day on is not kept at home`() {
        let (first, second) = (span("2026-11-09", "2026-11-13"), span("2026-11-16", "2026-11-18"))
        func facts(_ span: SessionSpan, after others: [SessionSpan]) -> ExclusionFacts {
            ExclusionFacts(suspension(span), others: others.map(suspension), calendar)
        }
        #expect(facts(first, after: []).daysAtHome.count == 5)
        #expect(facts(second, after: []).daysAtHome.count == 3)
        #expect(facts(second, after: [first]).provisionFrom == day("2026-11-16"))
        #expect(facts(second, after: [first]).daysAtHome == [])
    }

    private func suspension(_ span: SessionSpan) -> Exclusion {
        Exclusion(
            id: ID(high: 1, low: 1), nth: 1, kind: .suspension, span: span, reasons: [.pp], words: "", brought: 0,
            provision: nil, meeting: nil, shownAt: at("2026-11-20 12:00"), staff: ID(high: 1, low: 2), staffName: "",
            at: at("2026-11-20 12:00"))
    }

    @Test func `the longer it is, the more the governing board has to do`() {
        #expect(ExclusionLaw.board(.suspension, halvesInTerm: 10) == .listens)
        #expect(ExclusionLaw.board(.suspension, halvesInTerm: 11) == .meetsIfAsked)
        #expect(ExclusionLaw.board(.suspension, halvesInTerm: 30) == .meetsIfAsked)
        #expect(ExclusionLaw.board(.suspension, halvesInTerm: 31) == .meets)
        #expect(ExclusionLaw.board(.permanent, halvesInTerm: 1) == .meets)
    }

    @Test func `two that share a session overlap, and two that meet at noon do not`() {
        #expect(span("2026-11-23", "2026-11-25").overlaps(span("2026-11-25", "2026-11-26")))
        let first = span("2026-11-23", "2026-11-25", .morning, .morning)
        #expect(!first.overlaps(span("2026-11-25", "2026-11-26", .afternoon)))
        #expect(span("2026-11-23", nil).overlaps(span("2027-01-25", "2027-01-26")))
    }

    @Test func `the reasons are the code set's, each once`() {
        #expect(ExclusionReason.allCases.count == 29)
        #expect(ExclusionReason.allCases.allSatisfy { $0.rawValue.utf8.count == 2 })
    }
}
