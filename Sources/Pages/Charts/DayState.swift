/// How a child's school day went, as a calendar shows it.
public enum DayState: Sendable, Hashable {
    case inSchool
    case late
    case away(Away)
    /// Away for one of the day's two sessions.
    case half(Half, Away)
    /// At school elsewhere: a trip, a visit, another school.
    case elsewhere
    /// Counts neither way: unable to attend, not expected.
    case notCounted
    case closed
    case notTakenYet
    case future

    /// What the school makes of an absence. Illness is agreed.
    public enum Away: Sendable, CaseIterable { case agreed, ask, notAgreed }

    /// Which of a day’s two sessions.
    public enum Half: Sendable, CaseIterable { case morning, afternoon }

    public static let all: [DayState] =
        [.inSchool, .late] + Away.allCases.map { .away($0) }
        + Half.allCases.flatMap { half in Away.allCases.map { .half(half, $0) } }
        + [.elsewhere, .notCounted, .closed, .notTakenYet, .future]
}

extension DayState {
    public func says(_ words: Words) -> String {
        switch self {
        case .inSchool: words("In school")
        case .late: words("Late")
        case .away(.agreed): words("Away, agreed")
        case .away(.ask): words("Away, reason not known yet")
        case .away(.notAgreed): words("Away, not agreed")
        case .half(.morning, .agreed): words("Morning away, agreed")
        case .half(.morning, .ask): words("Morning away, reason not known yet")
        case .half(.morning, .notAgreed): words("Morning away, not agreed")
        case .half(.afternoon, .agreed): words("Afternoon away, agreed")
        case .half(.afternoon, .ask): words("Afternoon away, reason not known yet")
        case .half(.afternoon, .notAgreed): words("Afternoon away, not agreed")
        case .elsewhere: words("Learning elsewhere")
        case .notCounted: words("Does not count")
        case .closed: words("School closed")
        case .notTakenYet: words("Register not taken yet")
        case .future: words("Still to come")
        }
    }

    public var icon: Icon {
        switch self {
        case .inSchool: .check
        case .late: .clock
        case .away(let away), .half(_, let away): away.icon
        case .elsewhere: .bus
        case .notCounted: .dots
        case .closed: .home
        case .notTakenYet, .future: .dots
        }
    }

    public var tone: Tone {
        switch self {
        case .inSchool: .good
        case .late: .mind
        case .away(let away), .half(_, let away): away.tone
        case .elsewhere: .info
        case .notCounted, .closed, .notTakenYet, .future: .plain
        }
    }

    /// The stylesheet's classes; each has a shape of its own beside its colour.
    var name: HTML {
        switch self {
        case .inSchool: "in"
        case .late: "late"
        case .away(let away): away.name
        case .half(.morning, let away): "am \(away.name)"
        case .half(.afternoon, let away): "pm \(away.name)"
        case .elsewhere: "out"
        case .notCounted: "apart"
        case .closed: "closed"
        case .notTakenYet: "open"
        case .future: "future"
        }
    }

    /// Worth a word of its own, because it is not as most days are.
    var isNotable: Bool {
        switch self {
        case .inSchool, .closed, .notTakenYet, .future: false
        default: true
        }
    }
}

extension DayState.Away {
    var icon: Icon {
        switch self {
        case .agreed: .dash
        case .ask: .question
        case .notAgreed: .cross
        }
    }

    var tone: Tone {
        switch self {
        case .agreed: .away
        case .ask: .ask
        case .notAgreed: .bad
        }
    }

    var name: HTML {
        switch self {
        case .agreed: "agreed"
        case .ask: "ask"
        case .notAgreed: "unagreed"
        }
    }
}

/// One day in a calendar. Numbers as in ISO 8601.
public struct DayCell: Sendable {
    public let weekday: Int
    public let day: Int
    public let month: Int
    public let year: Int
    public let state: DayState
    /// In place of the state's own words: "Late, arrived 9:04".
    public let note: String?

    public init(weekday: Int, day: Int, month: Int, year: Int, _ state: DayState, note: String? = nil) {
        self.weekday = weekday
        self.day = day
        self.month = month
        self.year = year
        self.state = state
        self.note = note
    }

    func date(_ words: Words) -> String { words.longDay(weekday: weekday, day: day, month: month) }

    func says(_ words: Words) -> String { note ?? state.says(words) }

    func square(_ words: Words) -> HTML {
        let title = state.isNotable ? words("\(date(words)): \(says(words))") : nil
        return "<i class=\"\(state.name)\"\(attribute: "title", title)></i>"
    }
}
