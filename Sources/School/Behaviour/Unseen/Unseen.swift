import People

/// When a pupil was last noted, whoever noted it.
struct LastNotes: Sendable {
    /// The last praise of this school year.
    var praise: Day?
    /// The last note of either kind.
    var note: Day?
    /// How many concerns there were in the days that count.
    var concerns = 0
}

/// Why staff may want to look out for a pupil.
enum Unseen: Hashable, Sendable {
    /// Nobody has noted anything for so many school days; nil where there is no note this school year.
    case notNoted(days: Int?)
    /// So many concerns, and no praise beside them.
    case onlyConcerns(Int)

    var isNotNoted: Bool { if case .notNoted = self { true } else { false } }
}

/// From when a school says that a pupil has gone unnoticed: so many school days, the last of them today.
struct UnseenRule: Sendable {
    let days: Int
    let today: Day
    let calendar: SchoolCalendar
    /// The first of those days; nil while the school's calendar holds fewer.
    let first: Day?

    static let usual = 10
    static let most = 60
    /// One concern may be a bad day.
    static let fewestConcerns = 2

    init(days: Int, today: Day, _ calendar: SchoolCalendar) {
        (self.days, self.today, self.calendar) = (days, today, calendar)
        let last = calendar.schoolDays(in: today - 400...today).suffix(days)
        first = last.count == days ? last.first : nil
    }

    /// From when notes are looked for.
    var since: Day { min(first ?? today, SchoolYear(of: today).starts) }

    /// Nil for a pupil who is seen, or who has not been there for as long as that.
    func unseen(_ last: LastNotes, joined: Day?) -> Unseen? {
        guard let first else { return nil }
        if let note = last.note, note >= first {
            let isPraised = last.praise.map { $0 >= first } ?? false
            return !isPraised && last.concerns >= Self.fewestConcerns ? .onlyConcerns(last.concerns) : nil
        }
        guard joined.map({ $0 <= first }) ?? true else { return nil }
        return .notNoted(days: last.note.map { calendar.schoolDays(in: $0 + 1...today).count })
    }
}

extension SchoolCalendar {
    /// Whether no school day of the same week follows this one: a Friday, or the Thursday before a day off.
    func isLastOfWeek(_ day: Day) -> Bool {
        isSchoolDay(day) && schoolDays(in: day...day.monday + 6).count == 1
    }
}

/// A pupil to look out for.
struct UnseenPupil: Sendable {
    let child: Seen<Behaviour>
    let why: Unseen
}

extension UnseenRule {
    func unseen(_ pupils: [Seen<Behaviour>], _ notes: [ID<Pupil>: LastNotes]) -> [UnseenPupil] {
        pupils.compactMap { child in
            unseen(notes[child.pupil] ?? LastNotes(), joined: child.joined).map { UnseenPupil(child: child, why: $0) }
        }
    }
}

/// How many of a teacher's pupils they have noted themselves in the days that count.
struct TeacherNoting: Sendable {
    let name: String
    let noted: Int
    let pupils: Int
}

/// Those of a whole school to look out for, by class and by teacher.
struct SchoolUnseen: Sendable {
    let school: SeenAll<Behaviour>
    let rule: UnseenRule
    let pupils: [UnseenPupil]
    let teachers: [TeacherNoting]

    var path: String { "/schools/\(school.schoolSlug)/unseen" }

    /// In order of the classes' names; those of no class last.
    var classes: [(name: String?, pupils: [UnseenPupil])] {
        Dictionary(grouping: pupils, by: \.child.className).map { name, pupils in
            (name, pupils.sorted { $0.child.name.full < $1.child.name.full })
        }.sorted { ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "") }
    }
}
