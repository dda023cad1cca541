import People
import Store

extension Records {
    /// The versions of the notes of a class's day by pupil, with no more of them than its tiles show.
    func classNotes(of pupils: [Seen<Behaviour>], on day: Day) throws -> [ID<Pupil>: [ClassNote]] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            SELECT e.pupil, e.id, e.nth, e.kind, e.points, e.withdrawn FROM behaviour_entry e
            WHERE e.school = \(school) AND e.pupil IN (\(list: pupils.map(\.pupil))) AND e.day = \(day)
                AND \(Records.readable(by: pupils.first?.by))
            """
        ) { row in
            let note = ClassNote(
                id: try row.id(1), nth: try row.int(2), kind: NoteKind(rawValue: try row.text(3)) ?? .praise,
                points: try row.int(4), isWithdrawn: try row.bool(5))
            return (try row.id(0, of: Pupil.self), note)
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// What the reader noted of a class with one press, and when.
    func noted(with press: Press, in group: SeenGroup<Behaviour>) throws -> [PressedNote] {
        try all(
            """
            SELECT pupil, id, type, at FROM behaviour_entry
            WHERE school = \(group.group.school) AND pupil IN (\(list: group.pupils.map(\.pupil)))
                AND press = \(press) AND nth = 1 AND staff = \(group.by.id)
            """
        ) { row in
            PressedNote(pupil: try row.id(0), id: try row.id(1), type: try row.id(2), at: try row.instant(3))
        }
    }
}

/// One of the notes that a press made.
struct PressedNote: Sendable {
    let pupil: ID<Pupil>
    let id: ID<BehaviourEntry>
    let type: ID<BehaviourType>
    let at: Instant
}
