import People

/// A club as the school has it from one of its versions on: what, when, where, with whom and for whom.
struct ClubVersion: Sendable {
    let id: ID<Club>
    var nth = 1
    var name: String
    /// In words for families.
    var about: String
    var place: String
    var days: [Weekday]
    var starts: ClockTime
    var ends: ClockTime
    /// From its first day until its last.
    var span: ClosedRange<Day>
    var leader: ID<Staff>
    var leaderName = ""
    var cost = ClubCost()
    /// Nil: as many as like.
    var places: Int?
    /// As the school records them; none: for every year.
    var years: [String] = []

    /// How many have a place, and how many wait.
    var taken = 0
    var waiting = 0

    /// How many places are free; nil without a limit.
    var room: Int? { places.map { max(0, $0 - taken) } }
    var isFull: Bool { room == 0 }

    func isFor(_ year: String?) -> Bool { years.isEmpty || year.map(years.contains) ?? false }

    /// Whether it is meant to be on a day: on its weekdays, when there is school. Single days may be off besides.
    func isOn(_ day: Day, _ calendar: SchoolCalendar) -> Bool {
        span.contains(day) && days.contains(day.weekday) && calendar.isSchoolDay(day)
    }

    func overlaps(_ other: ClubVersion) -> Bool {
        id != other.id && starts < other.ends && other.starts < ends && !Set(days).isDisjoint(with: other.days)
            && span.overlaps(other.span)
    }
}

/// What a club costs, in words; nothing is paid here.
struct ClubCost: Sendable, Hashable {
    enum Per: String, Sendable, CaseIterable { case session, term }
    var pence = 0
    var per = Per.session

    static let mostPence = 100_000
}

/// How a child goes home after a club.
enum HomeWay: String, Sendable, CaseIterable {
    case collected, walks, bus
    case afterSchool = "after school"
}

/// How a child goes home, with a few words of the family: "Gran".
struct GoingHome: Sendable, Hashable {
    var way: HomeWay
    var words: String?
    /// It is not for whoever reads: see `Seen<Clubs>.knowsWayHome`.
    var isHidden = false

    static let longest = 60
}

/// How a child stands in a club.
struct ClubStanding: Sendable {
    enum State: String, Sendable { case member, waiting, left }
    let club: ID<Club>
    var state: State
    /// On the waiting list, counted from 1.
    var place: Int
    var nth: Int
    var home: GoingHome
    /// Why the office has signed the child up, moved it up the list, or taken it off: for the family.
    var because: String?
}

/// A day on which a club is not held.
struct ClubDayOff: Sendable {
    var day: Day
    var because: String
    var nth: Int
}

/// What the register of a club says of a child on a day.
struct ClubMark: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        case arrived
        case notHere = "not here"
        case goneHome = "gone home"
    }
    var nth: Int
    var kind: Kind
    var home: HomeWay?
    var at: Instant
}

extension [ClubMark] {
    /// What holds now.
    var current: ClubMark? { self.max { $0.nth < $1.nth } }
    /// When the child came; nil where somebody has put right that they did.
    var arrived: ClubMark? {
        current?.kind == .notHere ? nil : filter { $0.kind == .arrived }.min { $0.nth < $1.nth }
    }
}
