import People
import Store

extension Records {
    /// Writes down a version, once however often its form is sent. Says whether it is new.
    @discardableResult
    func add(_ exclusion: Exclusion, about child: Seen<Behaviour>) throws -> Bool {
        let span = exclusion.span
        return try run(
            """
            INSERT INTO exclusion (school, pupil, id, nth, kind, from_day, from_session, until_day, until_session, reasons,
                words, brought, provision, meeting_day, meeting_minute, shown_at, withdrawn, because, staff, at)
            VALUES (\(child.school), \(child.pupil), \(exclusion.id), \(exclusion.nth), \(exclusion.kind),
                \(span.from), \(span.fromSession), \(span.until), \(span.until == nil ? nil : span.untilSession),
                \(exclusion.reasons.map(\.rawValue).joined(separator: ",")), \(exclusion.words), \(exclusion.brought),
                \(exclusion.provision), \(exclusion.meeting?.day), \(exclusion.meeting?.time.minutes),
                \(exclusion.shownAt), \(exclusion.isWithdrawn), \(exclusion.because), \(exclusion.staff),
                \(exclusion.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// What a family may see now of a child's exclusions since a day, the newest first.
    func shownExclusions(of child: Seen<Behaviour>, since day: Day, at now: Instant) throws
        -> [ShownVersion<Exclusion>]
    {
        try exclusions(
            """
            e.school = \(child.school) AND e.pupil = \(child.pupil) AND e.shown_at <= \(now)
            AND (e.until_day IS NULL OR e.until_day >= \(day))
            """
        ).histories.compactMap { $0.shown(at: now) }
    }

    /// All exclusions of a pupil since a day, decided or prepared, the newest first. For staff.
    func exclusions(of child: Seen<Behaviour>, since day: Day) throws -> [FamilyVersions<Exclusion>] {
        guard case .staff = child.by else { return [] }
        return try exclusions(
            """
            e.school = \(child.school) AND e.pupil = \(child.pupil)
            AND (e.until_day IS NULL OR e.until_day >= \(day))
            """
        ).histories
    }

    /// A school's exclusions since a day with whose they are, the newest first.
    func exclusions(of school: SeenAll<Behaviour>, since day: Day) throws -> [PupilExclusion] {
        let found = try all(
            """
            \(Records.exclusionColumns), e.pupil,
                \(SQL.pupilName)
            FROM exclusion e JOIN staff s ON s.school = e.school AND s.id = e.staff
            JOIN pupil p ON p.school = e.school AND p.id = e.pupil
            WHERE e.school = \(school.school) AND (e.until_day IS NULL OR e.until_day >= \(day))
            """
        ) { row in (try Records.exclusion(row), try row.id(20, of: Pupil.self), try row.text(21)) }
        return Dictionary(grouping: found, by: \.0.id).values.compactMap { versions in
            guard let first = versions.first, let all = FamilyVersions(versions.map(\.0)) else { return nil }
            return PupilExclusion(pupil: first.1, name: first.2, history: all)
        }.sorted { ($1.current.span.from, $1.current.id) < ($0.current.span.from, $0.current.id) }
    }

    private func exclusions(_ condition: SQL) throws -> [Exclusion] {
        try all(
            """
            \(Records.exclusionColumns)
            FROM exclusion e JOIN staff s ON s.school = e.school AND s.id = e.staff
            WHERE \(condition)
            """
        ) { try Records.exclusion($0) }
    }

    private static let exclusionColumns: SQL = """
        SELECT e.id, e.nth, e.kind, e.from_day, e.from_session, e.until_day, e.until_session, e.reasons, e.words, e.brought,
            e.provision, e.meeting_day, e.meeting_minute, e.shown_at, e.withdrawn, e.because, e.staff,
            \(SQL.staffName), e.at, 0
        """

    private static func exclusion(_ row: Row) throws -> Exclusion {
        let span = SessionSpan(
            from: try row.day(3), fromSession: Session(rawValue: try row.text(4)) ?? .morning,
            until: try row.dayOrNil(5),
            untilSession: try row.textOrNil(6).flatMap { Session(rawValue: $0) } ?? .afternoon)
        let time = try row.intOrNil(12).flatMap { ClockTime($0 / 60, $0 % 60) }
        let meeting = try row.dayOrNil(11).flatMap { day in time.map { ExclusionMeeting(day: day, time: $0) } }
        return Exclusion(
            id: try row.id(0), nth: try row.int(1), kind: ExclusionKind(rawValue: try row.text(2)) ?? .inside,
            span: span,
            reasons: try row.text(7).split(separator: ",").compactMap { ExclusionReason(rawValue: String($0)) },
            words: try row.text(8), brought: try row.int(9), provision: try row.textOrNil(10), meeting: meeting,
            shownAt: try row.instantOrNil(13), isWithdrawn: try row.bool(14), because: try row.textOrNil(15),
            staff: try row.id(16), staffName: try row.text(17), at: try row.instant(18))
    }
}
