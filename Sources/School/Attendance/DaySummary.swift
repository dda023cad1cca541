public import People

/// One child's day at school, as a family asks about it: a plain value that a page turns into words.
public enum DaySummary: Hashable, Sendable {
    /// "No school today: half-term".
    case noSchool(DayKind)
    /// The child starts at the school on a later day.
    case notStarted(Day)
    case school(SchoolDay)

    /// - Parameters:
    ///   - marks: what the registers hold of that day.
    ///   - joined: the child's first day at the school, where it is known.
    ///   - told: what the family has told the school about it, if anything.
    ///   - answered: the sessions that it is about.
    public init(
        of day: Day, marks: [Slot: MarkHistory], joined: Day? = nil, told: Told? = nil,
        answered: Set<Session> = [], now: Instant, _ calendar: SchoolCalendar, codes: AttendanceCodes = .national
    ) {
        if let joined, day < joined, !Self.isMarked(marks, codes) {
            self = .notStarted(joined)
            return
        }
        let kind = calendar.kind(of: day)
        guard kind == .school || Self.isMarked(marks, codes) else {
            self = .noSchool(kind)
            return
        }
        func session(_ session: Session) -> SessionSummary {
            var summary = SessionSummary(
                marks[Slot(session)], of: session, on: day, isOpen: kind == .school, now: now, calendar, codes)
            if summary.mark == .awayAsk, answered.contains(session) { summary.mark = .awayAnswered }
            return summary
        }
        self = .school(
            SchoolDay(day: day, morning: session(.morning), afternoon: session(.afternoon), told: told))
    }

    /// A mark made on a day that the calendar says is closed is still shown, unless it says the same: the calendar may
    /// be what is wrong, or the school has closed since.
    private static func isMarked(_ marks: [Slot: MarkHistory], _ codes: AttendanceCodes) -> Bool {
        Session.allCases.contains { session in
            guard let mark = marks[Slot(session)]?.current else { return false }
            return !(codes[mark.code]?.saysClosed ?? false)
        }
    }
}

/// What a family has told the school about a day.
public struct Told: Hashable, Sendable {
    /// "You told us at 8:05".
    public let at: Instant
    /// Whether it was the person now reading, or somebody else of the family.
    public let byReader: Bool

    public init(at: Instant, byReader: Bool) {
        self.at = at
        self.byReader = byReader
    }
}

/// The two sessions of a school day, as far as they are known.
public struct SchoolDay: Hashable, Sendable {
    public let day: Day
    public let morning: SessionSummary
    public let afternoon: SessionSummary
    public let told: Told?

    /// The session that the first sentence is about: the afternoon once it is marked, and until then the morning,
    /// unless the morning was never marked and the afternoon has begun.
    public var leading: Session {
        if afternoon.isMarked { return .afternoon }
        return !morning.isMarked && afternoon.hasBegun ? .afternoon : .morning
    }

    public subscript(session: Session) -> SessionSummary { session == .morning ? morning : afternoon }

    /// Both sessions are over: the page says "was", not "is".
    public var isOver: Bool { afternoon.progress == .over }
}

/// One session of a child's day.
public struct SessionSummary: Hashable, Sendable {
    public let session: Session
    public internal(set) var mark: MarkSummary
    /// What the school wrote about it for the family: `Bus broke down`.
    public let reason: String?
    /// How far the session has come; nil when the school has entered no times.
    public let progress: SessionState?

    public var isMarked: Bool { mark != .notTaken }

    /// Whether the session's register should be open by now.
    public var hasBegun: Bool {
        switch progress {
        case nil, .notYet: false
        case .registerOpen, .registerClosed, .over: true
        }
    }
}

/// What the register says of a session, in a family's terms.
public enum MarkSummary: Hashable, Sendable {
    /// "Register not taken yet".
    case notTaken
    /// "In school, on time, 8:47". The time is nil when the mark was made on another day or put right later.
    case inSchool(at: ClockTime?)
    /// "Late, arrived 9:04".
    case late(arrived: ClockTime?, minutes: Int?)
    /// "Arrived at 9:40, after the register closed".
    case lateAfterClosing(arrived: ClockTime?, minutes: Int?)
    /// Learning elsewhere with the school's approval: the code's words for families.
    case learningElsewhere(String)
    /// "Away, ill": the code's words for families.
    case awayAgreed(String)
    /// "Away, please tell us why".
    case awayAsk
    /// "Away, school has been told why": the family has answered, and the office has yet to enter it.
    case awayAnswered
    /// "Away, not agreed": the code's words for families.
    case awayNotAgreed(String)
    /// "Could not come", "At their other school", "Not expected in school".
    case notCounted(String)
    case closed
    /// A code that nobody knows, as it came from another system.
    case unknown(String)
}
