import People
import Store

extension Records {
    /// What adults of the family have said, by detention, oldest first: of a family's reader their own only.
    func detentionAnswers(of child: Seen<Behaviour>) throws -> [ID<Detention>: [DetentionAnswer]] {
        var own: SQL = "1 = 1"
        if case .family(let adult, _) = child.by { own = "adult = \(adult)" }
        let found = try all(
            """
            SELECT detention, nth, adult, says, words, at FROM detention_answer
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND \(own) ORDER BY at, id
            """
        ) { row in
            (
                try row.id(0, of: Detention.self),
                DetentionAnswer(
                    nth: try row.int(1), adult: try row.id(2),
                    says: DetentionAnswer.Says(rawValue: try row.text(3)) ?? .seen, words: try row.textOrNil(4),
                    at: try row.instant(5))
            )
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Keeps what a family member says, once however often the form is sent. Says whether it is new.
    func add(
        _ answer: DetentionAnswer, id: ID<DetentionAnswer>, to detention: ID<Detention>, about child: Seen<Behaviour>
    ) throws -> Bool {
        try run(
            """
            INSERT INTO detention_answer (school, pupil, detention, id, nth, adult, says, words, at)
            VALUES (\(child.school), \(child.pupil), \(detention), \(id), \(answer.nth), \(answer.adult),
                \(answer.says), \(answer.words), \(answer.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Versions of a child's detentions that stand in its news up to a number.
    func detentionsTold(of child: Seen<Behaviour>, upTo news: Int) throws -> [(detention: ID<Detention>, nth: Int)] {
        try all(
            """
            SELECT id, max(nth) FROM detention
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND news <= \(news) GROUP BY id
            """
        ) { (try $0.id(0), try $0.int(1)) }
    }

    /// Whether a child came, by detention and version: what was written down last.
    func detentionOutcomes(of child: Seen<Behaviour>) throws -> [ID<Detention>: [Int: DetentionOutcome]] {
        let found = try all(
            """
            SELECT detention, nth, outcome FROM detention_outcome
            WHERE school = \(child.school) AND pupil = \(child.pupil) ORDER BY detention, nth, turn
            """
        ) { (try $0.id(0, of: Detention.self), try $0.int(1), try $0.text(2)) }
        return Dictionary(grouping: found, by: \.0).mapValues { rows in
            Dictionary(rows.compactMap { row in DetentionOutcome(rawValue: row.2).map { (row.1, $0) } }) { $1 }
        }
    }

    /// Whether those on a list came: what was written down last.
    func outcomes(of sitting: SeenSitting) throws -> [ID<Detention>: DetentionOutcome] {
        let found = try all(
            """
            SELECT detention, outcome FROM detention_outcome
            WHERE school = \(sitting.school) AND session = \(sitting.id) ORDER BY detention, nth, turn
            """
        ) { (try $0.id(0, of: Detention.self), try $0.text(1)) }
        return Dictionary(found.compactMap { row in DetentionOutcome(rawValue: row.1).map { (row.0, $0) } }) { $1 }
    }

    /// Writes down whether somebody on the list came, unless that is what holds. Says whether it is new.
    func mark(_ seat: SeatedPupil, _ outcome: DetentionOutcome, in sitting: SeenSitting, at now: Instant) throws -> Bool
    {
        if try outcomes(of: sitting)[seat.detention] == outcome { return false }
        return try run(
            """
            INSERT INTO detention_outcome (school, pupil, detention, nth, turn, session, outcome, staff, at)
            VALUES (\(sitting.school), \(seat.pupil), \(seat.detention), \(seat.nth),
                (SELECT coalesce(max(o.turn), 0) + 1 FROM detention_outcome o WHERE o.school = \(sitting.school)
                    AND o.pupil = \(seat.pupil) AND o.detention = \(seat.detention) AND o.nth = \(seat.nth)),
                \(sitting.id), \(outcome), \(sitting.by.id), \(now))
            """) == 1
    }
}
