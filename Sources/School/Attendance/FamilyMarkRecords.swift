import People
import Store

extension Records {
    /// A child's marks for their family, in a span of days; lesson marks only from a day on. Staff notes stay behind, and
    /// who made an entry is named only where it corrects another.
    func familyMarks(of child: Seen<Attendance>, in days: ClosedRange<Day>, lessonsFrom: Day) throws -> ChildMarks {
        var days = DayReader(days)
        var correctors: [Int: ID<Staff>] = [:]
        var entries: [(day: Day, slot: Slot, mark: RegisterMark)] = []
        entries.reserveCapacity(64)
        _ = try all(
            """
            SELECT day, slot, nth, code, minutes_late, arrived, reason, at, because,
                CASE WHEN nth > 1 THEN staff ELSE NULL END
            FROM mark
            WHERE school = \(child.school) AND pupil = \(child.pupil)
                AND day >= \(days.span.lowerBound) AND day <= \(days.span.upperBound)
                AND (slot IN ('AM', 'PM') OR day >= \(lessonsFrom))
            ORDER BY day, slot, nth
            """
        ) { row in
            if let staff = try row.idOrNil(9, of: Staff.self) { correctors[entries.count] = staff }
            entries.append((try days.read(row), try row.slot(1), try familyMark(row)))
        }
        // Few weeks hold a correction, so that most pages need not ask for names.
        let names = try correctors.isEmpty ? [:] : recorders(Array(Set(correctors.values)), at: child.school)
        for (place, staff) in correctors { entries[place].mark.by = names[staff] }
        return ChildMarks(entries)
    }

    private func recorders(_ staff: [ID<Staff>], at school: SchoolNumber) throws -> [ID<Staff>: Recorder] {
        let found = try all(
            """
            SELECT id, coalesce(title || ' ', given || ' ') || family, post FROM staff
            WHERE school = \(school) AND id IN (\(list: staff))
            """
        ) { row in
            let id: ID<Staff> = try row.id(0)
            return (id, Recorder(id, name: try row.text(1), post: try row.text(2)))
        }
        return Dictionary(found, uniquingKeysWith: { $1 })
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
    RegisterMark(
        try row.text(3), nth: try row.int(2), minutesLate: try row.intOrNil(4), arrivedAt: try row.clockTimeOrNil(5),
        reason: try row.textOrNil(6), by: nil, at: try row.instant(7), because: try row.textOrNil(8))
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
