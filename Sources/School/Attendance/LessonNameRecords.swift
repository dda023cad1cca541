import People
import Store

/// What a family calls a lesson, and when it is.
struct LessonName: Sendable {
    /// "Maths"; "Period 3" where the timetable does not say more.
    var name: String
    var starts: ClockTime
}

extension Records {
    /// A child's lessons of a day by their period's number. Two statements.
    func lessonNames(of child: Seen<Attendance>, on day: Day, _ calendar: SchoolCalendar) throws -> [Int: LessonName] {
        var cycle = TimetableCycle.oneWeek
        var names: [Int: LessonName] = [:]
        let periods = try all(
            """
            SELECT p.number, p.name, p.starts, t.weeks, t.week_a_begins, t.skips_holidays
            FROM period p LEFT JOIN timetable_cycle t ON t.school = p.school
            WHERE p.school = \(child.school) AND p.from_day = (SELECT max(newest.from_day) FROM period newest
                WHERE newest.school = \(child.school) AND newest.from_day <= \(day))
            """
        ) { row in
            if try row.intOrNil(3) == 2 {
                cycle = .twoWeeks(weekABegins: try row.day(4), skipsHolidays: try row.bool(5))
            }
            return (number: try row.int(0), name: LessonName(name: try row.text(1), starts: try row.clockTime(2)))
        }
        for period in periods { names[period.number] = period.name }
        for (period, subject) in try subjects(of: child, on: day, cycle.week(of: day, in: calendar)) {
            names[period]?.name = subject
        }
        return names
    }

    private func subjects(
        of child: Seen<Attendance>, on day: Day, _ week: TimetableWeek
    ) throws -> [(Int, String)] {
        try all(
            """
            SELECT l.period, coalesce(c.subject, c.name) FROM lesson l
            JOIN membership m ON m.school = l.school AND m.pupil = \(child.pupil) AND m.class_group = l.class_group
            JOIN class_group c ON c.school = l.school AND c.id = l.class_group
            WHERE l.school = \(child.school) AND l.week = \(week) AND l.weekday = \(day.weekday.rawValue)
                AND l.from_day <= \(day) AND (l.until_day IS NULL OR l.until_day >= \(day))
                AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))
            """
        ) { row in (try row.int(0), try row.text(1)) }
    }
}
