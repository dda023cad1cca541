import People
import Store

extension Records {
    /// Pictures and papers of a letter. Whoever asks has found the letter first.
    func files(ofLetter letter: ID<Letter>, at school: SchoolNumber) throws -> [LetterFile] {
        try all(
            """
            SELECT \(SQL.keptFile), f.nth FROM letter_file f
            JOIN kept_file k ON k.school = f.school AND k.id = f.file
            WHERE f.school = \(school) AND f.letter = \(letter) AND f.ended_at IS NULL ORDER BY f.nth
            """
        ) { LetterFile(nth: try $0.int(6), file: try $0.keptFile()) }
    }

    /// The pictures of a letter as they are drawn on paper, by their numbers.
    func pictures(of letter: SentLetter, at school: SchoolNumber) throws -> [(nth: Int, name: String, bytes: [UInt8])] {
        let held = Set(LetterText(letter.body).pictures)
        return try files(ofLetter: letter.id, at: school)
            .filter { $0.file.kind.isPicture && held.contains($0.nth) }
            .compactMap { one in try bytes(of: one.file).map { (one.nth, one.file.name, $0) } }
    }

    /// Keeps a file for a letter that is not sent, once: no other file than what this person handed in just now. Says
    /// whether it is new.
    func add(_ new: NewLetterFile, to letter: SeenLetter, by viewer: Viewer, at now: Instant) throws -> Bool {
        try keep(new.file, as: new.id, at: letter.school, by: viewer, at: now)
        return try run(
            """
            INSERT INTO letter_file (school, letter, nth, file, staff, at)
            SELECT l.school, l.id,
                (SELECT coalesce(max(f.nth), 0) + 1 FROM letter_file f WHERE f.school = l.school AND f.letter = l.id),
                k.id, l.staff, CAST(\(now) AS BIGINT)
            FROM letter l JOIN kept_file k ON k.school = l.school
            WHERE l.school = \(letter.school) AND l.id = \(letter.id) AND k.id = \(new.id)
                AND k.account = \(viewer.account) AND k.sha256 = \(new.file.hash)
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Takes a file out of a letter. Says whether there was one to take.
    func end(letterFile id: ID<KeptFile>, of letter: SeenLetter, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE letter_file SET ended_at = \(now)
            WHERE school = \(letter.school) AND letter = \(letter.id) AND file = \(id) AND ended_at IS NULL
            """) == 1
    }
}
