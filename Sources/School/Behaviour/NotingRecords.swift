import People
import Store

extension Records {
    /// Writes down the first version of a note, once however often its press is sent. Says whether it is new.
    func add(_ entry: BehaviourEntry, about child: Seen<Behaviour>) throws -> Bool {
        try insert(entry, about: child) == 1
    }

    /// Writes down the next version of a note: a correction, a withdrawal, or that it was checked.
    func addVersion(_ entry: BehaviourEntry, about child: Seen<Behaviour>) throws {
        try insert(entry, about: child)
    }

    @discardableResult
    private func insert(_ entry: BehaviourEntry, about child: Seen<Behaviour>) throws -> Int {
        try run(
            """
            INSERT INTO behaviour_entry (school, pupil, id, nth, type, press, kind, title, category, points, step, place,
                home_note, day, happened, shown_at, withdrawn, because, staff, at)
            VALUES (\(child.school), \(child.pupil), \(entry.id), \(entry.nth), \(entry.type), \(entry.press),
                \(entry.kind), \(entry.title), \(entry.category), \(entry.points), \(entry.step), \(entry.place),
                \(entry.homeNote), \(entry.day), \(entry.happened), \(entry.shownAt), \(entry.isWithdrawn),
                \(entry.because), \(entry.staff), \(entry.at))
            ON CONFLICT DO NOTHING
            """)
    }

    /// What staff wrote for one another about a note.
    func add(
        _ words: String, for staff: Staff, to note: ID<BehaviourEntry>, about child: Seen<Behaviour>, at now: Instant
    )
        throws
    {
        try run(
            """
            INSERT INTO behaviour_staff_note (school, pupil, entry, at, words, staff)
            VALUES (\(child.school), \(child.pupil), \(note), \(now), \(words), \(staff.id))
            ON CONFLICT DO NOTHING
            """)
    }

    /// What a group is taught: "Maths", or its name where it has no subject.
    func subject(of group: SeenGroup<Behaviour>) throws -> String? {
        try first(
            """
            SELECT coalesce(subject, name) FROM class_group
            WHERE school = \(group.group.school) AND id = \(group.group.id)
            """
        ) { try $0.text(0) }
    }

    /// The words of staff for one another, by note.
    func staffNotes(of child: Seen<Behaviour>) throws -> [ID<BehaviourEntry>: [String]] {
        let found = try all(
            """
            SELECT entry, words FROM behaviour_staff_note
            WHERE school = \(child.school) AND pupil = \(child.pupil) ORDER BY entry, at
            """
        ) { (try $0.id(0, of: BehaviourEntry.self), try $0.text(1)) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// One more entry in a child's news, about a note that the family may see now.
    func tellFamily(of entry: BehaviourEntry, about child: Seen<Behaviour>, at now: Instant) throws {
        try addNews(entry.id, on: entry.day, child.school, child.pupil, isNotable: true, at: now)
    }

    /// Makes a family's open pages look again, and lists nothing: a note was taken back at once.
    func lookAgain(_ child: Seen<Behaviour>, on day: Day, at now: Instant) throws {
        try addNews(nil, on: day, child.school, child.pupil, isNotable: false, at: now)
    }

    private func addNews(
        _ note: ID<BehaviourEntry>?, on day: Day, _ school: SchoolNumber, _ pupil: ID<Pupil>, isNotable: Bool,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(school), \(pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n WHERE n.school = \(school) AND n.pupil = \(pupil)),
                \(Behaviour.name), \(day), NULL, \(isNotable), \(now), \(note))
            """)
    }
}

/// A note whose time to be shown has come, as a job names it: "1:0a1b…:2c3d…".
struct NoteToShow: Sendable {
    let school: SchoolNumber
    let pupil: ID<Pupil>
    let note: ID<BehaviourEntry>

    var about: String { "\(school):\(pupil):\(note)" }
}

extension NoteToShow {
    init?(_ about: String) {
        let parts = about.split(separator: ":").map(String.init)
        guard parts.count == 3, let school = Int(parts[0]), let pupil = ID<Pupil>(parts[1]),
            let note = ID<BehaviourEntry>(parts[2])
        else { return nil }
        (self.school, self.pupil, self.note) = (school, pupil, note)
    }
}

extension Records {
    /// Tells a family of a note whose time has come, on the school's behalf. Says whether there is anything to tell: a note
    /// that was withdrawn meanwhile is none.
    func show(_ due: NoteToShow, at now: Instant) throws -> Bool {
        let versions = try versions("e.school = \(due.school) AND e.pupil = \(due.pupil) AND e.id = \(due.note)")
        guard let note = BehaviourHistory(versions)?.note(at: now), note.counts else { return false }
        try addNews(due.note, on: note.current.day, due.school, due.pupil, isNotable: true, at: now)
        return true
    }

    /// The same of a note that has changed: of one that the family sees no more, its pages only look again.
    func tell(_ due: NoteToShow, at now: Instant) throws {
        let versions = try versions("e.school = \(due.school) AND e.pupil = \(due.pupil) AND e.id = \(due.note)")
        guard let note = BehaviourHistory(versions), note.current.shownAt.map({ $0 <= now }) ?? false else { return }
        let isNotable = note.shown(at: now) != nil
        try addNews(
            isNotable ? due.note : nil, on: note.current.day, due.school, due.pupil, isNotable: isNotable, at: now)
    }
}
