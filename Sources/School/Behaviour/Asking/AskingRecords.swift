import People
import Store

extension Records {
    /// What the reader has asked about a note of their child, and the answers: the oldest first.
    func thread(about note: ID<BehaviourEntry>, of child: Seen<Behaviour>) throws -> [ThreadLine] {
        guard case .family(let reader, _) = child.by else { return [] }
        return try all(
            """
            \(Records.lineColumns) WHERE q.school = \(child.school) AND q.pupil = \(child.pupil) AND q.entry = \(note)
                AND q.adult = \(reader)
            ORDER BY q.at, q.kind DESC, q.id
            """
        ) { try Records.line($0) }
    }

    /// Every thread about a note that has come to the school by now, for staff of the pupil.
    func threads(about note: ID<BehaviourEntry>, of child: Seen<Behaviour>, at now: Instant) throws -> [NoteThread] {
        guard case .staff = child.by else { return [] }
        let found = try all(
            """
            \(Records.lineColumns) WHERE q.school = \(child.school) AND q.pupil = \(child.pupil) AND q.entry = \(note)
                AND q.deliver_at <= \(now)
            ORDER BY q.at, q.kind DESC, q.id
            """
        ) { (adult: try $0.id(6, of: Adult.self), name: try $0.textOrNil(7) ?? "", line: try Records.line($0)) }
        return Dictionary(grouping: found, by: \.adult).map { adult, lines in
            NoteThread(adult: adult, adultName: lines[0].name, lines: lines.map(\.line))
        }.sorted { $0.adult < $1.adult }
    }

    private static let lineColumns: SQL = """
        SELECT q.id, q.kind, q.words, \(SQL.staffName), q.at, q.deliver_at,
            q.adult, coalesce(a.title || ' ', '') || a.given || ' ' || a.family
        FROM note_question q
        LEFT JOIN staff s ON s.school = q.school AND s.id = q.staff
        LEFT JOIN adult a ON a.school = q.school AND a.id = q.adult
        """

    private static func line(_ row: Row) throws -> ThreadLine {
        ThreadLine(
            id: try row.id(0), kind: ThreadLine.Kind(rawValue: try row.text(1)) ?? .question, words: try row.text(2),
            staffName: try row.textOrNil(3), at: try row.instant(4), deliverAt: try row.instant(5))
    }

    /// Keeps a question of the reader. False when it was kept already.
    func ask(_ question: NewQuestion, about note: BehaviourEntry, of child: Seen<Behaviour>) throws -> Bool {
        guard case .family(let adult, _) = child.by else { return false }
        return try run(
            """
            INSERT INTO note_question (school, pupil, entry, adult, id, kind, words, day, staff, at, deliver_at)
            VALUES (\(child.school), \(child.pupil), \(note.id), \(adult), \(question.id), \(ThreadLine.Kind.question),
                \(question.words), \(note.day), \(question.to), \(question.at), \(question.deliverAt))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Keeps an answer to one adult, who hears of it at once and alone. False when it was kept already.
    func answer(
        _ words: String, id: ID<ThreadLine>, to adult: ID<Adult>, about note: BehaviourEntry, of child: Seen<Behaviour>,
        at now: Instant
    ) throws -> Bool {
        guard case .staff(let staff) = child.by else { return false }
        let isNew = try run(
            """
            INSERT INTO note_question (school, pupil, entry, adult, id, kind, words, day, staff, at, deliver_at)
            VALUES (\(child.school), \(child.pupil), \(note.id), \(adult), \(id), \(ThreadLine.Kind.answer), \(words),
                \(note.day), \(staff.id), \(now), \(now))
            ON CONFLICT DO NOTHING
            """)
        if isNew == 1 { try tell(adult, ofAnswerAbout: note, of: child, at: now) }
        return isNew == 1
    }

    private func tell(
        _ adult: ID<Adult>, ofAnswerAbout note: BehaviourEntry, of child: Seen<Behaviour>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry, adult)
            VALUES (\(child.school), \(child.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)),
                'answer', \(note.day), NULL, 1, \(now), \(note.id), \(adult))
            """)
    }
}

extension Records {
    /// Who answered the reader's questions about some notes last, by note.
    func answers(about notes: [ID<BehaviourEntry>], of child: Seen<Behaviour>, at now: Instant) throws -> [AnswerNews] {
        guard case .family(let reader, _) = child.by, !notes.isEmpty else { return [] }
        return try all(
            """
            SELECT q.entry, e.title, \(SQL.staffName)
            FROM note_question q
            JOIN staff s ON s.school = q.school AND s.id = q.staff
            JOIN behaviour_entry e ON e.school = q.school AND e.pupil = q.pupil AND e.day = q.day AND e.id = q.entry
            WHERE q.school = \(child.school) AND q.pupil = \(child.pupil) AND q.entry IN (\(list: notes))
                AND q.adult = \(reader) AND q.kind = 'answer' AND e.shown_at <= \(now)
            ORDER BY q.at DESC, e.nth DESC
            """
        ) { AnswerNews(note: try $0.id(0), title: try $0.text(1), staffName: try $0.text(2)) }
    }
}
