import People
import Store

extension Records {
    /// What one register of a group shows now, by pupil: one short line each.
    func shown(of group: SeenGroup<Attendance>, _ slot: Slot) throws -> [ID<Pupil>: ShownMark] {
        let entries = try all(
            """
            SELECT pupil, nth, code FROM mark
            WHERE school = \(group.group.school) AND pupil IN (\(list: group.pupils.map(\.pupil)))
                AND day = \(group.day) AND slot = \(slot)
            ORDER BY pupil, nth
            """
        ) { row in (try row.id(0, of: Pupil.self), ShownMark(code: try row.text(2), nth: try row.int(1))) }
        return Dictionary(entries) { $1 }
    }

    /// How many pupils each group has on a day, and how many of them have a mark in each slot. The groups come from
    /// `Access.groups`, or are those of a school that is seen as a whole.
    func progress(of groups: [ClassGroup], on day: Day) throws -> [ID<ClassGroup>: RegisterProgress] {
        var found: [ID<ClassGroup>: RegisterProgress] = [:]
        for (school, groups) in Dictionary(grouping: groups, by: \.school) {
            let ids = groups.map(\.id)
            for (id, expected) in try expected(in: ids, of: school, on: day) {
                found[id, default: .init()].expected = expected
            }
            for (id, slot, marked) in try marked(in: ids, of: school, on: day) {
                found[id, default: .init()].marked[slot] = marked
            }
        }
        return found
    }

    private func expected(
        in groups: [ID<ClassGroup>], of school: SchoolNumber, on day: Day
    ) throws -> [(ID<ClassGroup>, Int)] {
        try all(
            """
            SELECT m.class_group, count(*) FROM membership m \(onRoll)
            WHERE m.school = \(school) AND m.class_group IN (\(list: groups)) AND \(isMember(on: day)) AND \(isOnRoll(on: day))
            GROUP BY m.class_group
            """
        ) { row in (try row.id(0), try row.int(1)) }
    }

    private func marked(
        in groups: [ID<ClassGroup>], of school: SchoolNumber, on day: Day
    ) throws -> [(ID<ClassGroup>, Slot, Int)] {
        try all(
            """
            SELECT m.class_group, k.slot, count(*) FROM membership m \(onRoll)
            JOIN mark k ON k.school = m.school AND k.pupil = m.pupil AND k.day = \(day) AND k.code <> '-'
            WHERE m.school = \(school) AND m.class_group IN (\(list: groups)) AND \(isMember(on: day)) AND \(isOnRoll(on: day))
                AND NOT EXISTS (SELECT 1 FROM mark newer WHERE newer.school = k.school AND newer.pupil = k.pupil
                    AND newer.day = k.day AND newer.slot = k.slot AND newer.nth > k.nth)
            GROUP BY m.class_group, k.slot
            """
        ) { row in (try row.id(0), try row.slot(1), try row.int(2)) }
    }

    /// Who takes each group on a day, those who cover for somebody among them: whom the office asks.
    func takers(of groups: [ClassGroup], on day: Day) throws -> [ID<ClassGroup>: [String]] {
        var names: [ID<ClassGroup>: [String]] = [:]
        for (school, groups) in Dictionary(grouping: groups, by: \.school) {
            let found = try all(
                """
                SELECT t.class_group, \(SQL.staffName)
                FROM teaching t JOIN staff s ON s.school = t.school AND s.id = t.staff
                WHERE t.school = \(school) AND t.class_group IN (\(list: groups.map(\.id))) AND s.role = 'teacher'
                    AND t.from_day <= \(day) AND (t.until_day IS NULL OR t.until_day >= \(day))
                ORDER BY t.cover DESC, s.family
                """
            ) { row in (try row.id(0, of: ClassGroup.self), try row.text(1)) }
            for (group, name) in found { names[group, default: []].append(name) }
        }
        return names
    }

    /// The groups that a pupil is in on a day: whose open registers are to hear of a mark.
    func groups(of child: Seen<Attendance>, on day: Day) throws -> [ID<ClassGroup>] {
        try all(
            """
            SELECT m.class_group FROM membership m
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND \(isMember(on: day))
            """
        ) { try $0.id(0) }
    }
}

/// A group's registers of a day, counted.
struct RegisterProgress: Sendable {
    var expected = 0
    var marked: [Slot: Int] = [:]
}

private let onRoll: SQL = "JOIN pupil p ON p.school = m.school AND p.id = m.pupil"

private func isOnRoll(on day: Day) -> SQL {
    "(p.left_on IS NULL OR p.left_on >= \(day)) AND (p.joined IS NULL OR p.joined <= \(day))"
}

private func isMember(on day: Day) -> SQL {
    "m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))"
}
