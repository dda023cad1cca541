import Pages
import People

/// What staff find by a few letters. A kind that can be found adds itself here.
enum SearchKind: CaseIterable, Sendable {
    case pupil, adult, group, letter
}

/// One thing that was found: its name, what tells it from others of that name, and where it leads.
struct SearchFound: Sendable {
    let kind: SearchKind
    let name: String
    let detail: String
    let path: String
    let rank: NameRank
}

/// Where things are found. It answers for whom it may, through `Access`: at most `SearchResult.most` and one more.
struct SearchSource: Sendable {
    let find: @Sendable (Searching, Visit) throws -> [SearchFound]
}

/// What was typed, by whom, and the schools that they see all of.
struct Searching: Sendable {
    let typed: TypedName
    let viewer: Viewer
    let offices: [(school: SeenAll<Roll>, names: SchoolNames)]

    /// Whether somewhere they see less than a whole school.
    var hasOwn: Bool { viewer.posts.contains { !Roll.wholeSchool.contains($0.role) } }
}

extension SearchSource {
    /// Everything that can be found. A feature that has something to find adds its source here.
    static let all: [SearchSource] = [pupils, adults, groups, letters]
}

/// What a search has found, for whoever asked.
struct SearchResult: Sendable {
    /// As it was typed, for the page alone: it is written down nowhere.
    let typed: String
    /// The best first, at most `most`.
    let found: [SearchFound]
    let hasMore: Bool
    /// Whether the reader sees the whole of a school, or only their own groups.
    let seesSchool: Bool
    /// Whether the reader finds pupils at all, or only groups.
    let seesPupils: Bool
    /// Whether the reader writes letters home, and finds them.
    let seesLetters: Bool

    static let most = 20

    /// Guesses at what was meant are shown only where nothing fits as it was typed.
    init(_ typed: String, _ all: [SearchFound], seesSchool: Bool, seesPupils: Bool, seesLetters: Bool) {
        let exact = all.filter { !$0.rank.isGuess }
        let ordered = (exact.isEmpty ? all : exact).sorted { $0.rank < $1.rank }
        self.typed = typed
        found = Array(ordered.prefix(SearchResult.most))
        hasMore = ordered.count > SearchResult.most
        (self.seesSchool, self.seesPupils, self.seesLetters) = (seesSchool, seesPupils, seesLetters)
    }

    var isAsked: Bool { !TypedName(typed).isEmpty }
    var isGuess: Bool { found.contains { $0.rank.isGuess } }

    func found(_ kind: SearchKind) -> [SearchFound] { found.filter { $0.kind == kind } }
}
