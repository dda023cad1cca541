import People
import Testing

@testable import School

/// When staff get what a family writes, and what counts as answered.
@Suite struct DeliveryTests {
    private let calendar = AutumnTerm.calendar

    private static let moments = [
        ("2026-11-20 10:30", "2026-11-20 10:30"), ("2026-11-20 08:00", "2026-11-20 08:00"),
        ("2026-11-20 07:59", "2026-11-20 08:00"), ("2026-11-20 16:59", "2026-11-20 16:59"),
        ("2026-11-20 17:00", "2026-11-24 08:00"), ("2026-11-20 23:00", "2026-11-24 08:00"),
        ("2026-11-23 10:00", "2026-11-24 08:00"), ("2026-11-25 00:10", "2026-11-25 08:00"),
    ]

    // Monday 23 November is an INSET day.
    @Test(arguments: moments)
    func `in the hours of a school day at once, or else when the next begin`(_ written: String, _ delivered: String) {
        #expect(calendar.delivery(of: at(written)) == at(delivered))
    }

    @Test func `half-term is waited for, and where no term is entered the next weekday stands in`() {
        let term = Term(
            "Autumn term", from: day("2026-09-03"), to: day("2026-12-18"),
            halfTerm: day("2026-10-26")...day("2026-10-30"))
        let calendar = SchoolCalendar(terms: [term].compactMap(\.self))
        #expect(calendar.delivery(of: at("2026-10-27 10:00")) == at("2026-11-02 08:00"))
        #expect(calendar.delivery(of: at("2026-12-18 18:00")) == at("2026-12-21 08:00"))
        #expect(calendar.delivery(of: at("2026-12-22 18:00")) == at("2026-12-23 08:00"))
    }

    private func line(_ kind: ThreadLine.Kind, _ written: String, _ delivered: String? = nil) -> ThreadLine {
        ThreadLine(
            id: ID(high: 1, low: 1), kind: kind, words: "?", staffName: nil, at: at(written),
            deliverAt: at(delivered ?? written))
    }

    @Test func `an answer is to what was delivered by then, and to nothing later`() {
        let first = line(.question, "2026-11-20 10:00")
        let night = line(.question, "2026-11-20 23:00", "2026-11-23 08:00")
        let answer = line(.answer, "2026-11-21 09:00")
        #expect([first, night].unanswered.count == 2)
        #expect([first, night, answer].unanswered.map(\.deliverAt) == [at("2026-11-23 08:00")])
        #expect([first, night, answer, line(.answer, "2026-11-23 08:00")].unanswered.isEmpty)
    }

    private func asked(_ delivered: String) -> AskedQuestion {
        AskedQuestion(
            pupil: ID(high: 1, low: 1), pupilName: "", note: ID(high: 1, low: 2), title: "", adultName: "", staff: nil,
            staffName: nil, words: "", deliverAt: at(delivered))
    }

    @Test func `a question has waited when two school days have passed, weekends not counted`() {
        let friday = asked("2026-11-20 10:00")
        #expect(!friday.hasWaited(calendar, today: day("2026-11-24")))
        #expect(friday.hasWaited(calendar, today: day("2026-11-25")))
    }

    @Test func `two school weeks, in the holidays those before them`() {
        #expect(calendar.twoWeeks(upTo: day("2026-11-20")) == day("2026-11-09")...day("2026-11-20"))
        #expect(calendar.twoWeeks(upTo: day("2026-11-22")) == day("2026-11-09")...day("2026-11-22"))
    }
}
