import Pages
import People

extension Visit {
    /// A child's day with the letters that wait for an answer, where there are any.
    func with(lettersOf things: ChildThings, _ view: ChildToday) throws -> ChildToday {
        guard things.letters, view.isToday, let child = view.child.also(Letters.self) else { return view }
        var view = view
        view.lettersToAnswer = try records.lettersToAnswer(of: child, on: today)
        return view
    }

    /// The same with those of which the news speak.
    func with(newLettersOf view: ChildToday) throws -> ChildToday {
        let new = view.news.unseen.compactMap(\.letter)
        guard !new.isEmpty, let child = view.child.also(Letters.self) else { return view }
        var view = view
        view.newLetters = try records.letters(new, of: child)
        return view
    }
}

extension NewsLine {
    /// The letter that it is about.
    var letter: ID<Letter>? { aspect == Letters.name ? note.map { ID(high: $0.high, low: $0.low) } : nil }
}

extension NeedsPages {
    /// Letters that wait for an answer of somebody of the family.
    static func letters(_ view: ChildToday, _ words: Words, names: Bool = false) -> [HTML] {
        guard let child = view.child.also(Letters.self), child.mayAct else { return [] }
        return view.lettersToAnswer.compactMap { FamilyLetterRows.needs($0, child, words, names: names) }
    }
}

extension NewsStories {
    /// A letter that was sent, or taken back: what holds now.
    func sentLetter(_ news: NewsLine) -> HTML? {
        guard let id = news.letter, let found = view.newLetters.first(where: { $0.letter.id == id }) else { return nil }
        return FamilyLetterRows.story(found, words)
    }
}
