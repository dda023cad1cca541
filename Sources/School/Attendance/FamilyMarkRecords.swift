import People
import Store

extension Records {
    /// A child's marks for their family, in a span of days; lesson marks only from a day on. Staff notes stay behind, and
    /// who made an entry is named only where it corrects another.
    func familyMarks(of child: Seen<Attendance>, in days: ClosedRange<Day>, lessonsFrom: Day) throws -> ChildMarks {
        var days = DayReader(days)
        let entries = try all(
            """
            SELECT k.day, k.slot, k.nth, k.code, k.minutes_late, k.arrived, k.reason, k.at, k.because, s.id,
                coalesce(s.title || ' ', s.given || ' ') || s.family, s.post
            FROM mark k LEFT JOIN staff s ON k.nth > 1 AND s.school = k.school AND s.id = k.staff
            WHERE k.school = \(child.school) AND k.pupil = \(child.pupil)
                AND k.day >= \(days.span.lowerBound) AND k.day <= \(days.span.upperBound)
                AND (k.slot IN ('AM', 'PM') OR k.day >= \(lessonsFrom))
            ORDER BY k.day, k.slot, k.nth
            """
        ) { row in (day: try days.read(row), slot: try row.slot(1), mark: try familyMark(row)) }
        return ChildMarks(entries)
    }

    /// How many sessions of each code a child has, by school year.
    func tallies(of child: Seen<Attendance>) throws -> ChildTallies {
        ChildTallies(
            try all(
                """
                SELECT school_year, code, sessions FROM attendance_tally
                WHERE school = \(child.school) AND pupil = \(child.pupil)
                """
            ) { row in (year: SchoolYear(startingIn: try row.int(0)), code: try row.text(1), sessions: try row.int(2)) }
        )
    }
}

private func familyMark(_ row: Row) throws -> RegisterMark {
    var by: Recorder?
    if let staff = try row.idOrNil(9, of: Staff.self) {
        by = Recorder(staff, name: try row.text(10), post: try row.text(11))
    }
    return RegisterMark(
        try row.text(3), nth: try row.int(2), minutesLate: try row.intOrNil(4), arrivedAt: try row.clockTimeOrNil(5),
        reason: try row.textOrNil(6), by: by, at: try row.instant(7), because: try row.textOrNil(8))
}

/// Reads the day of rows that come in order of days: most have the day of the row before.
private struct DayReader {
    let span: ClosedRange<Day>
    private var text = ""
    private var day = Day(number: 0)

    init(_ span: ClosedRange<Day>) { self.span = span }

    mutating func read(_ row: Row) throws -> Day {
        let next = try row.text(0)
        if next != text { (text, day) = (next, try row.day(0)) }
        return day
    }
}
