import People
import Store

extension Records {
    func lastNotes(of group: SeenGroup<Behaviour>, _ rule: UnseenRule) throws -> [ID<Pupil>: LastNotes] {
        guard !group.pupils.isEmpty else { return [:] }
        return try lastNotes(
            "e.school = \(group.group.school) AND e.pupil IN (\(list: group.pupils.map(\.pupil)))", rule)
    }

    /// Of everybody on roll, in one statement.
    func lastNotes(of school: SeenAll<Behaviour>, _ rule: UnseenRule) throws -> [ID<Pupil>: LastNotes] {
        try lastNotes(
            """
            e.school = \(school.school) AND e.pupil IN (SELECT p.id FROM pupil p WHERE p.school = \(school.school)
                AND (p.left_on IS NULL OR p.left_on >= \(rule.today)))
            """, rule)
    }

    private func lastNotes(_ whose: SQL, _ rule: UnseenRule) throws -> [ID<Pupil>: LastNotes] {
        let found = try all(
            """
            SELECT e.pupil, max(CASE WHEN e.kind = 'praise' THEN e.day END), max(e.day),
                count(CASE WHEN e.kind = 'concern' AND e.day >= \(rule.first ?? rule.today) THEN 1 END)
            FROM behaviour_entry e WHERE \(whose) AND e.day BETWEEN \(rule.since) AND \(rule.today) AND \(Records.holds)
            GROUP BY e.pupil
            """
        ) { row in
            (
                try row.id(0, of: Pupil.self),
                LastNotes(praise: try row.dayOrNil(1), note: try row.dayOrNil(2), concerns: try row.int(3))
            )
        }
        return Dictionary(found) { $1 }
    }

    /// A version of a note (`e`) that holds now: the newest, and not taken back.
    private static let holds: SQL = """
        e.withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM behaviour_entry later WHERE later.school = e.school
            AND later.pupil = e.pupil AND later.day = e.day AND later.id = e.id AND later.nth > e.nth)
        """

    /// Every teacher of a school with how many pupils they have now, and how many of these they have noted themselves.
    func noting(at school: SeenAll<Behaviour>, _ rule: UnseenRule) throws -> [TeacherNoting] {
        let today = rule.today
        return try all(
            """
            SELECT \(SQL.staffName), count(DISTINCT m.pupil),
                count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM behaviour_entry e WHERE e.school = m.school
                    AND e.pupil = m.pupil AND e.day BETWEEN \(rule.first ?? today) AND \(today) AND e.nth = 1
                    AND e.staff = t.staff AND NOT EXISTS (SELECT 1 FROM behaviour_entry back
                        WHERE back.school = e.school AND back.pupil = e.pupil AND back.day = e.day AND back.id = e.id
                            AND back.withdrawn = 1)) THEN m.pupil END)
            FROM teaching t JOIN staff s ON s.school = t.school AND s.id = t.staff AND s.role = 'teacher'
            JOIN membership m ON m.school = t.school AND m.class_group = t.class_group
                AND m.from_day <= \(today) AND (m.until_day IS NULL OR m.until_day >= \(today))
            JOIN pupil p ON p.school = m.school AND p.id = m.pupil AND (p.left_on IS NULL OR p.left_on >= \(today))
            WHERE t.school = \(school.school) AND t.cover = 0
                AND t.from_day <= \(today) AND (t.until_day IS NULL OR t.until_day >= \(today))
            GROUP BY s.id, s.title, s.given, s.family ORDER BY s.family, s.given, s.id
            """
        ) { TeacherNoting(name: try $0.text(0), noted: try $0.int(2), pupils: try $0.int(1)) }
    }

    /// After how many school days without a note a school says that a pupil has gone unnoticed.
    func unseenDays(at school: SchoolNumber) throws -> Int {
        try first("SELECT days FROM unseen_rules WHERE school = \(school)") { try $0.int(0) } ?? UnseenRule.usual
    }

    func keepUnseenDays(_ days: Int, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO unseen_rules (school, days) VALUES (\(school.school), \(days))
            ON CONFLICT (school) DO UPDATE SET days = excluded.days
            """)
    }
}
