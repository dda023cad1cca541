import People
import Store

extension Records {
    /// A child's awards of some days, the newest first: what holds of each, or that it was taken back.
    func awards(of child: Seen<Behaviour>, in days: ClosedRange<Day>, at now: Instant) throws -> [Award] {
        try awards(
            "a.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND a.shown_at <= \(now)", of: child)
    }

    func award(_ id: ID<Award>, of child: Seen<Behaviour>) throws -> Award? {
        try awards("a.id = \(id)", of: child).first
    }

    private func awards(_ condition: SQL, of child: Seen<Behaviour>) throws -> [Award] {
        try all(
            """
            SELECT a.id, a.nth, a.type, a.title, a.reason, a.day, a.shown_at, a.withdrawn, a.because, a.staff,
                \(SQL.staffName), a.at
            FROM award a JOIN staff s ON s.school = a.school AND s.id = a.staff
            WHERE a.school = \(child.school) AND a.pupil = \(child.pupil) AND \(condition)
                AND NOT EXISTS (SELECT 1 FROM award later WHERE later.school = a.school AND later.pupil = a.pupil
                    AND later.day = a.day AND later.id = a.id AND later.nth > a.nth)
            ORDER BY a.day DESC, a.at DESC, a.id DESC
            """
        ) { row in
            Award(
                id: try row.id(0), nth: try row.int(1), type: try row.id(2), title: try row.text(3),
                reason: try row.textOrNil(4), day: try row.day(5), shownAt: try row.instant(6),
                isWithdrawn: try row.bool(7), because: try row.textOrNil(8), staff: try row.id(9),
                staffName: try row.text(10), at: try row.instant(11))
        }
    }

    /// Writes down a version of an award. Says whether it is new.
    @discardableResult
    func add(_ award: Award, to child: Seen<Behaviour>) throws -> Bool {
        try run(
            """
            INSERT INTO award (school, pupil, day, id, nth, type, title, reason, shown_at, withdrawn, because, staff, at)
            VALUES (\(child.school), \(child.pupil), \(award.day), \(award.id), \(award.nth), \(award.type),
                \(award.title), \(award.reason), \(award.shownAt), \(award.isWithdrawn), \(award.because),
                \(award.staff), \(award.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// One more entry in a child's news.
    func tellFamily(of award: Award, about child: Seen<Behaviour>, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(child.school), \(child.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)),
                'award', \(award.day), NULL, 1, \(now), \(award.id))
            """)
    }

    // MARK: What may be given

    func awardTypes(for child: Seen<Behaviour>) throws -> [AwardType] { try awardTypes(at: child.school) }
    func awardTypes(of school: SeenAll<Behaviour>) throws -> [AwardType] { try awardTypes(at: school.school) }

    private func awardTypes(at school: SchoolNumber) throws -> [AwardType] {
        try all(
            """
            SELECT id, kind, name, words FROM award_type WHERE school = \(school) AND ended_at IS NULL
            ORDER BY place, id
            """
        ) { row in
            AwardType(
                id: try row.id(0), kind: AwardKind(rawValue: try row.text(1)) ?? .award, name: try row.text(2),
                words: try row.text(3))
        }
    }

    /// Adds what may be given at the end of the list, once however often the form is sent.
    func add(_ type: AwardType, to school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO award_type (school, id, kind, name, words, place)
            VALUES (\(school.school), \(type.id), \(type.kind), \(type.name), \(type.words),
                (SELECT coalesce(max(t.place), 0) + 1 FROM award_type t WHERE t.school = \(school.school)))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Takes something off the list. Says whether it stood there.
    func end(awardType type: ID<AwardType>, at school: SeenAll<Behaviour>, _ now: Instant) throws -> Bool {
        try run(
            """
            UPDATE award_type SET ended_at = \(now)
            WHERE school = \(school.school) AND id = \(type) AND ended_at IS NULL
            """) == 1
    }
}
