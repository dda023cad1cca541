import Testing

/// One rule of how the house is built, as `docs/architecture.md` and `STYLE.md` have it: finds where it is broken.
struct HouseRule: Sendable, CustomTestStringConvertible {
    /// What must not be, in a few words.
    let name: String
    /// The lines of a file that break it, counted from 1, and why; `all` are all files of the house.
    let breaches: @Sendable (_ file: SourceFile, _ all: [SourceFile]) -> [(line: Int, why: String)]
    /// A file that breaks it, with the line that does.
    let planted: [Planted]
    /// Files that look like it and are right.
    let innocent: [Planted]

    var testDescription: String { name }

    /// A file made up for the test of a rule; `line` is the one that breaks it (0 for an innocent one).
    struct Planted: Sendable {
        var path: String
        var text: String
        var line = 0
        /// A second file that the first leans on.
        var beside: (path: String, text: String)?

        var files: [SourceFile] {
            [SourceFile(path: path, text: text)] + (beside.map { [SourceFile(path: $0.path, text: $0.text)] } ?? [])
        }
    }

    init(
        _ name: String, planted: [Planted], innocent: [Planted],
        _ breaches: @escaping @Sendable (_ file: SourceFile, _ all: [SourceFile]) -> [(line: Int, why: String)]
    ) {
        self.name = name
        self.planted = planted
        self.innocent = innocent
        self.breaches = breaches
    }
}

extension SourceFile {
    /// The lines of code in which one of some words stands, each with that word.
    func lines(naming words: [String]) -> [(line: Int, why: String)] {
        code.enumerated().flatMap { place, line in
            words.filter { line.names($0) }.map { (place + 1, $0) }
        }
    }
}

extension String {
    /// Whether a word stands here by itself: letters, digits and underscores touch it on neither side where it has
    /// such itself.
    func names(_ word: String) -> Bool {
        guard contains(word), let first = word.utf8.first, let last = word.utf8.last else { return false }
        let (bytes, mark) = (Array(utf8), Array(word.utf8))
        guard bytes.count >= mark.count else { return false }
        return (0...bytes.count - mark.count).contains { place in
            guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else { return false }
            let before = place > 0 && first.isOfWord && bytes[place - 1].isOfWord
            let end = place + mark.count
            let after = end < bytes.count && last.isOfWord && bytes[end].isOfWord
            return !before && !after
        }
    }
}

extension UInt8 {
    /// A letter, digit or underscore of ASCII.
    var isOfWord: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 95
    }
}
