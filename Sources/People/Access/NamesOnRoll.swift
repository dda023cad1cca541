import Foundation
public import Store

/// The names of a school's pupils, to find them in what somebody is about to write for one family. It tells nobody who is
/// on the roll: all it answers is which of the words that were written name another pupil.
public struct NamesOnRoll: Sendable {
    /// The words of one pupil's names, plain and in small letters.
    struct Names: Sendable, Hashable {
        var first: Set<String>
        var family: Set<String>
    }

    private let all: [ID<Pupil>: Names]
    private let firsts: [String: Set<ID<Pupil>>]
    private let families: [String: Set<ID<Pupil>>]

    init(_ pupils: [(id: ID<Pupil>, name: PupilName)]) {
        all = Dictionary(
            pupils.map { id, name in
                (
                    id,
                    Names(
                        first: NamesOnRoll.words([name.given, name.knownGiven]),
                        family: NamesOnRoll.words([name.family, name.knownFamily]))
                )
            }
        ) { first, _ in first }
        var (firsts, families): ([String: Set<ID<Pupil>>], [String: Set<ID<Pupil>>]) = ([:], [:])
        for (id, names) in all {
            for word in names.first { firsts[word, default: []].insert(id) }
            for word in names.family { families[word, default: []].insert(id) }
        }
        (self.firsts, self.families) = (firsts, families)
    }

    private static func words(_ names: [String?]) -> Set<String> {
        Set(names.compactMap(\.self).flatMap { NameSearch.words(of: $0) }.filter { $0.count > 1 })
    }

    /// The words of a text, as they were written, that name a pupil other than this one. A word that is this pupil's own
    /// name too names nobody else, nor does one that follows a title: "Mrs Khan" is a teacher.
    public func others<A: Aspect>(in text: String, besides child: Seen<A>) -> [String] {
        found(in: text, all[child.pupil] ?? Names(first: [], family: []))
    }

    private func found(in text: String, _ own: Names) -> [String] {
        let words = WrittenWord.all(in: text)
        var found: [String] = []
        for (place, word) in words.enumerated() {
            let next = place + 1 < words.count ? words[place + 1] : nil
            guard names(word, next, own) else { continue }
            if !found.contains(word.text) { found.append(word.text) }
        }
        return found
    }

    /// The words of a text that name any pupil of the school, in what several families read.
    public func all(in text: String) -> [String] { found(in: text, Names(first: [], family: [])) }

    private func names(_ word: WrittenWord, _ next: WrittenWord?, _ own: Names) -> Bool {
        guard !word.followsTitle, !own.first.contains(word.plain), !own.family.contains(word.plain) else {
            return false
        }
        if let next, isFullName(word, next) { return true }
        guard firsts[word.plain] != nil || families[word.plain] != nil else { return false }
        // "will", "may" and "green" are names only where they are written as one.
        return !OrdinaryWords.all.contains(word.plain) || (word.isCapital && !word.beginsSentence)
    }

    private func isFullName(_ word: WrittenWord, _ next: WrittenWord) -> Bool {
        guard word.isCapital, next.isCapital, let first = firsts[word.plain], let family = families[next.plain] else {
            return false
        }
        return !first.isDisjoint(with: family)
    }
}

/// A word as somebody wrote it.
struct WrittenWord {
    let text: String
    /// Without accents, in small letters; without "’s" at its end.
    let plain: String
    let isCapital: Bool
    let beginsSentence: Bool
    let followsTitle: Bool

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "coach"]

    static func all(in text: String) -> [WrittenWord] {
        var words: [WrittenWord] = []
        var beginsSentence = true
        for part in text.split(whereSeparator: \.isWhitespace) {
            for piece in part.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !"’'ʼ".contains($0) }) {
                let bare = piece.withoutPossessive
                guard let plain = NameSearch.words(of: bare).first else { continue }
                words.append(
                    WrittenWord(
                        text: bare, plain: plain, isCapital: bare.first?.isUppercase ?? false,
                        beginsSentence: beginsSentence,
                        followsTitle: words.last.map { titles.contains($0.plain) } ?? false))
                beginsSentence = false
            }
            if let last = part.last, ".!?:".contains(last) { beginsSentence = true }
        }
        return words
    }
}

