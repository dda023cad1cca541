import People

/// One version of a note of praise or concern about one pupil. Versions are never changed: a correction or a withdrawal
/// is the next one.
struct BehaviourEntry: Sendable {
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
struct BehaviourHistory: Sendable {
    let versions: [BehaviourEntry]

    /// Nil for nothing.
    init?(_ versions: [BehaviourEntry]) {
        guard let last = versions.max(by: { $0.nth < $1.nth }) else { return nil }
        self.versions = versions.sorted { $0.nth < $1.nth }
        current = last
    }

    /// What holds now.
    let current: BehaviourEntry

    /// The note as a family may see it at a moment; nil where they see nothing of it.
    func shown(at now: Instant) -> ShownNote? {
        let met = versions.indices.filter { wasMet(versions[$0], next: $0 + 1, at: now) }.map { versions[$0] }
        guard current.shownAt.map({ $0 <= now }) ?? false, let first = met.first, !first.isWithdrawn, !current.isSlip
        else { return nil }
        return ShownNote(current: current, earlier: Array(met.dropLast(met.last?.nth == current.nth ? 1 : 0)))
    }

    /// Whether a version ever stood on a family's page: its time came before the next version took its place.
    private func wasMet(_ version: BehaviourEntry, next: Int, at now: Instant) -> Bool {
        guard let from = version.shownAt, from <= now else { return false }
        return next == versions.count || versions[next].at > from
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
        Dictionary(grouping: self, by: \.id).values.compactMap { BehaviourHistory($0) }
            .sorted { ($0.current.happened, $0.current.id) < ($1.current.happened, $1.current.id) }
    }
}
