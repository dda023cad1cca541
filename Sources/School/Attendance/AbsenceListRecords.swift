import People
import Store

extension Records {
    /// The sums of a school year up to a day of every pupil on roll that day.
    func absenceLines(of school: SeenAll<Attendance>, in year: SchoolYear, upTo day: Day) throws -> [AbsenceLine] {
        let ahead = try sessionsAhead(of: school, in: year, after: day)
        var counts: [ID<Pupil>: [String: Int]] = [:]
        for (pupil, code, sessions) in try yearTallies(of: school, in: year) {
            counts[pupil, default: [:]][code] = sessions - (ahead[pupil]?[code] ?? 0)
        }
        return try onRoll(of: school, on: day).map { pupil, yearGroup in
            AbsenceLine(
                pupil: pupil, yearGroup: yearGroup,
                sum: AttendanceSum((counts[pupil.id] ?? [:]).filter { $0.value > 0 && $0.key != CodeText.noMark }))
        }
    }

    private func yearTallies(
        of school: SeenAll<Attendance>, in year: SchoolYear
    ) throws -> [(ID<Pupil>, String, Int)] {
        try all(
            """
            SELECT pupil, code, sessions FROM attendance_tally
            WHERE school = \(school.school) AND school_year = \(year.startYear)
            """
        ) { row in (try row.id(0), try row.text(1), try row.int(2)) }
    }

    /// What is entered already for the days to come: it is in the tally, and not yet in the sums.
    private func sessionsAhead(
        of school: SeenAll<Attendance>, in year: SchoolYear, after day: Day
    ) throws -> [ID<Pupil>: [String: Int]] {
        var ahead: [ID<Pupil>: [String: Int]] = [:]
        let found = try all(
            """
            SELECT k.pupil, k.code, count(*) FROM mark k
            WHERE k.school = \(school.school) AND k.day > \(day) AND k.day <= \(year.ends) AND k.slot IN ('AM', 'PM')
                AND NOT EXISTS (SELECT 1 FROM mark newer WHERE newer.school = k.school AND newer.pupil = k.pupil
                    AND newer.day = k.day AND newer.slot = k.slot AND newer.nth > k.nth)
            GROUP BY k.pupil, k.code
            """
        ) { row in (try row.id(0, of: Pupil.self), try row.text(1), try row.int(2)) }
        for (pupil, code, sessions) in found { ahead[pupil, default: [:]][code] = sessions }
        return ahead
    }

    private func onRoll(of school: SeenAll<Attendance>, on day: Day) throws -> [(ListedPupil, String?)] {
        try all(
            """
            SELECT p.id, \(SQL.pupilName), p.year_group,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
                    AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))
                 ORDER BY m.from_day DESC LIMIT 1)
            FROM pupil p
            WHERE p.school = \(school.school) AND (p.joined IS NULL OR p.joined <= \(day))
                AND (p.left_on IS NULL OR p.left_on >= \(day))
            """
        ) { row in
            (
                ListedPupil(id: try row.id(0), name: try row.text(1), className: try row.textOrNil(3)),
                try row.textOrNil(2)
            )
        }
    }
}
