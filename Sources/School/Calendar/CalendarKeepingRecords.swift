import People
import Store

extension Records {
    /// Keeps a term, in place of the one that starts on `old` where there is one.
    func keep(_ term: Term, insteadOf old: Day?, at school: SeenAll<Attendance>) throws {
        if let old { _ = try removeTerm(starting: old, at: school) }
        try run(
            """
            INSERT INTO term (school, starts, ends, name, half_term_starts, half_term_ends)
            VALUES (\(school.school), \(term.starts), \(term.ends), \(term.name), \(term.halfTerm?.lowerBound),
                \(term.halfTerm?.upperBound))
            """)
    }

    /// Takes a term out of the calendar. Marks of its days stay. False when there is no such term.
    func removeTerm(starting day: Day, at school: SeenAll<Attendance>) throws -> Bool {
        try run("DELETE FROM term WHERE school = \(school.school) AND starts = \(day)") > 0
    }

    /// Closes days; what was said about them before is replaced.
    func close(_ days: [ClosedDay], at school: SeenAll<Attendance>) throws {
        for closed in days {
            try run(
                """
                INSERT INTO closed_day (school, day, kind, words)
                VALUES (\(school.school), \(closed.day), \(closed.kind.rawValue), \(closed.words))
                ON CONFLICT (school, day) DO UPDATE SET kind = excluded.kind, words = excluded.words
                """)
        }
    }

    /// Opens a day again. False when it was not closed.
    func reopen(_ day: Day, at school: SeenAll<Attendance>) throws -> Bool {
        try run("DELETE FROM closed_day WHERE school = \(school.school) AND day = \(day)") > 0
    }

    /// Keeps the times of the sessions from a day on, in place of those that were to begin on the same day.
    func keep(_ times: [SessionTimes], at school: SeenAll<Attendance>) throws {
        for times in times {
            try run(
                """
                INSERT INTO session_times (school, session, from_day, opens, register_minutes, ends)
                VALUES (\(school.school), \(times.session), \(times.validFrom), \(times.opens),
                    \(times.registerOpenFor.minutes), \(times.ends))
                ON CONFLICT (school, session, from_day) DO UPDATE SET opens = excluded.opens,
                    register_minutes = excluded.register_minutes, ends = excluded.ends
                """)
        }
    }

    /// Takes back times that were to begin on a day. False when there are none.
    func dropTimes(from day: Day, at school: SeenAll<Attendance>) throws -> Bool {
        try run("DELETE FROM session_times WHERE school = \(school.school) AND from_day = \(day)") > 0
    }

    /// Keeps how the timetable repeats. `first` stands in for week A's day where there is only one week.
    func keep(_ cycle: TimetableCycle, first: Day, at school: SeenAll<Attendance>) throws {
        var (weeks, begins, skips) = (1, first, false)
        if case .twoWeeks(let day, let skipsHolidays) = cycle { (weeks, begins, skips) = (2, day, skipsHolidays) }
        try run(
            """
            INSERT INTO timetable_cycle (school, weeks, week_a_begins, skips_holidays)
            VALUES (\(school.school), \(weeks), \(begins), \(skips))
            ON CONFLICT (school) DO UPDATE SET weeks = excluded.weeks, week_a_begins = excluded.week_a_begins,
                skips_holidays = excluded.skips_holidays
            """)
    }

    /// Keeps the periods of the day from a day on: all of them, in place of those that were to begin on the same day.
    func keep(_ periods: [Period], from day: Day, at school: SeenAll<Attendance>) throws {
        try run("DELETE FROM period WHERE school = \(school.school) AND from_day = \(day)")
        for period in periods {
            try run(
                """
                INSERT INTO period (school, number, from_day, name, starts, ends)
                VALUES (\(school.school), \(period.number), \(day), \(period.name), \(period.starts), \(period.ends))
                """)
        }
    }

    /// How many lessons stand in the timetable from a day on, by the number of their period.
    func lessonCounts(at school: SeenAll<Attendance>, from day: Day) throws -> [Int: Int] {
        Dictionary(
            try all(
                """
                SELECT period, count(*) FROM lesson
                WHERE school = \(school.school) AND (until_day IS NULL OR until_day >= \(day)) GROUP BY period
                """
            ) { row in (try row.int(0), try row.int(1)) }, uniquingKeysWith: +)
    }

    /// How many session marks, or marks of lessons, the registers hold of each of some days, closures (`#`, `Y1` to `Y7`)
    /// left out. Days without any are missing.
    func marksHeld(on days: [Day], lessons: Bool = false, at school: SeenAll<Attendance>) throws -> [Day: Int] {
        guard !days.isEmpty else { return [:] }
        let slots: SQL = lessons ? "k.slot NOT IN ('AM', 'PM')" : "k.slot IN ('AM', 'PM')"
        // Pupil by pupil, as marks are kept: whole days have no index of their own, and a join would read every mark.
        return Dictionary(
            try all(
                """
                SELECT k.day, count(*) FROM mark k
                WHERE k.school = \(school.school)
                    AND k.pupil IN (SELECT id FROM pupil WHERE school = \(school.school))
                    AND k.day IN (\(list: days)) AND \(slots)
                    AND k.code NOT IN ('-', '#') AND k.code NOT LIKE 'Y%'
                    AND NOT EXISTS (SELECT 1 FROM mark newer WHERE newer.school = k.school AND newer.pupil = k.pupil
                        AND newer.day = k.day AND newer.slot = k.slot AND newer.nth > k.nth)
                GROUP BY k.day
                """
            ) { row in (try row.day(0), try row.int(1)) }, uniquingKeysWith: +)
    }
}
