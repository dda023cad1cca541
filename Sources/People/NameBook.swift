/// The names of some people or classes, put in order once so that a few letters find them: "zak" finds Żak, "oslen"
/// Olsen, "amleia ash" Amelia Ashdown. A plain value; who may look into it is decided where it is made.
public struct NameBook<Who: Sendable>: Sendable {
    private struct Entry: Sendable {
        let who: Who
        let words: [[Unicode.Scalar]]
        let sorted: String
    }

    private let entries: [Entry]
    /// Entries with a word that begins with a letter.
    private let byLetter: [Unicode.Scalar: [Int]]

    /// Each with all names that find it, the one they are called by first.
    public init(_ all: [(who: Who, names: [String])]) {
        entries = all.map { who, names in
            Entry(who: who, words: NameWords.words(of: names), sorted: NameSearch.plain(names.first ?? ""))
        }
        var byLetter: [Unicode.Scalar: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for letter in Set(entry.words.compactMap(\.first)) { byLetter[letter, default: []].append(place) }
        }
        self.byLetter = byLetter
    }

    /// Those of whose names every word that was typed begins a word, the best first. Of equals the first by the alphabet.
    public func find(_ typed: TypedName, most: Int) -> [NameHit<Who>] {
        let hits = candidates(typed).compactMap { place -> NameHit<Who>? in
            let entry = entries[place]
            return typed.rank(entry.words, entry.sorted).map { NameHit(who: entry.who, rank: $0) }
        }
        return Array(hits.sorted { $0.rank < $1.rank }.prefix(most))
    }

    /// Only those with a word that begins like the longest word typed, or with its second letter where two changed places.
    private func candidates(_ typed: TypedName) -> [Int] {
        guard let longest = typed.parts.max(by: { $0.count < $1.count }), let first = longest.first else { return [] }
        let found = byLetter[first] ?? []
        guard longest.count > 2, longest[1] != first, let swapped = byLetter[longest[1]] else { return found }
        return Array(Set(found).union(swapped))
    }
}

/// Somebody whose name fits what was typed, and how well.
public struct NameHit<Who: Sendable>: Sendable {
    public let who: Who
    public let rank: NameRank
}

/// How well a name fits what was typed: the smaller the better.
public struct NameRank: Hashable, Comparable, Sendable {
    /// Whether a word fits only if somebody mistyped it.
    public let isGuess: Bool
    /// Fewer for whole words than for beginnings.
    let cost: Int
    /// Which word of the name the first word typed begins: first names before last names.
    let place: Int
    let name: String

    public static func < (left: NameRank, right: NameRank) -> Bool {
        (left.cost, left.place, left.name) < (right.cost, right.place, right.name)
    }
}

/// What somebody typed to find a name.
public struct TypedName: Sendable {
    let parts: [[Unicode.Scalar]]

    /// A name has few words and they are short: whatever is typed beyond that is not looked at.
    public init(_ text: String) {
        parts = NameSearch.words(of: String(text.prefix(60))).prefix(6).map { Array($0.unicodeScalars) }
    }

    public var isEmpty: Bool { parts.isEmpty }

    fileprivate func rank(_ words: [[Unicode.Scalar]], _ name: String) -> NameRank? {
        var (cost, firstPlace, isGuess) = (0, 0, false)
        for (number, part) in parts.enumerated() {
            guard let best = TypedName.best(part, words) else { return nil }
            cost += best.fit.rawValue
            isGuess = isGuess || best.fit == .mistyped
            if number == 0 { firstPlace = best.place }
        }
        return NameRank(isGuess: isGuess, cost: cost, place: firstPlace, name: name)
    }

    private static func best(_ part: [Unicode.Scalar], _ words: [[Unicode.Scalar]]) -> (fit: NameFit, place: Int)? {
        var best: (fit: NameFit, place: Int)?
        for (place, word) in words.enumerated() {
            guard let fit = NameFit(part, word), fit.rawValue < best?.fit.rawValue ?? .max else { continue }
            best = (fit, place)
            if fit == .whole { break }
        }
        return best
    }
}

/// How a word that was typed fits a word of a name.
enum NameFit: Int {
    case whole = 0
    case beginning = 1
    /// With one slip: two letters that changed places or, in a word of five letters or more, one letter wrong, left out
    /// or too many. The first letter is right, or it changed places with the second.
    case mistyped = 10

    init?(_ part: [Unicode.Scalar], _ word: [Unicode.Scalar]) {
        var same = 0
        while same < part.count, same < word.count, part[same] == word[same] { same += 1 }
        if same == part.count {
            self = part.count == word.count ? .whole : .beginning
        } else if NameFit.isSlip(part, word, at: same) {
            self = .mistyped
        } else {
            return nil
        }
    }

    private static func isSlip(_ part: [Unicode.Scalar], _ word: [Unicode.Scalar], at place: Int) -> Bool {
        guard part.count > 2, place < word.count else { return false }
        if place + 1 < part.count, place + 1 < word.count, part[place] == word[place + 1],
            part[place + 1] == word[place], begins(part.dropFirst(place + 2), word.dropFirst(place + 2))
        {
            return true
        }
        guard part.count > 4, place > 0 else { return false }
        let (typed, meant) = (part.dropFirst(place), word.dropFirst(place))
        return begins(typed.dropFirst(), meant.dropFirst()) || begins(typed, meant.dropFirst())
            || begins(typed.dropFirst(), meant)
    }

    private static func begins(_ part: ArraySlice<Unicode.Scalar>, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.starts(with: part)
    }
}

/// The words by which a name is found.
enum NameWords {
    /// Each once, in order: of "Ffion Smith-Jones" also "smithjones", of "O’Brien" also "brien".
    static func words(of names: [String]) -> [[Unicode.Scalar]] {
        var words: [String] = []
        for name in names {
            for written in name.split(whereSeparator: \.isWhitespace) {
                words += all(in: String(written)).filter { !words.contains($0) }
            }
        }
        return words.map { Array($0.unicodeScalars) }
    }

    private static func all(in written: String) -> [String] {
        let words = NameSearch.words(of: written)
        let joined = words.count > 1 ? [words.joined()] : []
        let pieces = written.split { "’'ʼ".contains($0) }
        let after = pieces.count > 1 ? pieces.dropFirst().flatMap { NameSearch.words(of: String($0)) } : []
        return words + joined + after.filter { $0.count > 1 }
    }
}
