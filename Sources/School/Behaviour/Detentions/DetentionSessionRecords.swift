import People
import Store

extension Records {
    /// Sessions of some days, those that are not held among them, in the order of the clock.
    func detentionSessions(at school: SchoolNumber, in days: ClosedRange<Day>) throws -> [DetentionSession] {
        try all(
            """
            \(Records.sessionColumns)
            WHERE d.school = \(school) AND d.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            ORDER BY d.day, d.starts, d.place, d.id
            """
        ) { try Records.session($0) }
    }

    func detentionSession(_ id: ID<Sitting>, at school: SchoolNumber) throws -> DetentionSession? {
        try first("\(Records.sessionColumns) WHERE d.school = \(school) AND d.id = \(id)") { try Records.session($0) }
    }

    /// Sessions that somebody supervises from a day on.
    func detentionSessions(supervisedBy staff: Staff, from day: Day) throws -> [DetentionSession] {
        try all(
            """
            \(Records.sessionColumns)
            WHERE d.school = \(staff.school) AND d.day >= \(day) AND d.supervisor = \(staff.id)
                AND d.cancelled_at IS NULL
            ORDER BY d.day, d.starts, d.id
            """
        ) { try Records.session($0) }
    }

    private static let sessionColumns: SQL = """
        SELECT d.id, d.words, d.bring, d.place, d.day, d.starts, d.minutes, d.supervisor,
            \(SQL.staffName), d.capacity, coalesce(k.seats, 0), d.cancelled_at,
            d.cancelled_because
        FROM detention_session d JOIN staff s ON s.school = d.school AND s.id = d.supervisor
        LEFT JOIN detention_taken k ON k.school = d.school AND k.session = d.id
        """

    private static func session(_ row: Row) throws -> DetentionSession {
        let isCancelled = try row.intOrNil(11) != nil
        return DetentionSession(
            id: try row.id(0), title: try row.text(1), bring: try row.textOrNil(2), place: try row.text(3),
            span: DetentionSpan(day: try row.day(4), starts: try row.clockTime(5), minutes: try row.int(6)),
            supervisor: try row.id(7), supervisorName: try row.text(8), capacity: try row.int(9),
            taken: try row.int(10), cancelled: isCancelled ? try row.textOrNil(12) ?? "" : nil)
    }

    /// Makes a session, once however often its form is sent. Says whether it is new.
    func add(_ session: DetentionSession, by staff: Staff, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO detention_session (school, id, day, starts, minutes, words, bring, place, supervisor, capacity,
                made_by, made_at)
            VALUES (\(staff.school), \(session.id), \(session.span.day), \(session.span.starts),
                \(session.span.minutes), \(session.title), \(session.bring), \(session.place), \(session.supervisor),
                \(session.capacity), \(staff.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Takes one seat. False where there is none, or the session is not held: two who take the last one at once can't both.
    func takeSeat(in session: ID<Sitting>, at school: SchoolNumber) throws -> Bool {
        try run(
            """
            INSERT INTO detention_taken (school, session, seats)
            SELECT d.school, d.id, 1 FROM detention_session d
            WHERE d.school = \(school) AND d.id = \(session) AND d.cancelled_at IS NULL AND d.capacity > 0
            ON CONFLICT (school, session) DO UPDATE SET seats = detention_taken.seats + 1
            WHERE detention_taken.seats < (SELECT d.capacity FROM detention_session d
                WHERE d.school = excluded.school AND d.id = excluded.session)
            """) == 1
    }

    func freeSeat(in session: ID<Sitting>, at school: SchoolNumber) throws {
        try run(
            """
            UPDATE detention_taken SET seats = seats - 1
            WHERE school = \(school) AND session = \(session) AND seats > 0
            """)
    }

    /// A session is not held. Says whether that is new.
    func cancel(_ session: ID<Sitting>, because: String, by staff: Staff, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE detention_session
            SET cancelled_at = \(now), cancelled_by = \(staff.id), cancelled_because = \(because)
            WHERE school = \(staff.school) AND id = \(session) AND cancelled_at IS NULL
            """) == 1
    }
}
