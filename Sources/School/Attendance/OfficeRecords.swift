import People
import Store

extension Records {
    /// The classes and tutor groups of a school on a day.
    func classes(of school: SeenAll<Attendance>, on day: Day) throws -> [ID<ClassGroup>] {
        try all(
            """
            SELECT id FROM class_group
            WHERE school = \(school.school) AND kind = 'registration' AND school_year = \(SchoolYear(of: day).startYear)
            """
        ) { try $0.id(0) }
    }

    /// What the registers of a day show that is not plain presence.
    func notPlain(in school: SeenAll<Attendance>, on day: Day) throws -> [ListedMark] {
        try all(
            """
            SELECT \(listed) WHERE k.school = \(school.school) AND k.day = \(day)
                AND k.code NOT IN ('/', '\\') AND \(isCurrent)
            ORDER BY k.slot
            """, listedMark)
    }

    /// Absences of this school year and the one before whose reason is not known yet: an absence of July is due in September.
    func openReasons(in school: SeenAll<Attendance>, upTo day: Day) throws -> [ListedMark] {
        try all(
            """
            SELECT \(listed) WHERE k.school = \(school.school) AND k.day >= \(SchoolYear(of: day).previous.starts)
                AND k.day <= \(day) AND k.code NOT IN ('/', '\\') AND k.code = 'N' AND k.slot IN ('AM', 'PM')
                AND \(isCurrent)
            ORDER BY k.day, k.slot
            """, listedMark)
    }

    /// Every code in the registers of a school year, with how many sessions it stands for.
    func codesInUse(in school: SeenAll<Attendance>, _ year: SchoolYear) throws -> [(code: String, sessions: Int)] {
        try all(
            """
            SELECT code, CAST(sum(sessions) AS BIGINT) FROM attendance_tally
            WHERE school = \(school.school) AND school_year = \(year.startYear) GROUP BY code ORDER BY code
            """
        ) { row in (code: try row.text(0), sessions: try row.int(1)) }
    }

    /// Pupils whose name holds what was typed, at most twenty, with what their registers of a day show.
    func pupils(named text: String, in school: SeenAll<Attendance>, on day: Day) throws -> [FoundPupil] {
        let search = NameSearch(text)
        // Compared here, because the engines fold letters differently, and SQLite only those of English.
        let found = try all(
            """
            SELECT p.id, \(fullName), \(className(on: day)), p.given || ' ' || p.family FROM pupil p
            WHERE p.school = \(school.school) AND (p.left_on IS NULL OR p.left_on >= \(day))
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given)
            """
        ) { row -> ListedPupil? in
            let name = try row.text(1)
            guard search.finds(name, try row.text(3)) else { return nil }
            return ListedPupil(id: try row.id(0), name: name, className: try row.textOrNil(2))
        }.compactMap(\.self).prefix(20)
        let codes = try currentCodes(of: found.map(\.id), in: school, on: day)
        return found.map { FoundPupil(pupil: $0, codes: codes[$0.id] ?? [:]) }
    }

    private func currentCodes(
        of pupils: [ID<Pupil>], in school: SeenAll<Attendance>, on day: Day
    ) throws -> [ID<Pupil>: [Session: String]] {
        var codes: [ID<Pupil>: [Session: String]] = [:]
        let found = try all(
            """
            SELECT pupil, slot, code FROM mark
            WHERE school = \(school.school) AND pupil IN (\(list: pupils)) AND day = \(day) AND slot IN ('AM', 'PM')
            ORDER BY pupil, slot, nth
            """
        ) { row in (try row.id(0, of: Pupil.self), try row.slot(1), try row.text(2)) }
        for (pupil, slot, code) in found {
            if let session = slot.session { codes[pupil, default: [:]][session] = code }
        }
        return codes
    }
}

private let listed: SQL = """
    p.id, \(fullName), (\(registration)), k.day, k.slot, k.code, k.nth, k.reason, k.minutes_late
    FROM mark k JOIN pupil p ON p.school = k.school AND p.id = k.pupil
    """

private let fullName: SQL = "(\(SQL.pupilName))"

/// The class of the mark's own day.
private let registration: SQL = """
    SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
    WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
        AND m.from_day <= k.day AND (m.until_day IS NULL OR m.until_day >= k.day)
    ORDER BY m.from_day DESC LIMIT 1
    """

private func className(on day: Day) -> SQL {
    """
    (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
     WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
        AND m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))
     ORDER BY m.from_day DESC LIMIT 1)
    """
}

private let isCurrent: SQL = """
    NOT EXISTS (SELECT 1 FROM mark newer WHERE newer.school = k.school AND newer.pupil = k.pupil
        AND newer.day = k.day AND newer.slot = k.slot AND newer.nth > k.nth)
    """

private func listedMark(_ row: Row) throws -> ListedMark {
    ListedMark(
        pupil: ListedPupil(id: try row.id(0), name: try row.text(1), className: try row.textOrNil(2)),
        day: try row.day(3), slot: try row.slot(4), code: try row.text(5), nth: try row.int(6),
        reason: try row.textOrNil(7), minutesLate: try row.intOrNil(8))
}
