public import People
public import Store

extension Records {
    /// A school's timetable, of some groups or of all. Three statements. Nil for a school that takes no lesson marks.
    public func timetable(of school: SchoolNumber, groups: [ID<ClassGroup>]? = nil) throws -> Timetable? {
        guard let cycle = try cycle(of: school) else { return nil }
        return Timetable(
            cycle: cycle, periods: try periods(of: school), lessons: try lessons(of: school, groups: groups))
    }

    private func cycle(of school: SchoolNumber) throws -> TimetableCycle? {
        try first(
            """
            SELECT c.weeks, c.week_a_begins, c.skips_holidays
            FROM school s LEFT JOIN timetable_cycle c ON c.school = s.number
            WHERE s.number = \(school) AND s.takes_lessons = 1
            """
        ) { row in
            guard try row.intOrNil(0) == 2 else { return .oneWeek }
            return .twoWeeks(weekABegins: try row.day(1), skipsHolidays: try row.bool(2))
        }
    }

    private func periods(of school: SchoolNumber) throws -> [Period] {
        try all("SELECT number, name, starts, ends, from_day FROM period WHERE school = \(school)") { row in
            Period(
                try row.int(0), try row.text(1), from: try row.clockTime(2), to: try row.clockTime(3),
                validFrom: try row.day(4))
        }.compactMap(\.self)
    }

    private func lessons(of school: SchoolNumber, groups: [ID<ClassGroup>]?) throws -> [Lesson] {
        let chosen: SQL = groups.map { "AND class_group IN (\(list: $0))" } ?? ""
        return try all(
            """
            SELECT week, weekday, period, class_group, staff, room, from_day, until_day FROM lesson
            WHERE school = \(school) \(chosen)
            """
        ) { row in
            guard let week = TimetableWeek(rawValue: try row.int(0)), let weekday = Weekday(rawValue: try row.int(1))
            else { return nil }
            return Lesson(
                week: week, weekday, period: try row.int(2), group: try row.id(3), teacher: try row.idOrNil(4),
                room: try row.textOrNil(5), validFrom: try row.day(6), validUntil: try row.dayOrNil(7))
        }.compactMap(\.self)
    }
}
