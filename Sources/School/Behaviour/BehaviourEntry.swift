import People

/// One version of a note of praise or concern about one pupil. Versions are never changed: a correction or a withdrawal
/// is the next one.
struct BehaviourEntry: FamilyVersion {
    let id: ID<BehaviourEntry>
    /// 1 is the original.
    var nth: Int
    var type: ID<BehaviourType>
    var kind: NoteKind
    /// What it says at home: "Was kind to somebody".
    var title: String
    var category: String
    var points: Int
    /// The number of the step with which the school responded.
    var step: Int?
    /// The lesson or the place: "Maths", "Playground".
    var place: String?
    /// What staff wrote for the family.
    var homeNote: String?
    var day: Day
    var happened: Instant
    /// From when families see it. Nil: not before a check, or never.
    var shownAt: Instant?
    var isWithdrawn = false
    /// Why it was corrected or withdrawn. A withdrawal without a reason is a slip, taken back at once.
    var because: String?
    var staff: ID<Staff>
    /// "Mrs Linden".
    var staffName: String
    var at: Instant
    /// The press that noted it, of this pupil alone or of several.
    var press: Press

    var isSlip: Bool { isWithdrawn && because == nil }
}

/// A note with all its versions, oldest first.
typealias BehaviourHistory = FamilyVersions<BehaviourEntry>

extension FamilyVersions<BehaviourEntry> {
    /// The note as a family may see it at a moment; nil where they see nothing of it.
    func note(at now: Instant) -> ShownNote? {
        shown(at: now).map { ShownNote(current: $0.current, earlier: $0.earlier) }
    }
}

/// A note on a family's page.
struct ShownNote: Sendable {
    /// What holds, or that it was withdrawn.
    let current: BehaviourEntry
    /// What the page said before, oldest first.
    let earlier: [BehaviourEntry]
    /// What the pupil says to it.
    var side: PupilSide?

    /// Counts and sums leave out what was withdrawn.
    var counts: Bool { !current.isWithdrawn }
    var isPraise: Bool { current.kind == .praise }
}

extension [BehaviourEntry] {
    /// Versions put together by their note, in the order in which things happened.
    var histories: [BehaviourHistory] {
        byThing.sorted { ($0.current.happened, $0.current.id) < ($1.current.happened, $1.current.id) }
    }
}
