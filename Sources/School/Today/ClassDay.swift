import Pages
import People

/// A class on a day, as staff note praise and concerns of it.
struct ClassDay: Sendable {
    let group: SeenGroup<Behaviour>
    let types: [BehaviourType]
    let rules: BehaviourRules
    let lines: [ClassLine]
    /// Whether notes can be made: on the day itself.
    let isOpen: Bool

    /// How many versions of notes there are: it only grows.
    var version: String { String(lines.reduce(0) { $0 + $1.versions }) }
    var path: String { ClassPath.day(group.group.id, group.day) }
    var awayCount: Int { lines.count { $0.away != nil } }

    func line(of pupil: ID<Pupil>) -> ClassLine? { lines.first { $0.child.pupil == pupil } }
}

/// One pupil of a class.
struct ClassLine: Sendable {
    let child: Seen<Behaviour>
    /// What holds of today's notes, whoever made them.
    let notes: [BehaviourEntry]
    /// How many versions of notes there are of today.
    let versions: Int
    /// Why the pupil is away, where the last register says so: "ill".
    let away: String?

    init(_ child: Seen<Behaviour>, _ versions: [BehaviourEntry], away: String?) {
        self.child = child
        notes = versions.histories.map(\.current).filter { !$0.isWithdrawn }
        self.versions = versions.count
        self.away = away
    }

    var praise: [BehaviourEntry] { notes.filter { $0.kind == .praise } }
    var concerns: Int { notes.count { $0.kind == .concern } }
}

/// Where a class page and its parts are.
enum ClassPath {
    static func day(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/class" }
    static func notes(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/notes" }
}

extension Visit {
    func classDay(of group: SeenGroup<Behaviour>) throws -> ClassDay {
        let versions = try records.versions(of: group.pupils, on: group.day)
        let away = try away(in: group)
        return ClassDay(
            group: group, types: try records.behaviourTypes(for: group), rules: try records.behaviourRules(for: group),
            lines: group.pupils.map { ClassLine($0, versions[$0.pupil] ?? [], away: away[$0.pupil]) },
            isOpen: group.day == today)
    }

    /// Who is away by the newest register of the day that says anything of them.
    func away(in group: SeenGroup<Behaviour>) throws -> [ID<Pupil>: String] {
        guard let group = group.also(Attendance.self) else { return [:] }
        let marks = try records.marks(of: group.pupils, on: group.day)
        return marks.compactMapValues { slots in
            let codes = [Slot.afternoon, .morning].lazy.compactMap { slots[$0]?.current.code }
            guard let code = codes.first(where: { $0 != CodeText.noMark }), isAway(code) else { return nil }
            return words.name(of: code)
        }
    }
}
