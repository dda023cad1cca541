import People

/// One day of one child, with all that their family may know of it.
struct FamilyDay: Sendable {
    let day: Day
    let summary: DaySummary
    /// Sessions and lessons.
    let marks: [Slot: MarkHistory]
    /// What the family has told the school about it, the newest last.
    let told: [AbsenceReport]

    /// `joined` is the day from which the child is expected, where it is known.
    init(
        _ day: Day, _ marks: ChildMarks, joined: Day?, told: [AbsenceReport], now: Instant, _ calendar: SchoolCalendar
    ) {
        self.day = day
        self.marks = marks[day]
        self.told = told.filter { $0.withdrawn == nil && $0.covers(day) }.sorted { $0.told < $1.told }
        let newest = self.told.last.map { Told(at: $0.told, byReader: $0.by == .reader) }
        let reports = self.told
        let answered = Session.allCases.filter { session in reports.contains { $0.covers(session, on: day) } }
        summary = DaySummary(
            of: day, marks: self.marks, joined: joined, told: newest, answered: Set(answered), now: now, calendar)
    }

    /// Nil when there is no school that day.
    var school: SchoolDay? {
        if case .school(let day) = summary { day } else { nil }
    }

    /// What the family has told the school about a session.
    func told(about session: Session) -> AbsenceReport? { told.last { $0.covers(session, on: day) } }
}

extension MarkSummary {
    /// In school or learning elsewhere with the school's approval.
    var isAttended: Bool {
        switch self {
        case .inSchool, .late, .learningElsewhere: true
        default: false
        }
    }

    var isAway: Bool {
        switch self {
        case .awayAgreed, .awayAsk, .awayAnswered, .awayNotAgreed, .lateAfterClosing: true
        default: false
        }
    }

    /// Anything but "in school, on time": listed among the marks to know about.
    var isToKnowAbout: Bool {
        switch self {
        case .inSchool, .notTaken, .closed: false
        default: true
        }
    }
}
