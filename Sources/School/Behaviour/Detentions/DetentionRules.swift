import People

/// A school's own settings for detentions.
struct DetentionRules: Sendable {
    /// How many hours before it a family should hear of one. The law has asked for none since the
    /// Education Act 2011; a school may wish for some.
    var noticeHours = 0
    var isAfterSchoolAllowed = true
    /// When the school's buses leave, where it has any.
    var busLeaves: ClockTime?
    /// Minutes of lunch that stay free, to eat and drink.
    var lunchFree = 20
    /// What families read when one was missed: what happens next.
    var whenMissed: String?

    static let mostNotice = 168
    static let mostLunch = 90
}

/// When a detention is: a day, and a stretch of its clock.
struct DetentionSpan: Sendable, Hashable {
    var day: Day
    var starts: ClockTime
    var minutes: Int

    /// Up to the last minute of the day.
    var ends: ClockTime { ClockTime(minutes: min(starts.minutes + minutes, 24 * 60 - 1)) ?? starts }
    var begins: Instant { SchoolTime.instant(day, starts) }
    var isOver: Instant { SchoolTime.instant(day, ends) }

    func overlaps(_ other: DetentionSpan) -> Bool {
        day == other.day && starts < other.ends && other.starts < ends
    }
}

/// Something else that a pupil has at the time of a detention.
struct DetentionClash: Sendable, Hashable {
    enum Kind: String, Sendable {
        case detention
        case club
        /// The family has told the school of an absence, or the register holds one already.
        case away
    }
    var kind: Kind
    /// What it is, where it has a name.
    var title: String?
    /// Nil: all day.
    var span: DetentionSpan?
}

/// Something to weigh before a detention is set. Each can be set aside by whoever sets it.
enum DetentionWarning: Sendable, Hashable {
    case clash(String, DetentionClash)
    case noSchool(DayKind)
    /// The weekend before or after a half-term break: no detention may be held on it.
    case besideHalfTerm
    case afterSchool(ClockTime)
    case afterTheBus(ClockTime)
    case shortNotice(Int)
    /// So many minutes of lunch would be left.
    case shortLunch(Int)

    /// A word by which a form says that it has been read.
    var key: String {
        switch self {
        case .clash(let name, let clash):
            "clash-\(clash.kind.rawValue)-\(clash.span.map { "\($0.starts)" } ?? "day")-\(name)"
        case .noSchool: "closed"
        case .besideHalfTerm: "half-term"
        case .afterSchool: "after-school"
        case .afterTheBus: "bus"
        case .shortNotice: "notice"
        case .shortLunch: "lunch"
        }
    }
}

extension DetentionSpan {
    /// Everything about the time itself that is to be weighed.
    func warnings(_ rules: DetentionRules, _ calendar: SchoolCalendar, now: Instant) -> [DetentionWarning] {
        dayWarnings(calendar) + clockWarnings(rules, calendar) + noticeWarnings(rules, now)
    }

    /// Detentions may be held on school days, on staff training days and at weekends, but for those beside a half-term
    /// break (Education and Inspections Act 2006, section 92).
    private func dayWarnings(_ calendar: SchoolCalendar) -> [DetentionWarning] {
        let kind = calendar.kind(of: day)
        switch kind {
        case .school, .inset: return []
        case .weekend:
            if isBesideHalfTerm(calendar) { return [.besideHalfTerm] }
            return calendar.term(of: day) == nil ? [.noSchool(.holiday)] : []
        case .holiday, .halfTerm, .closure, .bankHoliday, .other: return [.noSchool(kind)]
        }
    }

    /// Whether no school day lies between it and the break: a training day or a bank holiday beside one makes it longer.
    private func isBesideHalfTerm(_ calendar: SchoolCalendar) -> Bool {
        let (before, after) = ((1...7).lazy.map { day - $0 }, (1...7).lazy.map { day + $0 })
        return [before, after].contains { days in
            days.prefix { !calendar.isSchoolDay($0) }.contains { calendar.kind(of: $0) == .halfTerm }
        }
    }

    private func clockWarnings(_ rules: DetentionRules, _ calendar: SchoolCalendar) -> [DetentionWarning] {
        guard calendar.isSchoolDay(day) else { return [] }
        var found: [DetentionWarning] = []
        if let ends = calendar.times(of: .afternoon, on: day)?.ends, !rules.isAfterSchoolAllowed, self.ends > ends {
            found.append(.afterSchool(ends))
        }
        if let bus = rules.busLeaves, self.ends > bus { found.append(.afterTheBus(bus)) }
        if let left = lunchLeft(calendar), left < rules.lunchFree { found.append(.shortLunch(left)) }
        return found
    }

    /// The longest stretch of lunch that it leaves; nil where it touches none.
    private func lunchLeft(_ calendar: SchoolCalendar) -> Int? {
        guard let from = calendar.times(of: .morning, on: day)?.ends,
            let until = calendar.times(of: .afternoon, on: day)?.opens, from < until, starts < until, ends > from
        else { return nil }
        return max(starts.minutes - from.minutes, until.minutes - ends.minutes, 0)
    }

    private func noticeWarnings(_ rules: DetentionRules, _ now: Instant) -> [DetentionWarning] {
        now + .seconds(3600 * rules.noticeHours) > begins ? [.shortNotice(rules.noticeHours)] : []
    }
}
