import People
import Store

/// A letter that was sent, as a search finds it.
struct LetterFound: Sendable {
    let id: ID<Letter>
    let title: String
    let at: Instant
    let staffName: String
    let isWithdrawn: Bool
}

extension Records {
    /// The titles of all letters that a school has sent.
    func letterTitles(of school: SeenAll<Roll>) throws -> [(who: ID<Letter>, names: [String])] {
        try letterTitles("l.school = \(school.school)")
    }

    /// Those of letters that somebody wrote in one of their posts.
    func letterTitles(by post: Staff) throws -> [(who: ID<Letter>, names: [String])] {
        try letterTitles("l.school = \(post.school) AND l.staff = \(post.id)")
    }

    private func letterTitles(_ which: SQL) throws -> [(who: ID<Letter>, names: [String])] {
        try all("SELECT l.letter, l.title FROM letter_sent l WHERE \(which)") { row in
            (who: try row.id(0), names: [try row.text(1)])
        }
    }

    /// Some letters that were sent, of those that somebody may open in one of their posts.
    func lettersFound(_ letters: [ID<Letter>], by post: Staff) throws -> [LetterFound] {
        guard !letters.isEmpty else { return [] }
        let own: SQL = Letters.wholeSchool.contains(post.role) ? "1 = 1" : "l.staff = \(post.id)"
        return try all(
            """
            SELECT l.letter, l.title, l.at, \(SQL.staffName), w.at
            FROM letter_sent l JOIN staff s ON s.school = l.school AND s.id = l.staff
            LEFT JOIN letter_withdrawal w ON w.school = l.school AND w.letter = l.letter
            WHERE l.school = \(post.school) AND l.letter IN (\(list: letters)) AND \(own)
            """
        ) { row in
            LetterFound(
                id: try row.id(0), title: try row.text(1), at: try row.instant(2), staffName: try row.text(3),
                isWithdrawn: try row.instantOrNil(4) != nil)
        }
    }
}
