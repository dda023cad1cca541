import People
import Store

extension Records {
    /// The versions of the notes of a class's day by pupil, with no more of them than its tiles show.
    func classNotes(of pupils: [Seen<Behaviour>], on day: Day) throws -> [ID<Pupil>: [ClassNote]] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            SELECT e.pupil, e.id, e.nth, e.type, e.kind, e.points, e.withdrawn, e.press, e.staff, e.at
            FROM behaviour_entry e
            WHERE e.school = \(school) AND e.pupil IN (\(list: pupils.map(\.pupil))) AND e.day = \(day)
                AND \(Records.readable(by: pupils.first?.by))
            """
        ) { row in
            let note = ClassNote(
                id: try row.id(1), nth: try row.int(2), type: try row.id(3),
                kind: NoteKind(rawValue: try row.text(4)) ?? .praise, points: try row.int(5),
                isWithdrawn: try row.bool(6), press: Press(bytes: try row.bytes(7)), staff: try row.id(8),
                at: try row.instant(9))
            return (try row.id(0, of: Pupil.self), note)
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}
