import People
import Store

extension Records {
    /// Every letter about a child, the newest first; with words, those that hold all of them.
    func letters(of child: Seen<Letters>, holding words: String = "") throws -> [FamilyLetter] {
        let patterns = words.split(separator: " ").map { word -> String in "%\(word)%" }
        return try letters(
            of: child, patterns.reduce("1 = 1") { which, pattern in "\(which) AND sent.plain LIKE \(pattern)" })
    }

    /// One of them.
    func letter(_ id: ID<Letter>, of child: Seen<Letters>) throws -> FamilyLetter? {
        try letters(of: child, "t.letter = \(id)").first
    }

    /// Those of which the news speak.
    func letters(_ ids: [ID<Letter>], of child: Seen<Letters>) throws -> [FamilyLetter] {
        try letters(of: child, "t.letter IN (\(list: ids))")
    }

    /// Those whose day to answer has not passed.
    func lettersToAnswer(of child: Seen<Letters>, on today: Day) throws -> [FamilyLetter] {
        try letters(of: child, "t.answer_by >= \(today)").filter { $0.waits(on: today) }
    }

    /// What the reader said to have read, and what the family answered last, come with each; of words with an answer, those
    /// that the reader last wrote.
    private func letters(of child: Seen<Letters>, _ which: SQL) throws -> [FamilyLetter] {
        guard case .family(let reader, _) = child.by else { return [] }
        return try all(
            """
            SELECT \(SQL.sentLetter), seen.at, r.id, r.choice, own.words, r.adult, r.at
            FROM letter_to t JOIN letter_sent sent ON sent.school = t.school AND sent.letter = t.letter
            JOIN staff s ON s.school = sent.school AND s.id = sent.staff
            LEFT JOIN letter_withdrawal w ON w.school = t.school AND w.letter = t.letter
            LEFT JOIN letter_read seen ON seen.school = t.school AND seen.letter = t.letter AND seen.pupil = t.pupil
                AND seen.adult = \(reader)
            LEFT JOIN letter_reply r ON r.school = t.school AND r.letter = t.letter AND r.pupil = t.pupil
                AND r.nth = (SELECT max(l.nth) FROM letter_reply l
                    WHERE l.school = t.school AND l.letter = t.letter AND l.pupil = t.pupil)
            LEFT JOIN letter_reply_words own ON own.school = t.school AND own.letter = t.letter AND own.pupil = t.pupil
                AND own.adult = \(reader) AND own.nth = (SELECT max(l.nth) FROM letter_reply l WHERE l.school = t.school
                    AND l.letter = t.letter AND l.pupil = t.pupil AND l.adult = \(reader))
            WHERE t.school = \(child.school) AND t.pupil = \(child.pupil) AND \(which)
            ORDER BY t.at DESC, t.letter
            """
        ) { row in
            FamilyLetter(
                letter: try row.sentLetter(), readAt: try row.instantOrNil(11), reply: try row.familyReply())
        }
    }

    /// Keeps that an adult says to have read a letter, once. Says whether it is new.
    func read(_ letter: ID<Letter>, about child: Seen<Letters>, at now: Instant) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO letter_read (school, letter, pupil, adult, at)
            VALUES (\(child.school), \(letter), \(child.pupil), \(adult), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Keeps the next answer for a child, once however often its form is sent. Says whether it is new.
    func add(_ reply: LetterReply, to letter: ID<Letter>, about child: Seen<Letters>) throws -> Bool {
        let isNew = try run(
            """
            INSERT INTO letter_reply (school, letter, pupil, nth, id, choice, adult, at)
            VALUES (\(child.school), \(letter), \(child.pupil),
                (SELECT coalesce(max(r.nth), 0) + 1 FROM letter_reply r
                 WHERE r.school = \(child.school) AND r.letter = \(letter) AND r.pupil = \(child.pupil)),
                \(reply.id), \(reply.choice), \(reply.adult), \(reply.at))
            ON CONFLICT DO NOTHING
            """)
        guard isNew == 1 else { return false }
        if let words = reply.words {
            try run(
                """
                INSERT INTO letter_reply_words (school, letter, pupil, nth, words, adult)
                SELECT r.school, r.letter, r.pupil, r.nth, CAST(\(words) AS TEXT), r.adult FROM letter_reply r
                WHERE r.school = \(child.school) AND r.letter = \(letter) AND r.pupil = \(child.pupil)
                    AND r.id = \(reply.id)
                """)
        }
        return true
    }
}

extension Row {
    fileprivate func familyReply() throws -> LetterReply? {
        guard let id = try idOrNil(12, of: LetterReply.self) else { return nil }
        return LetterReply(
            id: id, choice: try textOrNil(13), words: try textOrNil(14), adult: try self.id(15), at: try instant(16))
    }
}
