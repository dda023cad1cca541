import People
import Store

extension Records {
    func behaviourOffice(of school: SeenAll<Behaviour>) throws -> BehaviourOffice {
        BehaviourOffice(
            school: school, rules: try behaviourRules(at: school.school), types: try behaviourTypes(at: school.school),
            waiting: try waitingNotes(at: school))
    }

    /// Whatever no family sees yet, unless families never see such a note: one that was put right goes on waiting, and
    /// one whose type is no longer checked is not forgotten.
    private func waitingNotes(at school: SeenAll<Behaviour>) throws -> [WaitingNote] {
        try all(
            """
            SELECT e.pupil, \(SQL.pupilName), e.id, e.title,
                e.day, \(SQL.staffName)
            FROM behaviour_entry e
            JOIN behaviour_type t ON t.school = e.school AND t.id = e.type AND t.showing <> \(Showing.never)
            JOIN pupil p ON p.school = e.school AND p.id = e.pupil
            JOIN staff s ON s.school = e.school AND s.id = e.staff
            WHERE e.school = \(school.school) AND e.shown_at IS NULL AND e.withdrawn = 0
                AND NOT EXISTS (SELECT 1 FROM behaviour_entry later WHERE later.school = e.school
                    AND later.pupil = e.pupil AND later.id = e.id AND later.nth > e.nth)
            ORDER BY e.day, e.happened, e.id
            """
        ) { row in
            WaitingNote(
                pupil: try row.id(0), name: try row.text(1), note: try row.id(2), title: try row.text(3),
                day: try row.day(4), staffName: try row.text(5))
        }
    }

    /// Keeps a type's new words and points for notes to come: those that were made keep theirs. Says whether it is there.
    func keep(_ change: TypeChange, as type: ID<BehaviourType>, at school: SeenAll<Behaviour>) throws -> Bool {
        try run(
            """
            UPDATE behaviour_type SET name = \(change.name), words = \(change.words), kind = \(change.kind),
                category = \(change.category), points = \(change.points), step = \(change.step),
                showing = \(change.showing)
            WHERE school = \(school.school) AND id = \(type) AND ended_at IS NULL
            """) == 1
    }

    /// Adds a type at the end of the list, once however often the form is sent.
    func add(_ change: TypeChange, id: ID<BehaviourType>, to school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO behaviour_type (school, id, name, words, kind, category, points, step, showing, place)
            VALUES (\(school.school), \(id), \(change.name), \(change.words), \(change.kind), \(change.category),
                \(change.points), \(change.step), \(change.showing),
                (SELECT coalesce(max(place), 0) + 1 FROM behaviour_type WHERE school = \(school.school)))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Takes a type off the class page. Notes of it stay as they are. Says whether it stood there.
    func end(_ type: ID<BehaviourType>, at school: SeenAll<Behaviour>, _ now: Instant) throws -> Bool {
        try run(
            """
            UPDATE behaviour_type SET ended_at = \(now)
            WHERE school = \(school.school) AND id = \(type) AND ended_at IS NULL
            """) == 1
    }

    /// Keeps whether points are shown, where the policy is, and the steps.
    func keep(_ rules: BehaviourRules, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO behaviour_rules (school, points_shown, policy)
            VALUES (\(school.school), \(rules.showsPoints), \(rules.policy))
            ON CONFLICT (school) DO UPDATE SET points_shown = excluded.points_shown, policy = excluded.policy
            """)
        try run("DELETE FROM behaviour_step WHERE school = \(school.school) AND number > \(rules.steps.count)")
        for step in rules.steps {
            try run(
                """
                INSERT INTO behaviour_step (school, number, name, detail)
                VALUES (\(school.school), \(step.number), \(step.name), \(step.detail))
                ON CONFLICT (school, number) DO UPDATE SET name = excluded.name, detail = excluded.detail
                """)
        }
    }
}
