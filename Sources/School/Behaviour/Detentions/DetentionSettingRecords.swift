import People
import Store

extension Records {
    func detentionRules(at school: SchoolNumber) throws -> DetentionRules {
        try first(
            """
            SELECT notice_hours, after_school, bus_leaves, lunch_free, when_missed FROM detention_rules
            WHERE school = \(school)
            """
        ) { row in
            DetentionRules(
                noticeHours: try row.int(0), isAfterSchoolAllowed: try row.bool(1),
                busLeaves: try row.clockTimeOrNil(2), lunchFree: try row.int(3), whenMissed: try row.textOrNil(4))
        } ?? DetentionRules()
    }

    func keep(_ rules: DetentionRules, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO detention_rules (school, notice_hours, after_school, bus_leaves, lunch_free, when_missed)
            VALUES (\(school.school), \(rules.noticeHours), \(rules.isAfterSchoolAllowed), \(rules.busLeaves),
                \(rules.lunchFree), \(rules.whenMissed))
            ON CONFLICT (school) DO UPDATE SET notice_hours = excluded.notice_hours,
                after_school = excluded.after_school, bus_leaves = excluded.bus_leaves,
                lunch_free = excluded.lunch_free, when_missed = excluded.when_missed
            """)
    }

    func detentionTypes(at school: SchoolNumber) throws -> [DetentionType] {
        try all(
            """
            SELECT id, name, words, bring, place, starts, minutes, capacity FROM detention_type
            WHERE school = \(school) AND ended_at IS NULL ORDER BY starts, name, id
            """
        ) { row in
            DetentionType(
                id: try row.id(0), name: try row.text(1), words: try row.text(2), bring: try row.textOrNil(3),
                place: try row.text(4), starts: try row.clockTime(5), minutes: try row.int(6),
                capacity: try row.int(7))
        }
    }

    /// Adds a type, or changes the one that bears its identifier: sessions that were made keep theirs.
    func keep(_ type: DetentionType, at school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO detention_type (school, id, name, words, bring, place, starts, minutes, capacity)
            VALUES (\(school.school), \(type.id), \(type.name), \(type.words), \(type.bring), \(type.place),
                \(type.starts), \(type.minutes), \(type.capacity))
            ON CONFLICT (school, id) DO UPDATE SET name = excluded.name, words = excluded.words,
                bring = excluded.bring, place = excluded.place, starts = excluded.starts,
                minutes = excluded.minutes, capacity = excluded.capacity
            """)
    }

    /// Takes a type off the list. Says whether it stood there.
    func end(detention type: ID<DetentionType>, at school: SeenAll<Behaviour>, _ now: Instant) throws -> Bool {
        try run(
            """
            UPDATE detention_type SET ended_at = \(now)
            WHERE school = \(school.school) AND id = \(type) AND ended_at IS NULL
            """) == 1
    }

    /// Those who teach or lead at a school today, in the order of their names.
    func supervisors(at school: SchoolNumber, on today: Day) throws -> [Supervisor] {
        try all(
            """
            SELECT s.id, \(SQL.staffName) FROM staff s
            WHERE s.school = \(school) AND s.from_day <= \(today) AND (s.until_day IS NULL OR s.until_day >= \(today))
                AND s.role <> 'lunchtime'
            ORDER BY s.family, s.given, s.id
            """
        ) { Supervisor(id: try $0.id(0), name: try $0.text(1)) }
    }
}
