import People

/// A mark on its way into a register, as somebody pressed it.
struct MarkSent: Sendable {
    /// Empty when a mark is taken back.
    var code: String
    var slot: Slot
    var day: Day
    /// How late the pupil came, if it was typed.
    var minutes: Int?
    /// When the pupil came, if it was said by the clock.
    var arrivedAt: ClockTime?
    /// What the family may read about it. Nil says nothing about it.
    var reason: String?
    /// For staff alone.
    var staffNote: String?
    /// Why an earlier entry is corrected.
    var because: String?
    /// The newest entry that the sender had in sight: its `nth`, 0 when there was none.
    var base: Int
    var by: Recorder
    var at: Instant

    init(
        _ code: String, _ slot: Slot, on day: Day, base: Int = 0, by recorder: Recorder, at instant: Instant
    ) {
        self.code = code
        self.slot = slot
        self.day = day
        self.base = base
        by = recorder
        at = instant
    }
}

/// One entry of a slot, as it is met when another is sent.
struct SlotEntry: Sendable {
    var mark: RegisterMark
    /// Whether it came from the very press that is now sent again.
    var isThisPress: Bool
}

/// What becomes of a mark that was sent.
enum MarkOutcome: Hashable, Sendable {
    /// The register says so already: sent twice, or two people marking alike.
    case unchanged
    case record(RegisterMark)
    /// Somebody else marked otherwise meanwhile. Neither is lost: both are shown to choose from.
    case conflict(RegisterMark)
    case ask(MarkQuestion)
    case refuse(MarkRefusal)
}

/// What the register asks before it takes a mark.
enum MarkQuestion: Hashable, Sendable {
    /// The register has closed: a correction must say why.
    case why
    /// The pupil came after the register closed: is it `U`?
    case isItAfterClosing(minutes: Int)
}

/// Why a mark that was sent cannot be recorded.
enum MarkRefusal: Hashable, Sendable {
    case fault(MarkFault)
    /// Only a mark just made, by the same person, can be taken back.
    case tooLateToTakeBack
    /// Somebody else has marked since the mark was made that is to be taken back: theirs stays.
    case markedSince
    /// The office has marked this absence already; an `N` would lose its reason.
    case reasonIsKnown(code: String)
}
