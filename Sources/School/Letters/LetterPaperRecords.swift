import People
import Store

extension Records {
    /// Begins a run of copies, once however often its form is sent. Says whether it is new.
    func begin(
        _ run: ID<LetterPaperRun>, of letter: SeenLetter, _ lines: [LetterPaperLine], at now: Instant
    ) throws -> Bool {
        let isNew = try self.run(
            """
            INSERT INTO letter_paper_run (school, letter, id, named, copies, staff, at)
            VALUES (\(letter.school), \(letter.id), \(run), \(letter.seesAll), \(lines.count), \(letter.by.id), \(now))
            ON CONFLICT DO NOTHING
            """)
        guard isNew == 1 else { return false }
        try insert(
            into: "letter_paper_copy", columns: "school, run, place, carrier, class_name, readers, staff",
            rows: lines.enumerated().map { place, line -> [SQLValue] in
                [
                    letter.school.sqlValue, run.sqlValue, place.sqlValue, line.carrier.sqlValue,
                    line.className.sqlValue, line.readers.sqlValue, letter.by.id.sqlValue,
                ]
            })
        return true
    }

    /// The newest run of a letter, of those that say no more of adults than whoever looks may know.
    func paperRun(of letter: SeenLetter) throws -> LetterPaperRun? {
        let found = try first(
            """
            SELECT r.id, r.copies, r.at FROM letter_paper_run r
            WHERE r.school = \(letter.school) AND r.letter = \(letter.id) AND r.named = \(letter.seesAll)
            ORDER BY r.at DESC, r.id DESC LIMIT 1
            """
        ) { (try $0.id(0, of: LetterPaperRun.self), try $0.int(1), try $0.instant(2)) }
        guard let (id, copies, at) = found else { return nil }
        let parts = try all(
            """
            SELECT nth, copies, first_class, last_class FROM letter_paper_part
            WHERE school = \(letter.school) AND run = \(id) ORDER BY nth
            """
        ) { row in
            LetterPaperPart(
                nth: try row.int(0), copies: try row.int(1), firstClass: try row.textOrNil(2),
                lastClass: try row.textOrNil(3))
        }
        return LetterPaperRun(id: id, copies: copies, at: at, parts: parts)
    }

    /// One of its files.
    func bytes(ofPart nth: Int, of run: LetterPaperRun, _ letter: SeenLetter) throws -> [UInt8]? {
        try first(
            """
            SELECT bytes FROM letter_paper_part
            WHERE school = \(letter.school) AND run = \(run.id) AND nth = \(nth)
            """
        ) { try $0.bytes(0) }
    }

    /// What the next file of a run is made from; nil of a run that is not there.
    func nextBatch(of work: LetterPaperWork) throws -> LetterPaperBatch? {
        let run = try first(
            """
            SELECT staff, copies FROM letter_paper_run
            WHERE school = \(work.school) AND letter = \(work.letter) AND id = \(work.run)
            """
        ) { (try $0.id(0, of: Staff.self), try $0.int(1)) }
        guard let (staff, all) = run, let sheet = try sheet(of: work.letter, at: work.school) else { return nil }
        let done = try first(
            """
            SELECT CAST(coalesce(sum(copies), 0) AS BIGINT), count(*) FROM letter_paper_part
            WHERE school = \(work.school) AND run = \(work.run)
            """
        ) { (try $0.int(0), try $0.int(1)) }
        let (before, parts) = done ?? (0, 0)
        return LetterPaperBatch(
            work: work, staff: staff, all: all, before: before, nth: parts + 1, sheet: sheet,
            copies: try paperLines(of: work, from: before))
    }

    private func paperLines(of work: LetterPaperWork, from first: Int) throws -> [LetterPaperLine] {
        try all(
            """
            SELECT carrier, class_name, readers FROM letter_paper_copy
            WHERE school = \(work.school) AND run = \(work.run) AND place >= \(first)
            ORDER BY place LIMIT \(LetterPaperRun.copiesAFile)
            """
        ) { row in
            LetterPaperLine(carrier: try row.text(0), className: try row.textOrNil(1), readers: try row.text(2))
        }
    }

    /// A letter and its school as they stand on paper. Whoever asks has found the letter first.
    func sheet(of letter: ID<Letter>, at school: SchoolNumber) throws -> LetterSheet? {
        let sent = try first(
            """
            SELECT \(SQL.sentLetter) FROM letter_sent sent JOIN staff s ON s.school = sent.school AND s.id = sent.staff
            LEFT JOIN letter_withdrawal w ON w.school = sent.school AND w.letter = sent.letter
            WHERE sent.school = \(school) AND sent.letter = \(letter)
            """
        ) { try $0.sentLetter() }
        let head = try first("SELECT name, phone FROM school WHERE number = \(school)") {
            (try $0.text(0), try $0.textOrNil(1))
        }
        guard let sent, let (name, phone) = head else { return nil }
        return LetterSheet(
            school: name, phone: phone, letter: sent, pictures: LetterSheet.pictures(try pictures(of: sent, at: school))
        )
    }

    /// Keeps a file that was made, once.
    func keep(_ bytes: [UInt8], of batch: LetterPaperBatch, at now: Instant) throws {
        let (first, last) = (batch.copies.first?.className, batch.copies.last?.className)
        try run(
            """
            INSERT INTO letter_paper_part (school, run, nth, copies, first_class, last_class, staff, at, bytes)
            VALUES (\(batch.work.school), \(batch.work.run), \(batch.nth), \(batch.copies.count), \(first), \(last),
                \(batch.staff), \(now), \(bytes))
            ON CONFLICT DO NOTHING
            """)
    }
}
