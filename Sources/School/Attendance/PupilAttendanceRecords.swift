import People
import Store

extension Records {
    /// The school years in which a pupil has marks.
    func years(of child: Seen<Attendance>) throws -> [SchoolYear] {
        try all(
            """
            SELECT DISTINCT school_year FROM attendance_tally
            WHERE school = \(child.school) AND pupil = \(child.pupil)
            """
        ) { SchoolYear(startingIn: try $0.int(0)) }
    }

    /// The classes in whose registers a pupil stood in a span of days.
    func registers(of child: Seen<Attendance>, in days: ClosedRange<Day>) throws -> [RegisterStay] {
        try all(
            """
            SELECT m.class_group, m.from_day, m.until_day
            FROM membership m
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND m.kind = 'registration'
                AND m.from_day <= \(days.upperBound) AND (m.until_day IS NULL OR m.until_day >= \(days.lowerBound))
            ORDER BY m.from_day DESC
            """
        ) { row in
            let from = max(try row.day(1), days.lowerBound)
            let until = min(try row.dayOrNil(2) ?? days.upperBound, days.upperBound)
            return from <= until ? RegisterStay(group: try row.id(0), days: from...until) : nil
        }.compactMap(\.self)
    }
}
