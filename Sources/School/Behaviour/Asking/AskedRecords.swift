import People
import Store

extension Records {
    /// Questions to a member of staff that nobody has answered, the oldest first. Of pupils whom they may not see any more,
    /// too: whoever shows them asks.
    func unanswered(to staff: Staff, at now: Instant) throws -> [AskedQuestion] {
        try asked("\(open(at: staff.school, now)) AND q.staff = \(staff.id)", "q.deliver_at, q.id")
    }

    /// The newest questions to a member of staff that somebody has answered.
    func answered(to staff: Staff, at now: Instant) throws -> [AskedQuestion] {
        try asked(
            """
            q.school = \(staff.school) AND q.kind = 'question' AND q.staff = \(staff.id) AND q.deliver_at <= \(now)
                AND \(Records.isAnswered)
            """, "q.deliver_at DESC, q.id LIMIT 20")
    }

    /// Every question at a school that nobody has answered, the oldest first.
    func unanswered(at school: SeenAll<Behaviour>, at now: Instant) throws -> [AskedQuestion] {
        try asked(open(at: school.school, now), "q.deliver_at, q.id")
    }

    private func open(at school: SchoolNumber, _ now: Instant) -> SQL {
        "q.school = \(school) AND q.kind = 'question' AND q.deliver_at <= \(now) AND NOT \(Records.isAnswered)"
    }

    private static let isAnswered: SQL = """
        EXISTS (SELECT 1 FROM note_question a WHERE a.school = q.school AND a.pupil = q.pupil AND a.entry = q.entry
            AND a.adult = q.adult AND a.kind = 'answer' AND a.at >= q.deliver_at)
        """

    private func asked(_ condition: SQL, _ order: SQL) throws -> [AskedQuestion] {
        try all(
            """
            SELECT q.pupil, \(SQL.pupilName), q.entry, e.title,
                coalesce(a.title || ' ', '') || a.given || ' ' || a.family, q.staff,
                \(SQL.staffName), q.words, q.deliver_at
            FROM note_question q
            JOIN pupil p ON p.school = q.school AND p.id = q.pupil
            JOIN behaviour_entry e ON e.school = q.school AND e.pupil = q.pupil AND e.day = q.day AND e.id = q.entry
                AND e.nth = (SELECT max(n.nth) FROM behaviour_entry n WHERE n.school = e.school AND n.pupil = e.pupil
                    AND n.day = e.day AND n.id = e.id)
            LEFT JOIN staff s ON s.school = q.school AND s.id = q.staff
            LEFT JOIN adult a ON a.school = q.school AND a.id = q.adult
            WHERE \(condition) ORDER BY \(order)
            """
        ) { row in
            AskedQuestion(
                pupil: try row.id(0), pupilName: try row.text(1), note: try row.id(2), title: try row.text(3),
                adultName: try row.textOrNil(4) ?? "", staff: try row.idOrNil(5), staffName: try row.textOrNil(6),
                words: try row.text(7), deliverAt: try row.instant(8))
        }
    }
}
