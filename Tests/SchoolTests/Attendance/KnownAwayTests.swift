import Testing

@testable import People
@testable import School

@Suite struct KnownAwayTests {
    private let day = Day(2026, 11, 20) ?? Day(number: 0)

    private func told(_ part: AbsenceReport.Part, _ kind: AbsenceReport.Kind = .ill) -> AbsenceReport {
        AbsenceReport(
            id: ID(high: 1, low: 1), pupil: ID(high: 2, low: 2), days: day...day, part: part, kind: kind, words: nil,
            told: Instant(milliseconds: 0), by: .somebodyElse, withdrawn: nil)
    }

    private func marks(_ codes: [Slot: String]) -> [Slot: MarkHistory] {
        codes.mapValues { MarkHistory(RegisterMark($0, at: Instant(milliseconds: 0))) }
    }

    private func isAway(_ slot: Slot, _ codes: [Slot: String] = [:], _ told: AbsenceReport...) -> Bool {
        isKnownAway(slot, on: day, marks(codes), told)
    }

    @Test func `whom the family said to be away is left alone, in the part of the day they said`() {
        #expect(isAway(.morning, [:], told(.allDay)))
        #expect(isAway(.morning, [:], told(.morning)))
        #expect(!isAway(.morning, [:], told(.afternoon)))
        #expect(isAway(.afternoon, [.morning: "/"], told(.afternoon)))
        #expect(isAway(.lesson(2), [:], told(.allDay)))
        #expect(!isAway(.morning, [:], told(.morning, .late)))
        #expect(!isAway(.morning))
    }

    @Test func `a newer report about another part of the day hides none that came before`() {
        #expect(isAway(.morning, [:], told(.allDay), told(.afternoon, .appointment)))
        #expect(isAway(.morning, [:], told(.allDay), told(.morning, .late)))
        #expect(isAway(.afternoon, [.morning: "/"], told(.afternoon), told(.morning, .late)))
        #expect(!isAway(.morning, [:], told(.afternoon), told(.morning, .late)))
    }

    @Test func `who came after all is here`() {
        #expect(!isAway(.afternoon, [.morning: "/"], told(.allDay)))
        #expect(!isAway(.lesson(2), [.morning: "L"], told(.allDay)))
        #expect(!isAway(.lesson(2), [.morning: "U"]))
        #expect(!isAway(.lesson(5), [.morning: "I", .afternoon: "\\"]))
    }

    @Test func `who is away from the session is not in its lessons`() {
        #expect(isAway(.lesson(2), [.morning: "N"]))
        #expect(isAway(.lesson(2), [.morning: "V"]))
        #expect(isAway(.lesson(5), [.morning: "/", .afternoon: "M"]))
        // The afternoon's register asks anew.
        #expect(!isAway(.afternoon, [.morning: "N"]))
    }
}
