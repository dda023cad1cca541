import People

/// What happened to one pupil: entries in the registers, and what the family said.
struct Story: Sendable {
    /// In the order of their keys.
    var entries: [Entry] = []
    var reports: [Report] = []
}

/// One entry in a register.
struct Entry: Sendable {
    /// Which of the school days.
    var day: Int
    /// "AM", "PM" or a period's number.
    var slot: String
    var code: String
    var at: Instant
    var minutesLate: Int?
    /// Minutes after midnight.
    var arrived: Int?
    var reason: String?
    var staffNote: String?
    /// Why an earlier entry was changed.
    var because: String?
    var staff: ID<Staff>
    /// Whose register.
    var group: ID<ClassGroup>
    /// 1 is the original.
    var nth = 1

    var isLesson: Bool { slot.utf8.count == 1 }
    var isPresent: Bool { code == "/" || code == "\\" }
}

/// What a family told the school.
struct Report: Sendable {
    var from: Day
    var until: Day
    var slots = "all day"
    var kind: String
    var words: String
    var at: Instant
    /// Told in person or by telephone, and written down by the office.
    var telephoned = false
    var withdrawn: Instant?
}

/// Phantom for the ids of reports.
enum AbsenceReportPlan {}

/// How a pupil spends half a day.
enum Half: Sendable {
    case here
    /// Minutes after the register opened.
    case late(Int, String?)
    case away(Away)
}

/// An absence of half a day.
struct Away: Sendable {
    var code: String
    var reason: String?
    var note: String?
    var known: Known

    /// When the school knows why.
    enum Known: Sendable {
        /// Before the register: the office has written it down.
        case ahead
        /// At a minute of the day.
        case onTheDay(Int)
        /// So many school days later.
        case later(Int)
        /// Never: other circumstances after five school days (SI 2024/208, regulation 10).
        case never
    }
}

/// How a pupil spends a day.
struct DayPlan: Sendable {
    var morning = Half.here
    var afternoon = Half.here

    static func away(_ code: String, _ reason: String?, note: String? = nil, _ known: Away.Known) -> DayPlan {
        let half = Half.away(Away(code: code, reason: reason, note: note, known: known))
        return DayPlan(morning: half, afternoon: half)
    }
}
