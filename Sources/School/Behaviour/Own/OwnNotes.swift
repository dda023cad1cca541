import People

/// A pupil's own notes of a half term, as the school lets the pupil see them.
struct OwnNotes: Sendable {
    let child: Seen<Behaviour>
    let now: Instant
    let rules: PupilRules
    let school: BehaviourRules
    /// Nil before the first school day of a year.
    let halfTerm: HalfTerm?
    /// In the order in which things happened.
    let notes: [OwnNote]

    var today: Day { SchoolTime.day(of: now) }

    func note(_ id: ID<BehaviourEntry>) -> OwnNote? { notes.first { $0.id == id } }

    /// Whether the pupil may say something to a note now: once, and again until the family reads it.
    func maySay(to note: OwnNote) -> Bool {
        rules.maySay && !note.shown.isPraise && note.shown.counts && (note.side == nil || note.atHome > now)
    }

    var praise: [(category: String, count: Int)] { notes.map(\.shown).counted(.praise) }

    /// Of a day praise first, and of either the newest first.
    func notes(of day: Day) -> [OwnNote] {
        let all = notes.filter { $0.shown.current.day == day }.reversed()
        return all.filter(\.shown.isPraise) + all.filter { !$0.shown.isPraise }
    }

    /// The newest first, without today.
    var earlierDays: [Day] { Set(notes.map(\.shown.current.day)).subtracting([today]).sorted(by: >) }
}

/// One note as the pupil reads it.
struct OwnNote: Sendable {
    let shown: ShownNote
    /// From when the family reads it.
    let atHome: Instant
    let side: PupilSide?

    var id: ID<BehaviourEntry> { shown.current.id }
}

extension OwnNote {
    /// The notes that a pupil sees of these versions. Where the school shows them at once, a version is shown from the moment
    /// at which it was made; what families never see, pupils never do.
    static func all(
        _ versions: [BehaviourEntry], _ rules: PupilRules, _ sides: [ID<BehaviourEntry>: PupilSide], at now: Instant
    ) -> [OwnNote] {
        versions.histories.compactMap { history -> OwnNote? in
            guard let atHome = history.current.shownAt else { return nil }
            let mine = rules.shown == .atOnce ? history.versions.map(\.shownWhenMade) : history.versions
            guard var shown = BehaviourHistory(mine)?.note(at: now) else { return nil }
            if rules.sees == .praise {
                guard shown.isPraise else { return nil }
                // A concern that became praise was never theirs to read.
                let earlier = shown.earlier.filter { $0.kind == .praise }
                shown = ShownNote(current: shown.current, earlier: earlier)
            }
            return OwnNote(shown: shown, atHome: atHome, side: sides[history.current.id])
        }
    }
}

extension BehaviourEntry {
    fileprivate var shownWhenMade: BehaviourEntry {
        var copy = self
        copy.shownAt = shownAt.map { _ in at }
        return copy
    }
}
