public import Store

/// Which pupils of a school are meant: everybody, some year groups, some groups, or any of these together.
public struct RollChoice: Hashable, Sendable {
    public var wholeSchool: Bool
    /// As the school records them (CBDS): `R`, `11`.
    public var yearGroups: [String]
    public var groups: [ID<ClassGroup>]

    public init(wholeSchool: Bool = false, yearGroups: [String] = [], groups: [ID<ClassGroup>] = []) {
        self.wholeSchool = wholeSchool
        self.yearGroups = yearGroups
        self.groups = groups
    }

    public var isEmpty: Bool { !wholeSchool && yearGroups.isEmpty && groups.isEmpty }
}

extension Access {
    /// Those of a school who are on roll on a day and in the choice on that day. One statement, however large the school.
    public static func pupils<A: Aspect>(
        of school: SeenAll<A>, _ choice: RollChoice, on day: Day, in records: Records
    ) throws -> [Seen<A>] {
        try records.all(
            """
            \(pupilColumns(today: day))
            WHERE p.school = \(school.school) AND \(Visible.onRoll("p", today: SQL.value(day)))
                AND (p.joined IS NULL OR p.joined <= \(day)) AND (\(chosen(choice, on: day)))
            ORDER BY p.id
            """
        ) { try seenByStaff($0, school.by) }
    }

    static func chosen(_ choice: RollChoice, on day: Day) -> SQL {
        if choice.wholeSchool { return "1 = 1" }
        return """
            p.year_group IN (\(list: choice.yearGroups)) OR EXISTS (
                SELECT 1 FROM membership chosen WHERE chosen.school = p.school AND chosen.pupil = p.id
                    AND chosen.class_group IN (\(list: choice.groups)) AND \(lasts("chosen", on: SQL.value(day))))
            """
    }
}
