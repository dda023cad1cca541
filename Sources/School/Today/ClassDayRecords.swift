import People
import Store

extension Records {
    /// The versions of the notes of a class's day by pupil, with no more of them than its tiles show. (To find who is in the
    /// class once more is quicker than to hand over thirty identifiers; CROSS keeps SQLite to this order.)
    func classNotes(of group: SeenGroup<Behaviour>) throws -> [ID<Pupil>: [ClassNote]] {
        let found = try all(
            """
            SELECT e.pupil, e.id, e.nth, e.kind, e.points, e.withdrawn
            FROM membership m CROSS JOIN behaviour_entry e
            WHERE m.school = \(group.group.school) AND m.class_group = \(group.group.id)
                AND m.from_day <= \(group.day) AND (m.until_day IS NULL OR m.until_day >= \(group.day))
                AND e.school = m.school AND e.pupil = m.pupil AND e.day = \(group.day)
                AND \(Records.readable(by: .staff(group.by)))
            """
        ) { row in
            let note = ClassNote(
                id: try row.id(1), nth: try row.int(2), kind: NoteKind(rawValue: try row.text(3)) ?? .praise,
                points: try row.int(4), isWithdrawn: try row.bool(5))
            return (try row.id(0, of: Pupil.self), note)
        }
        var notes: [ID<Pupil>: [ClassNote]] = [:]
        for (pupil, note) in found { notes[pupil, default: []].append(note) }
        return notes
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
