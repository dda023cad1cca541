/// Every entry for one pupil, day and slot, from what was first recorded to what the register shows now.
public struct MarkHistory: Hashable, Sendable {
    /// What was first recorded.
    public let original: RegisterMark
    /// What came after it, in order.
    public let corrections: [RegisterMark]

    public init(_ original: RegisterMark) {
        self.original = original
        corrections = []
    }

    /// From entries in any order. Nil when there are none.
    public init?(_ entries: [RegisterMark]) {
        let sorted = entries.count == 1 ? entries : entries.sorted { ($0.nth, $0.at) < ($1.nth, $1.at) }
        guard let first = sorted.first else { return nil }
        original = first
        corrections = Array(sorted.dropFirst())
    }

    /// What the register shows.
    public var current: RegisterMark { corrections.last ?? original }
    public var entries: [RegisterMark] { [original] + corrections }
    /// Whether the register shows another code than was first recorded.
    public var wasAmended: Bool { current.code != original.code }

    /// The history with one more entry, which takes the next number. An entry that says what the register shows
    /// already adds nothing: a form sent twice, or two people marking alike, is no correction.
    public func adding(_ entry: RegisterMark) -> MarkHistory {
        guard !current.says(entry) else { return self }
        var next = entry
        next.nth = current.nth + 1
        return MarkHistory(entries + [next]) ?? self
    }

    /// Whether a correction must say why. Finding the reason behind an `N` is what registers are amended for, and a
    /// slip put right while the register is still open explains itself; anything else needs a word.
    public func correctionNeedsReason(registerIsOpen: Bool) -> Bool {
        !registerIsOpen && current.code != CodeText.reasonNotKnown
    }
}

/// The codes that rules name.
enum CodeText {
    static let presentMorning = "/"
    static let presentAfternoon = "\\"
    static let late = "L"
    static let reasonNotKnown = "N"
    static let lateAfterClosing = "U"
    static let otherReason = "O"
    static let illness = "I"
    static let suspended = "E"
    static let medical = "M"
    static let closed = "#"
    /// A mark that was taken back, and a session that another system exports as unmarked.
    static let noMark = "-"

    /// `/` in the morning and in lessons, `\` in the afternoon.
    static func present(in slot: Slot) -> String { slot == .afternoon ? presentAfternoon : presentMorning }
}
