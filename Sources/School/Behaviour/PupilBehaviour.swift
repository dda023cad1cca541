import People

/// A pupil's notes as staff see them, with how each came about.
struct PupilBehaviour: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let now: Instant
    let rules: BehaviourRules
    /// The newest first.
    let notes: [BehaviourHistory]
    let staffNotes: [ID<BehaviourEntry>: [String]]
    /// What the pupil says to them.
    var sides: [ID<BehaviourEntry>: PupilSide] = [:]
    /// What the pupil was in together with others, the newest first.
    var links: [IncidentLink] = []
    /// What the family shows the school of what the child is proud of.
    var proud: [ProudLine] = []
    /// What families ask about the note that is shown.
    var threads: [NoteThread] = []

    var path: String { "/pupils/\(child.pupil)" }

    func note(_ id: ID<BehaviourEntry>) -> BehaviourHistory? { notes.first { $0.current.id == id } }

    /// Whoever wrote a note puts it right, and those who see the whole school.
    func mayChange(_ note: BehaviourHistory) -> Bool {
        guard !note.current.isWithdrawn else { return false }
        return seesAll || note.versions.first?.staff == reader.id
    }

    /// Notes that wait for somebody who leads the school to look at them.
    func mayCheck(_ note: BehaviourHistory) -> Bool {
        seesAll && !note.current.isWithdrawn && note.current.shownAt == nil
    }

    /// What families see, or will see, becomes no note of a kind that they never see, nor one that is checked first.
    func mayBecome(_ type: BehaviourType, _ note: BehaviourHistory) -> Bool {
        guard note.current.shownAt != nil, note.current.type != type.id else { return true }
        return type.showing == .afterACheck ? seesAll : type.showing != .never
    }

    private var seesAll: Bool { Behaviour.wholeSchool.contains(reader.role) }
}
