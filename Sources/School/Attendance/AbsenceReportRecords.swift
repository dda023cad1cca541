public import People
public import Store

extension Records {
    /// What a child's family has told the school about days from a day on, the first days first. Without what another
    /// adult wrote.
    func absences(of child: Seen<Attendance>, from day: Day) throws -> [AbsenceReport] {
        guard case .family(let reader, _) = child.by else { return [] }
        return try all(
            """
            SELECT \(columns(for: reader)) FROM absence_report
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND until_day >= \(day) AND withdrawn_at IS NULL
            ORDER BY from_day, at
            """, report)
    }

    /// One report about a child, withdrawn or not.
    func absence(_ id: ID<AbsenceReport>, of child: Seen<Attendance>) throws -> AbsenceReport? {
        guard case .family(let reader, _) = child.by else { return nil }
        return try first(
            """
            SELECT \(columns(for: reader)) FROM absence_report
            WHERE school = \(child.school) AND id = \(id) AND pupil = \(child.pupil)
            """, report)
    }

    /// Keeps what a family member tells the school. False when it was kept already: a form sent twice is one report.
    func tell(_ told: NewAbsence, about child: Seen<Attendance>, by account: ID<Account>, at now: Instant) throws
        -> Bool
    {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO absence_report (school, id, pupil, adult, from_day, until_day, slots, kind, words, account, at)
            VALUES (\(child.school), \(told.id), \(child.pupil), \(adult), \(told.days.lowerBound),
                \(told.days.upperBound), \(told.part.rawValue), \(told.kind.rawValue), \(told.words), \(account), \(now))
            ON CONFLICT (school, id) DO NOTHING
            """) > 0
    }

    /// Takes back what the reader told the school. The row stays.
    func withdraw(_ report: AbsenceReport, of child: Seen<Attendance>, at now: Instant) throws {
        guard case .family(let adult, _) = child.by else { return }
        try run(
            """
            UPDATE absence_report SET withdrawn_at = \(now)
            WHERE school = \(child.school) AND id = \(report.id) AND pupil = \(child.pupil) AND adult = \(adult)
                AND withdrawn_at IS NULL
            """)
    }

    /// What families have told the school about a class's day, by pupil, as it came: each report stands, for a newer one
    /// may be about another part of the day. For the register.
    public func absenceReports(for group: SeenGroup<Attendance>) throws -> [ID<Pupil>: [AbsenceReport]] {
        let reports = try all(
            """
            \(named) WHERE r.school = \(group.group.school) AND r.until_day >= \(group.day) AND r.from_day <= \(group.day)
                AND r.withdrawn_at IS NULL AND r.pupil IN (\(list: group.pupils.map(\.pupil)))
            ORDER BY r.at
            """, report)
        return Dictionary(grouping: reports, by: \.pupil)
    }

    /// What a family has told the school about days of a span, the newest first. For staff.
    func absenceReports(about child: Seen<Attendance>, in days: ClosedRange<Day>) throws -> [AbsenceReport] {
        guard case .staff = child.by else { return [] }
        return try all(
            """
            \(named) WHERE r.school = \(child.school) AND r.pupil = \(child.pupil)
                AND r.until_day >= \(days.lowerBound) AND r.from_day <= \(days.upperBound) AND r.withdrawn_at IS NULL
            ORDER BY r.from_day DESC, r.at DESC
            """, report)
    }
}

extension Records {
    /// What families have told the school about some days. For those who see the whole school.
    func absenceReports(in school: SeenAll<Attendance>, days: ClosedRange<Day>) throws -> [AbsenceReport] {
        try all(
            """
            \(named) WHERE r.school = \(school.school) AND r.until_day >= \(days.lowerBound)
                AND r.from_day <= \(days.upperBound) AND r.withdrawn_at IS NULL
            ORDER BY r.at
            """, report)
    }

    /// Differs whenever a family has told the school something about a class's day, or taken it back.
    func toldVersion(of group: SeenGroup<Attendance>) throws -> String {
        try first(
            """
            SELECT count(*), count(withdrawn_at) FROM absence_report
            WHERE school = \(group.group.school) AND until_day >= \(group.day) AND from_day <= \(group.day)
                AND pupil IN (\(list: group.pupils.map(\.pupil)))
            """
        ) { row in "\(try row.int(0)).\(try row.int(1))" } ?? ""
    }

    /// Differs whenever somebody has marked in a session before a slot: who was away from it is kept apart.
    func earlierVersion(of group: SeenGroup<Attendance>, before slot: Slot) throws -> Int {
        guard slot != .morning else { return 0 }
        let earlier = slot == .afternoon ? [Session.morning] : Session.allCases
        return try first(
            """
            SELECT count(*) FROM mark WHERE school = \(group.group.school) AND day = \(group.day)
                AND pupil IN (\(list: group.pupils.map(\.pupil))) AND slot IN (\(list: earlier))
            """
        ) { try $0.int(0) } ?? 0
    }
}

/// Reports with the name of whoever told, in the order of `report`.
private let named: SQL = """
    SELECT r.id, r.pupil, r.from_day, r.until_day, r.slots, r.kind, r.words, r.at, 0, NULL,
        coalesce(a.title || ' ', a.given || ' ') || a.family
    FROM absence_report r LEFT JOIN adult a ON a.school = r.school AND a.id = r.adult
    """

/// In the order of `report`. The words come only to whoever wrote them.
private func columns(for reader: ID<Adult>) -> SQL {
    """
    id, pupil, from_day, until_day, slots, kind, CASE WHEN adult = \(reader) THEN words END, at,
    CASE WHEN adult = \(reader) THEN 1 ELSE 0 END, withdrawn_at, NULL
    """
}

private func report(_ row: Row) throws -> AbsenceReport {
    guard let part = AbsenceReport.Part(rawValue: try row.text(4)),
        let kind = AbsenceReport.Kind(rawValue: try row.text(5))
    else { throw StoreError.column(4) }
    let words = try row.textOrNil(6)
    let name = try row.textOrNil(10)
    return AbsenceReport(
        id: try row.id(0), pupil: try row.id(1), days: try span(row), part: part, kind: kind,
        words: words?.isEmpty == true ? nil : words, told: try row.instant(7),
        by: try name.map { .named($0) } ?? (row.bool(8) ? .reader : .somebodyElse), withdrawn: try row.instantOrNil(9))
}

private func span(_ row: Row) throws -> ClosedRange<Day> {
    let (from, until) = (try row.day(2), try row.day(3))
    return from...max(from, until)
}
