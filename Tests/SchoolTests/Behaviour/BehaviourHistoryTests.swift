import People
import Testing

@testable import School

struct BehaviourHistoryTests {
    private let noon = at("2026-11-20 12:00")
    private var bell: Instant { at("2026-11-20 15:15") }

    private func version(
        _ nth: Int, at: Instant, shownAt: Instant?, withdrawn: Bool = false, because: String? = nil,
        title: String = "Talking"
    ) -> BehaviourEntry {
        BehaviourEntry(
            id: ID(high: 1, low: 1), nth: nth, type: ID(high: 1, low: 2), kind: .concern, title: title,
            category: "Listening", points: -1, step: 1, place: nil, homeNote: nil, day: day("2026-11-20"),
            happened: noon, shownAt: shownAt, isWithdrawn: withdrawn, because: because, staff: ID(high: 1, low: 3),
            staffName: "Mrs Linden", at: at, press: Press(bytes: [4]))
    }

    private func shown(_ versions: [BehaviourEntry], at now: Instant) -> ShownNote? {
        BehaviourHistory(versions)?.note(at: now)
    }

    @Test func `a note is shown from its time on`() {
        let note = [version(1, at: noon, shownAt: bell)]
        #expect(shown(note, at: bell - .seconds(1)) == nil)
        #expect(shown(note, at: bell)?.earlier.isEmpty == true)
    }

    @Test func `a note that waits for a check is not shown until it is checked`() {
        let waiting = version(1, at: noon, shownAt: nil)
        #expect(shown([waiting], at: bell) == nil)
        let checked = version(2, at: bell, shownAt: bell, because: "Checked")
        #expect(shown([waiting, checked], at: bell)?.earlier.isEmpty == true)
    }

    @Test func `what was put right before the family could see it was never different`() {
        let versions = [
            version(1, at: noon, shownAt: bell), version(2, at: noon + .seconds(600), shownAt: bell, title: "Chatting"),
        ]
        let note = shown(versions, at: bell)
        #expect(note?.current.title == "Chatting")
        #expect(note?.earlier.isEmpty == true)
    }

    @Test func `what was put right afterwards shows what it said before`() {
        let versions = [
            version(1, at: noon, shownAt: bell),
            version(2, at: bell + .seconds(60), shownAt: bell + .seconds(60), because: "Wrong", title: "Chatting"),
        ]
        #expect(shown(versions, at: bell + .seconds(61))?.earlier.map(\.title) == ["Talking"])
    }

    @Test func `what was withdrawn before the family could see it never was`() {
        let versions = [
            version(1, at: noon, shownAt: bell),
            version(2, at: noon + .seconds(600), shownAt: bell, withdrawn: true, because: "Another child"),
        ]
        #expect(shown(versions, at: bell + .seconds(1)) == nil)
    }

    @Test func `what was withdrawn afterwards stays, with the reason, and counts no more`() {
        let later = bell + .seconds(60)
        let versions = [
            version(1, at: noon, shownAt: bell),
            version(2, at: later, shownAt: later, withdrawn: true, because: "Another child"),
        ]
        let note = shown(versions, at: later)
        #expect(note?.counts == false)
        #expect(note?.earlier.count == 1)
    }

    @Test func `a slip is not shown though it was seen`() {
        let versions = [
            version(1, at: noon, shownAt: noon),
            version(2, at: noon + .seconds(5), shownAt: noon + .seconds(5), withdrawn: true),
        ]
        #expect(shown(versions, at: noon + .seconds(6)) == nil)
    }
}
