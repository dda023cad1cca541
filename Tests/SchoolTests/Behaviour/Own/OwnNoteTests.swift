import People
import Testing

@testable import School

struct OwnNoteTests {
    private let noon = at("2026-11-20 12:00")
    private var bell: Instant { at("2026-11-20 15:15") }

    private func version(
        _ nth: Int = 1, at: Instant, shownAt: Instant?, kind: NoteKind = .concern, withdrawn: Bool = false,
        because: String? = nil
    ) -> BehaviourEntry {
        BehaviourEntry(
            id: ID(high: 1, low: 1), nth: nth, type: ID(high: 1, low: 2), kind: kind, title: "\(kind)",
            category: "Listening", points: -1, step: 1, place: nil, homeNote: nil, day: day("2026-11-20"),
            happened: noon, shownAt: shownAt, isWithdrawn: withdrawn, because: because, staff: ID(high: 1, low: 3),
            staffName: "Mrs Linden", at: at, press: Press(bytes: [4]))
    }

    private func seen(
        _ versions: [BehaviourEntry], _ shown: PupilRules.Shown = .atOnce, sees: PupilRules.Sees = .allNotes,
        at: Instant
    ) -> [OwnNote] {
        let rules = PupilRules(maySignIn: true, sees: sees, shown: shown, maySay: true)
        return OwnNote.all(versions, rules, [:], at: at)
    }

    @Test func `a pupil reads at once, or with home, as the school says`() {
        let note = [version(at: noon, shownAt: bell)]
        #expect(seen(note, at: noon).count == 1)
        #expect(seen(note, .withHome, at: noon).isEmpty)
        #expect(seen(note, .withHome, at: bell).count == 1)
        #expect(seen(note, at: noon).first?.atHome == bell)
    }

    @Test func `what was never to be shown at home is not shown to the pupil`() {
        #expect(seen([version(at: noon, shownAt: nil)], at: bell).isEmpty)
    }

    @Test func `what was taken back before the bell the pupil has read, and a slip nobody has`() {
        let first = version(at: noon, shownAt: bell)
        let back = version(2, at: noon + .seconds(600), shownAt: bell, withdrawn: true, because: "Somebody else")
        #expect(seen([first, back], at: bell).first?.shown.counts == false)
        let slip = version(2, at: noon + .seconds(10), shownAt: bell, withdrawn: true)
        #expect(seen([first, slip], at: bell).isEmpty)
    }

    @Test func `with praise only, praise that became a concern is seen no more`() {
        let first = version(at: noon, shownAt: noon, kind: .praise)
        #expect(seen([first], sees: .praise, at: bell).count == 1)
        let changed = version(2, at: noon + .seconds(600), shownAt: noon + .seconds(600), because: "Wrong pupil")
        #expect(seen([first, changed], sees: .praise, at: bell).isEmpty)
    }

    @Test func `with praise only, a concern that became praise is praise, and nothing is told of before`() {
        let first = version(at: noon, shownAt: noon)
        let changed = version(
            2, at: noon + .seconds(600), shownAt: noon + .seconds(600), kind: .praise, because: "Wrong button")
        let found = seen([first, changed], sees: .praise, at: bell)
        #expect(found.first?.shown.isPraise == true && found.first?.shown.earlier.isEmpty == true)
        #expect(seen([first, changed], at: bell).first?.shown.earlier.count == 1)
    }
}
