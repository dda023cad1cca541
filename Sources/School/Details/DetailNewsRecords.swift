import People
import Store

extension Records {
    /// Tells whoever asked for a change, and nobody else, that the office has answered: in the news of the child whom it is
    /// about or, for details of their own, of the eldest of their children on roll. Their open
    /// pages look again.
    func tellFamily(of answered: DetailProposal, at school: SeenAll<Contacts>, at now: Instant) throws {
        guard let adult = answered.adult else { return }
        let today = SchoolTime.day(of: now)
        let about: SQL = answered.pupil.map { "g.pupil = \($0)" } ?? "1 = 1"
        let pupil = try first(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry, adult)
            SELECT g.school, g.pupil,
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n WHERE n.school = g.school AND n.pupil = g.pupil),
                CAST(\(Contacts.name) AS TEXT), CAST(\(today) AS TEXT), CAST(NULL AS TEXT), 1, CAST(\(now) AS BIGINT),
                \(answered.id), g.adult
            FROM guardian_link g JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            WHERE g.school = \(school.school) AND g.adult = \(adult) AND g.may_see = 1 AND g.ended_at IS NULL
                AND (p.left_on IS NULL OR p.left_on >= \(today)) AND \(about)
            ORDER BY p.born, p.id LIMIT 1
            RETURNING pupil
            """
        ) { try $0.id(0, of: Pupil.self) }
        if let pupil { try announce(LiveEvent(topic: "pupil:\(pupil)", note: Contacts.name)) }
    }
}
