import Pages
import People

extension SearchSource {
    /// Letters home that were sent, by their titles: of the whole school in the office's book, or those that somebody wrote.
    static let letters = SearchSource { search, visit in
        let whole = try search.offices.flatMap { school, names in
            try found(names.letters.find(search.typed, most: enough), by: school.by, visit)
        }
        let posts = Access.letterPosts(of: search.viewer).filter { post in
            !search.offices.contains { $0.school.school == post.school }
        }
        return try posts.reduce(whole) { all, post in
            let book = NameBook(try visit.records.letterTitles(by: post))
            return all + (try found(book.find(search.typed, most: enough), by: post, visit))
        }
    }

    /// Each is read again as somebody who may open it: with when it was sent, by whom, and whether it still holds.
    private static func found(
        _ hits: [NameHit<ID<Letter>>], by post: Staff, _ visit: Visit
    ) throws -> [SearchFound] {
        let ranks = Dictionary(hits.map { ($0.who, $0.rank) }) { first, _ in first }
        let words = visit.words
        return try visit.records.lettersFound(hits.map(\.who), by: post).compactMap { letter in
            guard let rank = ranks[letter.id] else { return nil }
            let sent = words("Sent \(words.short(letter.at)) · \(letter.staffName)")
            return SearchFound(
                kind: .letter, name: letter.title,
                detail: letter.isWithdrawn ? words("\(sent) · Taken back") : sent,
                path: "/letters/\(letter.id)", rank: rank)
        }
    }
}