extension Substring {
    /// "Amelia’s" is Amelia, and "James’" James.
    fileprivate var withoutPossessive: String {
        for end in ["’s", "'s", "ʼs", "’", "'", "ʼ"] where count > end.count && hasSuffix(end) {
            return String(dropLast(end.count))
        }
        return String(self)
    }
}

/// Names that are words of English as well.
private enum OrdinaryWords {
    static let all: Set<String> = [
        "abbot", "amber", "angel", "april", "archer", "art", "ash", "august", "autumn", "baker", "banks", "bell",
        "best",
        "bill", "bird", "bishop", "black", "bloom", "blue", "bob", "bond", "brook", "brown", "butler", "carter", "cash",
        "chance", "chase", "china", "church", "clay", "cliff", "cook", "cooper", "cross", "daisy", "dale", "day",
        "dean",
        "dawn", "drew", "earl", "english", "faith", "field", "fields", "fisher", "flint", "ford", "forest", "fox",
        "french", "frost", "gale", "gene", "glen", "gold", "good", "grace", "gray", "green", "grey", "guy", "hall",
        "harmony", "hart", "hazel", "heather", "hill", "holly", "hope", "house", "hunt", "hunter", "iris", "ivy",
        "jade",
        "jasmine", "joy", "june", "justice", "king", "knight", "lake", "lamb", "lane", "law", "lily", "long", "love",
        "major", "mark", "marsh", "mason", "max", "may", "mercy", "miles", "mills", "monk", "moon", "moss", "noble",
        "nick", "ocean", "olive", "page", "park", "parks", "pat", "pearl", "penny", "piper", "pool", "poppy", "porter",
        "potter", "price", "prince", "rain", "ray", "reed", "rice", "rich", "river", "rivers", "rob", "robin", "rock",
        "rose", "rowan", "ruby", "rusty", "sage", "sandy", "scott", "sharp", "shepherd", "short", "silver", "singer",
        "skye", "sky", "small", "snow", "star", "stone", "strong", "sue", "summer", "sunny", "swan", "swift", "taylor",
        "turner", "victor", "violet", "walker", "ward", "warren", "wells", "west", "white", "will", "willow", "wise",
        "wolf", "wood", "woods", "young",
    ]
}

extension Access {
    /// The names of everybody on the roll of a pupil's school today.
    ///
    /// Staff see the pupils of their own groups; that a note for home names no other pupil has to be asked of the whole
    /// school. The database's wall is opened for this one question and shut again.
    public static func namesOnRoll<A: Aspect>(
        around child: Seen<A>, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> NamesOnRoll {
        try namesOnRoll(at: child.school, for: viewer, at: now, in: records)
    }

    /// The same for those who see the whole school.
    public static func namesOnRoll<A: Aspect>(
        of school: SeenAll<A>, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> NamesOnRoll {
        try namesOnRoll(at: school.school, for: viewer, at: now, in: records)
    }

    private static func namesOnRoll(
        at school: SchoolNumber, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> NamesOnRoll {
        try Wall.works(in: records)
        let today = SchoolTime.day(of: now)
        let pupils = try records.all(
            """
            SELECT p.id, p.given, p.family, p.known_given, p.known_family FROM pupil p
            WHERE p.school = \(school) AND \(Visible.onRoll("p", today: SQL.value(today)))
            """
        ) { row in
            (
                id: try row.id(0, of: Pupil.self),
                name: PupilName(
                    given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                    knownFamily: try row.textOrNil(4))
            )
        }
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return NamesOnRoll(pupils)
    }
}
