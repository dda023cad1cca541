import People
import Testing

@testable import School

struct IncidentRuleTests {
    private let amelia = PupilName(given: "Amelia", family: "Ashdown")

    @Test func `a pupil who was there is named even by a word of English that begins a sentence`() {
        let grace = PupilName(given: "Grace", family: "Green", knownGiven: "Gracie")
        #expect(grace.written(in: "Grace began it.", besides: amelia) == ["Grace"])
        #expect(
            grace.written(in: "It was Green’s idea, and Gracie’s.", besides: amelia)
                == ["Green’s", "Gracie’s"].map {
                    String($0.prefix { $0 != "’" })
                })
        #expect(grace.written(in: "With good grace, on the green grass.", besides: amelia).isEmpty)
        #expect(grace.written(in: "Miss Green has talked with her.", besides: amelia).isEmpty)
    }

    @Test func `one's own name is no other pupil's`() {
        let cousin = PupilName(given: "Jack", family: "Ashdown")
        #expect(cousin.written(in: "Amelia Ashdown was pushed.", besides: amelia).isEmpty)
        #expect(cousin.written(in: "Jack Ashdown was there.", besides: amelia) == ["Jack"])
    }

    private func version(_ nth: Int, shown: Int?, at: Int, withdrawn: Bool = false) -> IncidentPart {
        IncidentPart(
            id: ID(high: 1, low: 1), nth: nth, role: .target, day: Day(number: 20_000),
            happened: Instant(milliseconds: 0), place: .lesson, homeNote: "\(nth)",
            shownAt: shown.map { Instant(milliseconds: Int64($0)) }, isWithdrawn: withdrawn, staff: ID(high: 2, low: 2),
            staffName: "Mrs Linden", at: Instant(milliseconds: Int64(at)))
    }

    private func shown(_ versions: [IncidentPart], at now: Int) -> ShownVersion<IncidentPart>? {
        FamilyVersions(versions)?.shown(at: Instant(milliseconds: Int64(now)))
    }

    @Test func `a family sees what holds, and what it has read before`() {
        let both = [version(1, shown: 10, at: 10), version(2, shown: 20, at: 20)]
        #expect(shown(both, at: 30)?.current.homeNote == "2")
        #expect(shown(both, at: 30)?.earlier.map(\.nth) == [1])
        #expect(
            shown([version(1, shown: nil, at: 10), version(2, shown: 20, at: 20)], at: 30)?.earlier.isEmpty ?? false)
    }

    @Test func `what was taken back before its time was never there, and afterwards it is said`() {
        #expect(
            shown([version(1, shown: nil, at: 10), version(2, shown: nil, at: 20, withdrawn: true)], at: 30) == nil)
        let seen = [version(1, shown: 10, at: 10), version(2, shown: 20, at: 20, withdrawn: true)]
        #expect(shown(seen, at: 30)?.current.isWithdrawn == true)
    }
}
