import People

/// What has happened about a child, as one guardian has or has not seen it.
struct ChildNews: Sendable {
    /// The number of the newest entry, notable or not: the version of what there is to show. 0 before the first.
    var newest = 0
    /// Up to where this guardian has said "I've seen these", and when. Nil when they never did.
    var seen: (nth: Int, at: Instant)?
    /// What they have not seen and should hear of, the newest first, each day and slot once.
    var unseen: [NewsLine] = []

    /// Entries are looked for this long when somebody has never said that they have seen anything.
    static let firstLook = Duration.seconds(7 * 24 * 3600)
}

/// An entry in a child's news: where to look, not what it says.
struct NewsLine: Hashable, Sendable {
    let nth: Int
    /// `attendance`, `behaviour`, `award`, `detention`, `absence` for what the family has told the school, `answer`,
    /// `letters`, `club`, `club day`, `diary`, or `contacts` for an answer about contact details.
    let aspect: String
    let day: Day
    let slot: Slot?
    let at: Instant
    /// The note that it is about; or what bears its number: an award, a part in what happened among several, a letter, a club.
    var note: ID<BehaviourEntry>?
    /// The detention that it is about.
    var detention: ID<Detention>?
}

extension NewsLine {
    static let absence = "absence"
    static let detention = "detention"
    /// School has answered a question of whoever reads about the note.
    static let answer = "answer"

    /// The award that it is about.
    var award: ID<Award>? { aspect == "award" ? note.map { ID(high: $0.high, low: $0.low) } : nil }

    /// Of several entries about one slot only the newest: the page shows what is true now.
    static func newestOfEach(_ lines: [NewsLine]) -> [NewsLine] {
        var met: Set<NewsLine.Place> = []
        return lines.sorted { $0.nth > $1.nth }.filter { met.insert($0.place).inserted }
    }

    private struct Place: Hashable {
        let aspect: String
        /// Nil for a detention: moved to another day, it is still the same.
        let day: Day?
        let slot: Slot?
        let note: ID<BehaviourEntry>?
        let detention: ID<Detention>?
    }

    private var place: Place {
        Place(
            aspect: aspect, day: detention == nil ? day : nil, slot: slot, note: note, detention: detention)
    }
}
