import People
import Store

extension Records {
    /// Sends a letter, once however often its form is sent: its words, whom it went to, and the news of it at home, each in
    /// one statement whatever the size of the school. Says whether it is new.
    func send(_ draft: LetterDraft, of letter: SeenLetter, _ reach: LetterReach, at now: Instant) throws -> Bool {
        let asked = draft.asked
        let isNew = try run(
            """
            INSERT INTO letter_sent (school, letter, nth, title, body, plain, question, choices, line, answer_by,
                children, families, without_way_in, staff, sent_by, at)
            VALUES (\(letter.school), \(letter.id), \(draft.nth), \(draft.title), \(draft.body),
                \(NameSearch.searchable(draft.title + " " + draft.body)), \(asked?.says), \(asked?.choices.stored),
                \(asked?.takesWords ?? false), \(asked?.by), \(reach.children), \(reach.families),
                \(reach.withoutWayIn), \(letter.author), \(letter.by.id), \(now))
            ON CONFLICT DO NOTHING
            """)
        guard isNew == 1 else { return false }
        try address(draft, letter, at: now)
        try tellFamilies(of: letter, at: now)
        return true
    }

    private func address(_ draft: LetterDraft, _ letter: SeenLetter, at now: Instant) throws {
        let today = SchoolTime.day(of: now)
        try run(
            """
            INSERT INTO letter_to (school, pupil, letter, at, answer_by)
            SELECT p.school, p.id, sent.letter, sent.at, sent.answer_by
            FROM pupil p JOIN letter_sent sent ON sent.school = p.school AND sent.letter = \(letter.id)
            WHERE \(Access.addressed(draft.meant, by: letter.by, today: today))
            """)
    }

    private func tellFamilies(of letter: SeenLetter, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            SELECT t.school, t.pupil,
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n WHERE n.school = t.school AND n.pupil = t.pupil),
                CAST(\(Letters.name) AS TEXT), CAST(\(SchoolTime.day(of: now)) AS TEXT), CAST(NULL AS TEXT), 1,
                CAST(\(now) AS BIGINT), t.letter
            FROM letter_to t JOIN pupil p ON p.school = t.school AND p.id = t.pupil
            WHERE t.school = \(letter.school) AND t.letter = \(letter.id)
            """)
    }

    /// Takes a letter back: it stays, and says so. Says whether that is new.
    func withdraw(_ letter: SeenLetter, because: String, at now: Instant) throws -> Bool {
        let isNew = try run(
            """
            INSERT INTO letter_withdrawal (school, letter, because, staff, withdrawn_by, at)
            VALUES (\(letter.school), \(letter.id), \(because), \(letter.author), \(letter.by.id), \(now))
            ON CONFLICT DO NOTHING
            """)
        if isNew == 1 { try tellFamilies(of: letter, at: now) }
        return isNew == 1
    }

    /// When each child's letter was first said to have been read, by child.
    func reads(of letter: SeenLetter) throws -> [ID<Pupil>: Instant] {
        let found = try all(
            """
            SELECT pupil, min(at) FROM letter_read WHERE school = \(letter.school) AND letter = \(letter.id)
            GROUP BY pupil
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.instant(1)) }
        return Dictionary(found) { $1 }
    }

    /// What was answered last for each child, with what each adult last wrote for school.
    func replies(to letter: SeenLetter) throws -> [ID<Pupil>: LetterReply] {
        let found = try all(
            """
            SELECT r.id, r.choice, w.words, r.adult, r.at, r.pupil FROM letter_reply r
            LEFT JOIN letter_reply_words w
                ON w.school = r.school AND w.letter = r.letter AND w.pupil = r.pupil AND w.nth = r.nth
            WHERE r.school = \(letter.school) AND r.letter = \(letter.id) ORDER BY r.pupil, r.nth
            """
        ) { (try $0.id(5, of: Pupil.self), try $0.letterReply()) }
        return Dictionary(grouping: found, by: \.0).compactMapValues { $0.map(\.1).holding }
    }
}

extension Row {
    func letterReply() throws -> LetterReply {
        LetterReply(
            id: try id(0), choice: try textOrNil(1), words: try textOrNil(2), adult: try id(3), at: try instant(4))
    }
}
