import People
import Store

extension Records {
    /// The year groups that a school has pupils of, as it records them.
    func yearGroups(of school: SeenAll<Attendance>, on day: Day) throws -> [String] {
        try all(
            """
            SELECT DISTINCT year_group FROM pupil
            WHERE school = \(school.school) AND year_group IS NOT NULL AND (left_on IS NULL OR left_on >= \(day))
            """
        ) { try $0.text(0) }
    }

    /// The classes and tutor groups that some pupils are in on a day: whose open registers are to hear of marks.
    func classes(of pupils: [Seen<Attendance>], on day: Day) throws -> [ID<ClassGroup>] {
        guard let school = pupils.first?.school else { return [] }
        return try all(
            """
            SELECT DISTINCT m.class_group FROM membership m
            WHERE m.school = \(school) AND m.pupil IN (\(list: pupils.map(\.pupil))) AND m.kind = 'registration'
                AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))
            """
        ) { try $0.id(0) }
    }
}
