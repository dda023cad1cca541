import People
import Store

extension Records {
    func detentionOffice(of school: SeenAll<Behaviour>, at now: Instant) throws -> DetentionOffice {
        let today = SchoolTime.day(of: now)
        return DetentionOffice(
            school: school, rules: try detentionRules(at: school.school),
            types: try detentionTypes(at: school.school),
            supervisors: try supervisors(at: school.school, on: today),
            sessions: try detentionSessions(at: school.school, in: today - 14...today + 120),
            open: try cannot(at: school, from: today) + unheard(at: school, from: today))
    }

    /// Detentions to come of which nobody has answered, said that they have seen it, or been told otherwise.
    private func unheard(at school: SeenAll<Behaviour>, from today: Day) throws -> [OpenDetention] {
        try all(
            """
            SELECT \(Records.openColumns),
                (SELECT count(*) FROM detention_notice n WHERE n.school = d.school AND n.pupil = d.pupil
                    AND n.detention = d.id AND n.nth = d.nth AND n.way_in = 1)
            \(Records.toCome(at: school, from: today))
                AND NOT EXISTS (SELECT 1 FROM detention_answer a WHERE a.school = d.school AND a.pupil = d.pupil
                    AND a.detention = d.id AND a.nth >= d.nth)
                AND NOT EXISTS (SELECT 1 FROM detention_told t WHERE t.school = d.school AND t.pupil = d.pupil
                    AND t.detention = d.id AND t.nth >= d.nth)
            ORDER BY d.day, d.starts, p.family, p.id
            """
        ) { try Records.open($0, try $0.int(6) == 0 ? .noWayIn : .notSeenYet) }
    }

    /// Those of which somebody last said that they cannot.
    private func cannot(at school: SeenAll<Behaviour>, from today: Day) throws -> [OpenDetention] {
        try all(
            """
            SELECT \(Records.openColumns), a.words
            \(Records.toCome(at: school, from: today, joining: Records.answers))
                AND a.says = 'we cannot' AND a.nth >= d.nth
                AND NOT EXISTS (SELECT 1 FROM detention_answer later WHERE later.school = a.school
                    AND later.pupil = a.pupil AND later.detention = a.detention AND later.adult = a.adult
                    AND later.says <> 'seen' AND later.at > a.at)
            ORDER BY d.day, d.starts, p.family, p.id, a.at
            """
        ) { try Records.open($0, .cannot(try $0.textOrNil(6))) }
    }

    private static let openColumns: SQL = """
        d.pupil, \(SQL.pupilName), d.id, d.day, d.starts,
        d.minutes
        """

    private static let answers: SQL =
        "JOIN detention_answer a ON a.school = d.school AND a.pupil = d.pupil AND a.detention = d.id"

    private static func toCome(at school: SeenAll<Behaviour>, from today: Day, joining more: SQL = "") -> SQL {
        """
        FROM detention_session s
        JOIN detention_seat seat ON seat.school = s.school AND seat.session = s.id AND seat.left_as IS NULL
        JOIN detention d ON d.school = seat.school AND d.pupil = seat.pupil AND d.id = seat.detention
            AND d.nth = seat.nth
        JOIN pupil p ON p.school = d.school AND p.id = d.pupil \(more)
        WHERE s.school = \(school.school) AND s.day >= \(today) AND s.cancelled_at IS NULL
        """
    }

    private static func open(_ row: Row, _ why: OpenDetention.Why) throws -> OpenDetention {
        OpenDetention(
            pupil: try row.id(0), name: try row.text(1), detention: try row.id(2),
            span: DetentionSpan(day: try row.day(3), starts: try row.clockTime(4), minutes: try row.int(5)), why: why)
    }
}
