import Pages
import People

/// The week of all of a family's children, Monday to Sunday, as far as it is known.
struct FamilyWeek: Sendable {
    let monday: Day
    let now: Instant
    let children: [ChildWeek]

    var days: ClosedRange<Day> { FamilyWeek.days(from: monday) }
    var today: Day { SchoolTime.day(of: now) }

    static func days(from monday: Day) -> ClosedRange<Day> { monday...(monday + 6) }

    /// Weeks that can be asked for: of last school year, this one and the next.
    static func isNear(_ day: Day, _ today: Day) -> Bool {
        let year = SchoolYear(of: today)
        return (year.previous.starts...year.next.ends).contains(day)
    }
}

/// One child's part of it.
struct ChildWeek: Sendable {
    let child: Seen<Today>
    private let byDay: [Day: [WeekThing]]

    init(_ child: Seen<Today>, _ things: [WeekThing]) {
        self.child = child
        byDay = Dictionary(grouping: things, by: \.day).mapValues { $0.sorted(by: WeekThing.comesBefore) }
    }

    /// What is all day first, then by the clock.
    func things(on day: Day) -> [WeekThing] { byDay[day] ?? [] }
}

/// One thing of a child's week: school itself, a day without it, a club, a letter to answer by a day.
struct WeekThing: Sendable {
    let day: Day
    /// When it begins; nil for what holds all day.
    var starts: ClockTime?
    let kind: WeekKind
    /// What it is, in the family's words; the kind's own word stands before it.
    let says: String
    /// What else there is to know of it, a line each: where, what to bring, how the child goes home.
    var more: [HTML] = []

    static func comesBefore(_ one: WeekThing, _ other: WeekThing) -> Bool {
        (one.starts?.minutes ?? -1, one.kind.place, one.says) < (
            other.starts?.minutes ?? -1, other.kind.place, other.says
        )
    }
}

/// What things of a week there are, in the order in which they stand in a day.
enum WeekKind: CaseIterable, Sendable {
    case school, closed, told, lessons, meal, diary, club, detention, letter

    fileprivate var place: Int { WeekKind.allCases.firstIndex(of: self) ?? 0 }

    /// Its word and its shape: a colour is never alone.
    func look(_ words: Words) -> (word: String, shape: Icon, tone: Tone) {
        switch self {
        case .school: (words("School"), .check, .good)
        case .closed: (words("No school"), .home, .plain)
        case .told: (words("Away"), .dash, .away)
        case .lessons: (words("Lessons"), .book, .plain)
        case .meal: (words("Meal"), .meal, .plain)
        case .diary: (words("Diary"), .day, .info)
        case .club: (words("Club"), .ball, .good)
        case .detention: (words("Detention"), .clock, .info)
        case .letter: (words("Letter"), .letter, .ask)
        }
    }
}
