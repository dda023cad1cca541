import People
import Store

extension Records {
    /// Every version of a child's notes of some days that families have come to see.
    func shownVersions(of child: Seen<Behaviour>, in days: ClosedRange<Day>, at now: Instant) throws
        -> [BehaviourEntry]
    {
        try versions(
            """
            e.school = \(child.school) AND e.pupil = \(child.pupil)
            AND e.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND e.shown_at <= \(now)
            """)
    }

    /// Every version of one note of a child.
    func versions(of note: ID<BehaviourEntry>, about child: Seen<Behaviour>) throws -> [BehaviourEntry] {
        try versions("e.school = \(child.school) AND e.pupil = \(child.pupil) AND e.id = \(note)")
    }

    /// Every version of a child's notes since a day, as staff see them.
    func allVersions(of child: Seen<Behaviour>, since day: Day) throws -> [BehaviourEntry] {
        try versions("e.school = \(child.school) AND e.pupil = \(child.pupil) AND e.day >= \(day)")
    }

    /// The versions of the notes of a group's day, by pupil.
    func versions(of pupils: [Seen<Behaviour>], on day: Day) throws -> [ID<Pupil>: [BehaviourEntry]] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            \(Records.versionColumns)
            WHERE e.school = \(school) AND e.pupil IN (\(list: pupils.map(\.pupil))) AND e.day = \(day)
                AND \(Records.readable(by: pupils.first?.by))
            """
        ) { (try $0.id(0, of: Pupil.self), try Records.version($0)) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    func versions(_ condition: SQL) throws -> [BehaviourEntry] {
        try all("\(Records.versionColumns) WHERE \(condition)") { try Records.version($0) }
    }

    private static let versionColumns: SQL = """
        SELECT e.pupil, e.id, e.nth, e.type, e.kind, e.title, e.category, e.points, e.step, e.place, e.home_note, e.day,
            e.happened, e.shown_at, e.withdrawn, e.because, e.staff, \(SQL.staffName),
            e.at, e.press
        FROM behaviour_entry e JOIN staff s ON s.school = e.school AND s.id = e.staff
        """

    private static func version(_ row: Row) throws -> BehaviourEntry {
        BehaviourEntry(
            id: try row.id(1), nth: try row.int(2), type: try row.id(3),
            kind: NoteKind(rawValue: try row.text(4)) ?? .praise, title: try row.text(5), category: try row.text(6),
            points: try row.int(7), step: try row.intOrNil(8), place: try row.textOrNil(9),
            homeNote: try row.textOrNil(10), day: try row.day(11), happened: try row.instant(12),
            shownAt: try row.instantOrNil(13), isWithdrawn: try row.bool(14), because: try row.textOrNil(15),
            staff: try row.id(16), staffName: try row.text(17), at: try row.instant(18),
            press: Press(bytes: try row.bytes(19)))
    }
}

extension Records {
    /// How many versions of notes there are of a group's day.
    func versionCount(of group: SeenGroup<Behaviour>) throws -> Int {
        try first(
            """
            SELECT count(*) FROM behaviour_entry e
            WHERE e.school = \(group.group.school) AND e.pupil IN (\(list: group.pupils.map(\.pupil)))
                AND e.day = \(group.day) AND \(Records.readable(by: .staff(group.by)))
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Those who mind a group at lunchtime read of `e` what they wrote themselves, and nothing else.
    static func readable(by sight: Sight?) -> SQL {
        guard case .staff(let staff) = sight, !Behaviour.reads(staff) else { return "1 = 1" }
        return "e.staff = \(staff.id)"
    }
}

extension Records {
    /// A child's notes of some days as their family may see them now, in the order in which things happened.
    func shownNotes(of child: Seen<Behaviour>, in days: ClosedRange<Day>, at now: Instant) throws -> [ShownNote] {
        let notes = try shownVersions(of: child, in: days, at: now).histories.compactMap { $0.note(at: now) }
        guard notes.contains(where: { !$0.isPraise }) else { return notes }
        let sides = try sides(of: child, at: now)
        return notes.map { note in
            var note = note
            note.side = sides[note.current.id]
            return note
        }
    }
}
