import Pages
import People

/// A class on a day, as staff note praise and concerns of it.
struct ClassDay: Sendable {
    let group: SeenGroup<Behaviour>
    let types: [BehaviourType]
    let showsPoints: Bool
    let lines: [ClassLine]
    /// How many versions of notes there are of the class: it only grows.
    let version: Int
    /// Whether notes can be made: on the day itself.
    let isOpen: Bool

    var path: String { ClassPath.day(group.group.id, group.day) }
    var awayCount: Int { lines.count { $0.away != nil } }

}

/// One pupil of a class.
struct ClassLine: Sendable {
    let child: Seen<Behaviour>
    /// What holds of today's notes, whoever made them.
    let notes: [ClassNote]
    /// Why the pupil is away, where the last register says so: "ill".
    let away: String?

    init(_ child: Seen<Behaviour>, _ versions: [ClassNote], away: String?) {
        self.child = child
        notes = versions.current
        self.away = away
    }

    var praise: [ClassNote] { notes.filter { $0.kind == .praise } }
    var concerns: Int { notes.count { $0.kind == .concern } }
}

/// One version of a note, as much of it as a class page shows.
struct ClassNote: Sendable {
    let id: ID<BehaviourEntry>
    let nth: Int
    let kind: NoteKind
    let points: Int
    let isWithdrawn: Bool
}

extension [ClassNote] {
    /// Of each note the newest version, where it stands.
    fileprivate var current: [ClassNote] {
        filter { note in !note.isWithdrawn && !contains { $0.id == note.id && $0.nth > note.nth } }
    }
}

/// Where a class page and its parts are.
enum ClassPath {
    static func noted(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/class/noted" }

    static func day(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/class" }
    static func notes(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/notes" }
}

extension Visit {
    func classDay(of group: SeenGroup<Behaviour>) throws -> ClassDay {
        let versions = try records.classNotes(of: group)
        let away = try away(in: group)
        let noting = try records.noting(for: group)
        return ClassDay(
            group: group, types: noting.types, showsPoints: noting.showsPoints,
            lines: group.pupils.map { ClassLine($0, versions[$0.pupil] ?? [], away: away[$0.pupil]) },
            version: group.pupils.reduce(0) { $0 + (versions[$1.pupil]?.count ?? 0) }, isOpen: group.day == today)
    }

    /// As much of it as the answer to a press shows: some pupils, and nothing to choose from.
    func classDay(of group: SeenGroup<Behaviour>, only pupils: [Seen<Behaviour>]) throws -> ClassDay {
        let versions = try records.classNotes(of: group)
        return ClassDay(
            group: group, types: [], showsPoints: try records.behaviourRules(for: group).showsPoints,
            lines: pupils.map { ClassLine($0, versions[$0.pupil] ?? [], away: nil) },
            version: try records.versionCount(of: group), isOpen: true)
    }

    /// What holds of the notes of a group's day, the newest first.
    func noted(in group: SeenGroup<Behaviour>) throws -> [(child: Seen<Behaviour>, note: BehaviourEntry)] {
        let versions = try records.versions(of: group.pupils, on: group.day)
        let noted = group.pupils.flatMap { child in
            (versions[child.pupil] ?? []).histories.map(\.current).filter { !$0.isWithdrawn }.map {
                (child: child, note: $0)
            }
        }
        return noted.sorted { ($1.note.happened, $1.note.id) < ($0.note.happened, $0.note.id) }
    }

    /// What a teaching group is being taught just now: "Maths". Nil between lessons, and for a class.
    func lessonNow(of group: SeenGroup<Behaviour>, _ calendar: SchoolCalendar) throws -> String? {
        let taught = group.group
        guard taught.kind == .teaching,
            let timetable = try records.timetable(of: taught.school, groups: [taught.id]),
            let period = timetable.period(at: SchoolTime.time(of: now), on: today),
            timetable.lessons(on: today, of: [taught.id], in: calendar).contains(where: { $0.period == period })
        else { return nil }
        return try records.subject(of: group)
    }

    /// Who is away by the newest register of the day that says anything of them.
    func away(in group: SeenGroup<Behaviour>) throws -> [ID<Pupil>: String] {
        guard let group = group.also(Attendance.self) else { return [:] }
        let marked = try records.notPlainlyHere(group.pupils, on: group.day)
        return try records.codes(of: marked, on: group.day).compactMapValues { shown in
            let codes = [Session.afternoon, .morning].lazy.compactMap { shown[$0] }
            guard let code = codes.first(where: { $0 != CodeText.noMark }), isAway(code) else { return nil }
            return words.name(of: code)
        }
    }
}
