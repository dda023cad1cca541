import People
import Store

extension Records {
    /// A child's detentions that were set since a day, the latest first. Of answers a family's reader gets their own only.
    func detentions(of child: Seen<Behaviour>, since day: Day) throws -> [DetentionHistory] {
        let versions = try all(
            """
            \(Records.detentionColumns) WHERE d.school = \(child.school) AND d.pupil = \(child.pupil) AND d.day >= \(day)
            """
        ) { try Records.detention($0) }
        return try completed(versions, of: child)
    }

    func detention(_ id: ID<Detention>, of child: Seen<Behaviour>) throws -> DetentionHistory? {
        let versions = try all(
            """
            \(Records.detentionColumns) WHERE d.school = \(child.school) AND d.pupil = \(child.pupil) AND d.id = \(id)
            """
        ) { try Records.detention($0) }
        return try completed(versions, of: child).first
    }

    private func completed(_ versions: [DetentionVersion], of child: Seen<Behaviour>) throws -> [DetentionHistory] {
        // Most children have none.
        guard !versions.isEmpty else { return [] }
        let (outcomes, answers) = (try detentionOutcomes(of: child), try detentionAnswers(of: child))
        return versions.histories.map { history in
            var history = history
            history.outcome = outcomes[history.id]?[history.current.nth]
            history.answers = answers[history.id] ?? []
            return history
        }
    }

    private static let detentionColumns: SQL = """
        SELECT d.id, d.nth, d.press, d.session, d.state, d.words, d.bring, d.place, d.supervisor,
            coalesce(v.title || ' ', v.given || ' ') || v.family, d.day, d.starts, d.minutes, d.reason, d.entry,
            d.because, d.news, d.staff, \(SQL.staffName), d.at
        FROM detention d JOIN staff v ON v.school = d.school AND v.id = d.supervisor
        JOIN staff s ON s.school = d.school AND s.id = d.staff
        """

    private static func detention(_ row: Row) throws -> DetentionVersion {
        DetentionVersion(
            id: try row.id(0), nth: try row.int(1), press: Press(bytes: try row.bytes(2)), sitting: try row.id(3),
            state: DetentionVersion.State(rawValue: try row.text(4)) ?? .set, title: try row.text(5),
            bring: try row.textOrNil(6), place: try row.text(7), supervisor: try row.id(8),
            supervisorName: try row.text(9),
            span: DetentionSpan(day: try row.day(10), starts: try row.clockTime(11), minutes: try row.int(12)),
            reason: try row.text(13), note: try row.idOrNil(14), because: try row.textOrNil(15), news: try row.int(16),
            staff: try row.id(17), staffName: try row.text(18), at: try row.instant(19))
    }

    /// Whether a press has set a detention of this child already.
    func wasSet(by press: Press, of child: Seen<Behaviour>) throws -> Bool {
        try any(
            """
            SELECT 1 FROM detention
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND press = \(press) AND nth = 1
            """)
    }

    /// Writes down a version. Says whether it is new.
    func add(_ version: DetentionVersion, about child: Seen<Behaviour>) throws -> Bool {
        try run(
            """
            INSERT INTO detention (school, pupil, id, nth, press, session, state, words, bring, place, supervisor, day,
                starts, minutes, reason, entry, because, news, staff, at)
            VALUES (\(child.school), \(child.pupil), \(version.id), \(version.nth), \(version.press),
                \(version.sitting), \(version.state), \(version.title), \(version.bring), \(version.place),
                \(version.supervisor), \(version.span.day), \(version.span.starts), \(version.span.minutes),
                \(version.reason), \(version.note), \(version.because), \(version.news), \(version.staff),
                \(version.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Puts a child on the list of the session of a version.
    func seat(_ child: Seen<Behaviour>, for version: DetentionVersion) throws {
        try run(
            """
            INSERT INTO detention_seat (school, session, pupil, detention, nth)
            VALUES (\(child.school), \(version.sitting), \(child.pupil), \(version.id), \(version.nth))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Takes a child off the list of the session of a version: moved elsewhere, or the detention is cancelled.
    func unseat(_ child: Seen<Behaviour>, of version: DetentionVersion, as state: DetentionVersion.State) throws {
        try run(
            """
            UPDATE detention_seat SET left_as = \(state)
            WHERE school = \(child.school) AND session = \(version.sitting) AND pupil = \(child.pupil)
                AND detention = \(version.id) AND left_as IS NULL
            """)
    }

    /// One more entry in a child's news, about a detention. Gives its number.
    func tellFamily(of detention: ID<Detention>, on day: Day, about child: Seen<Behaviour>, at now: Instant) throws
        -> Int
    {
        try addNews(
            of: DetentionToTell(school: child.school, pupil: child.pupil, detention: detention), on: day, at: now)
    }

    func addNews(of due: DetentionToTell, on day: Day, at now: Instant) throws -> Int {
        let nth =
            try first(
                """
                SELECT coalesce(max(nth), 0) + 1 FROM family_news
                WHERE school = \(due.school) AND pupil = \(due.pupil)
                """
            ) { try $0.int(0) } ?? 1
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(due.school), \(due.pupil), \(nth), 'detention', \(day), NULL, 1, \(now), \(due.detention))
            """)
        return nth
    }
}
