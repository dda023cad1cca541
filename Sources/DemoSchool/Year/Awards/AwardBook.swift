import People
import School

/// An award of the demonstration.
struct AwardPlan: Sendable {
    var id: ID<AwardPlan>
    /// The identifier of what was given.
    var type: [UInt8]
    var title: String
    var reason: String
    var day: Day
    var at: Instant
    var staff: ID<Staff>
}

/// Gives some pupils of a school an award on a Friday of this school year, and those of whom the cast reads certainly one.
struct AwardBook: Sendable {
    private let book: StoryBook
    private let types: [(id: [UInt8], words: String)]
    private let fridays: [SchoolDay]
    private let head: ID<Staff>?

    init(_ book: StoryBook) {
        self.book = book
        types = BehaviourStart.awards(
            isPrimary: !book.plan.shape.secondary, id: NoteTypes.id(at: book.plan.number, seed: book.seed))
        let past = min(book.thisYear, book.today)..<book.today
        fridays = past.map { book.days[$0] }.filter { $0.day.weekday == .friday }
        head = book.plan.staff.first { $0.role == .head }?.id
    }

    /// One in four has one.
    func awards(of pupil: PupilPlan) -> [AwardPlan] {
        var chance = Chance(book.seed, "award").at(pupil.number)
        let isPinned = !pupil.temper.notes.isEmpty
        guard chance.happens(0.25) || isPinned, !fridays.isEmpty, !types.isEmpty else { return [] }
        let friday = isPinned ? fridays[fridays.count - 1] : chance.pick(fridays)
        guard let stay = pupil.stay(on: friday.day), pupil.leftOn.map({ $0 > friday.day }) ?? true,
            let staff = book.teacher(of: stay.group) ?? head
        else { return [] }
        let type = chance.pick(types)
        return [
            AwardPlan(
                id: DemoIDs(seed: book.seed).award(pupil.number), type: type.id, title: type.words,
                reason: chance.pick(AwardBook.reasons), day: friday.day, at: friday.at(14 * 60 + 40), staff: staff)
        ]
    }

    private static let reasons = [
        "For a whole week of trying again.", "For thinking of others before being asked.",
        "For the best question anybody asked this week.", "For reading every single day.",
        "For keeping calm when it was hard.", "For work that is worth hanging on the wall.",
    ]
}

extension AwardPlan {
    /// What the family hears of it.
    var news: NewsItem {
        NewsItem(
            aspect: "award", day: day, entry: ID(high: id.high, low: id.low), notable: true, at: at)
    }
}
