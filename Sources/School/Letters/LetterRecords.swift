import People
import Store

extension Visit {
    /// Writes down, in this act's own transaction, what somebody did with a letter. It names no pupil: whom a letter went
    /// to stands with the letter.
    func record(_ what: String, of letter: SeenLetter) throws {
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, what, detail)
            VALUES (\(letter.school), \(world.newID(Act.self)), \(now), \(signedIn.account), \(letter.by.id), \(what),
                \(letter.id.description))
            """)
    }
}

extension Records {
    /// Begins a letter, once however often its form is sent.
    func begin(_ letter: ID<Letter>, by post: Staff, at now: Instant) throws {
        try run(
            """
            INSERT INTO letter (school, id, staff, at) VALUES (\(post.school), \(letter), \(post.id), \(now))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Keeps the next version of a letter that is not sent yet.
    func save(_ draft: LetterDraft, of letter: SeenLetter, at now: Instant) throws {
        try run(
            """
            INSERT INTO letter_draft (school, letter, nth, title, body, meant, question, choices, line, answer_by, staff,
                saved_by, at)
            VALUES (\(letter.school), \(letter.id),
                (SELECT coalesce(max(d.nth), 0) + 1 FROM letter_draft d
                 WHERE d.school = \(letter.school) AND d.letter = \(letter.id)),
                \(draft.title), \(draft.body), \(draft.meant.stored), \(draft.question), \(draft.choices.stored),
                \(draft.takesWords), \(draft.by), \(letter.author), \(letter.by.id), \(now))
            """)
    }

    /// The newest version of a letter, and how many came before it; nil of a letter that holds nothing.
    func draft(of letter: SeenLetter) throws -> LetterDraft? {
        try first(
            """
            SELECT d.nth, d.title, d.body, d.meant, d.question, d.choices, d.line, d.answer_by, \(SQL.staffName), d.at
            FROM letter_draft d JOIN staff s ON s.school = d.school AND s.id = d.saved_by
            WHERE d.school = \(letter.school) AND d.letter = \(letter.id) ORDER BY d.nth DESC LIMIT 1
            """
        ) { row in
            LetterDraft(
                nth: try row.int(0), title: try row.text(1), body: try row.text(2),
                meant: [Audience](stored: try row.text(3)),
                question: try row.textOrNil(4), choices: [String](lines: try row.textOrNil(5)),
                takesWords: try row.bool(6), by: try row.dayOrNil(7), savedBy: try row.text(8), at: try row.instant(9))
        }
    }

    /// Letters that somebody may work at in one post, the newest first.
    func letters(of post: Staff) throws -> [LetterLine] {
        let own: SQL = Letters.wholeSchool.contains(post.role) ? "1 = 1" : "l.staff = \(post.id)"
        return try all(
            """
            SELECT l.id, coalesce(sent.title, (SELECT d.title FROM letter_draft d WHERE d.school = l.school
                AND d.letter = l.id ORDER BY d.nth DESC LIMIT 1), ''), \(SQL.staffName), coalesce(sent.at, l.at), sent.at,
                w.at, sent.children, sent.families, sent.answer_by
            FROM letter l JOIN staff s ON s.school = l.school AND s.id = l.staff
            LEFT JOIN letter_sent sent ON sent.school = l.school AND sent.letter = l.id
            LEFT JOIN letter_withdrawal w ON w.school = l.school AND w.letter = l.id
            WHERE l.school = \(post.school) AND \(own) ORDER BY 4 DESC, l.id LIMIT 200
            """
        ) { row in
            LetterLine(
                id: try row.id(0), title: try row.text(1), staffName: try row.text(2), at: try row.instant(3),
                isSent: try row.instantOrNil(4) != nil, isWithdrawn: try row.instantOrNil(5) != nil,
                children: try row.intOrNil(6) ?? 0, families: try row.intOrNil(7) ?? 0, by: try row.dayOrNil(8))
        }
    }

    /// How many children a letter would go to.
    func children(of letter: SeenLetter, _ meant: [Audience], today: Day) throws -> Int {
        try first("SELECT count(*) FROM pupil p WHERE \(Access.addressed(meant, by: letter.by, today: today))") {
            try $0.int(0)
        } ?? 0
    }

    /// The letter as it was sent, and the numbers that were said before; nil while it is a draft.
    func sent(_ letter: SeenLetter) throws -> SentLetter? {
        try first(
            """
            SELECT \(SQL.sentLetter) FROM letter_sent sent JOIN staff s ON s.school = sent.school AND s.id = sent.staff
            LEFT JOIN letter_withdrawal w ON w.school = sent.school AND w.letter = sent.letter
            WHERE sent.school = \(letter.school) AND sent.letter = \(letter.id)
            """
        ) { try $0.sentLetter() }
    }
}

/// One of the letters of a school, as staff find it in their list.
struct LetterLine: Sendable {
    let id: ID<Letter>
    let title: String
    let staffName: String
    let at: Instant
    let isSent: Bool
    let isWithdrawn: Bool
    let children: Int
    let families: Int
    let by: Day?
}

extension SQL {
    /// The columns of `Row.sentLetter`: of `letter_sent sent`, `staff s` and `letter_withdrawal w`.
    static let sentLetter: SQL = """
        sent.letter, sent.title, sent.body, sent.question, sent.choices, sent.line, sent.answer_by, sent.at,
        \(SQL.staffName), w.because, w.at
        """
}

extension Row {
    func sentLetter() throws -> SentLetter {
        let by = try dayOrNil(6)
        let question = try textOrNil(3)
        let withdrawn = try instantOrNil(10)
        let because = try textOrNil(9)
        let (choices, takesWords) = ([String](lines: try textOrNil(4)), try bool(5))
        return SentLetter(
            id: try id(0), title: try text(1), body: try text(2),
            question: question.flatMap { says in
                by.map { LetterQuestion(says: says, choices: choices, takesWords: takesWords, by: $0) }
            },
            at: try instant(7), staffName: try text(8),
            withdrawn: withdrawn.map { LetterWithdrawal(because: because ?? "", at: $0) })
    }
}

extension [Audience] {
    var stored: String { map(\.description).joined(separator: " ") }
    init(stored: String) { self = stored.split(separator: " ").compactMap { Audience(String($0)) } }
}

extension [String] {
    /// One a line; nil where there are none.
    var stored: String? { isEmpty ? nil : joined(separator: "\n") }
    init(lines: String?) { self = (lines ?? "").split(separator: "\n").map(String.init) }
}
