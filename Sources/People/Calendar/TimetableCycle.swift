public import Store

/// Which of the two weeks of a timetable a week is. A one-week timetable has only week A. The raw value is what is
/// stored.
public enum TimetableWeek: Int, Sendable, CaseIterable, SQLBindable {
    case a = 1
    case b = 2

    /// `A` or `B`.
    public var name: String { self == .a ? "A" : "B" }
}

/// How a school's timetable repeats.
public enum TimetableCycle: Hashable, Sendable {
    /// The same every week.
    case oneWeek
    /// Weeks A and B in turn. A week that holds `weekABegins` is a week A. Where `skipsHolidays`, only weeks with a
    /// school day are counted, so that B follows A across the holidays; otherwise the letters run on through them.
    case twoWeeks(weekABegins: Day, skipsHolidays: Bool)

    /// The week of the timetable that a day belongs to. A day in a holiday that is not counted has the letter of the
    /// next school week.
    public func week(of day: Day, in calendar: SchoolCalendar) -> TimetableWeek {
        guard case .twoWeeks(let anchor, let skips) = self else { return .a }
        let (from, to) = (min(anchor.monday, day.monday), max(anchor.monday, day.monday))
        let weeks = stride(from: from, to: to, by: 7).filter {
            !skips || calendar.hasSchool(inWeekOf: $0)
        }
        return weeks.count.isMultiple(of: 2) ? .a : .b
    }
}

extension SchoolCalendar {
    /// Whether a week has a school day.
    func hasSchool(inWeekOf monday: Day) -> Bool {
        (monday...monday + 6).contains(where: isSchoolDay)
    }
}
