import Pages
import People

/// A school year of a school's calendar, as the office's page shows it.
struct ShownCalendar: Sendable {
    var school: SeenAll<Attendance>
    var year: SchoolYear
    var today: Day
    var calendar: SchoolCalendar
    /// Nil for a school that takes no lesson marks.
    var timetable: Timetable?
    /// How many lessons stand in the timetable from today on.
    var lessons: Int

    var path: String { "/schools/\(school.schoolSlug)" }
    /// The usual least of a maintained school: 190 days, 380 sessions (DfE, pupil absence methodology).
    static let usualDays = 190

    var terms: [Term] { calendar.terms.filter { year.days.contains($0.starts) || year.days.contains($0.ends) } }
    var closures: [ClosedDay] { calendar.closures.filter { year.days.contains($0.day) } }
    var schoolDays: Int { calendar.schoolDays(in: year.days).count }
    var insetDays: Int { closures.count { $0.kind == .inset } }

    /// Everything that makes a day other than a school day or opens a term, in order.
    var entries: [CalendarEntry] {
        let terms = terms.flatMap { term -> [CalendarEntry] in
            let count = calendar.schoolDays(in: term.days).count
            return [CalendarEntry(days: term.days, kind: .term(term.name, schoolDays: count))]
                + (term.halfTerm.map { [CalendarEntry(days: $0, kind: .halfTerm)] } ?? [])
        }
        let closed = closures.map { CalendarEntry(days: $0.day...$0.day, kind: .closed($0)) }
        let holidays = year.days.compactMap { day -> CalendarEntry? in
            guard case .bankHoliday(let title) = calendar.kind(of: day), !closures.contains(where: { $0.day == day })
            else { return nil }
            return CalendarEntry(days: day...day, kind: .bankHoliday(title))
        }
        return (terms + closed + holidays).sorted {
            ($0.days.lowerBound, $1.days.upperBound) < ($1.days.lowerBound, $0.days.upperBound)
        }
    }

    /// The times of the sessions by the day they hold from: those of today, and all that are to come or began this year.
    var times: [(from: Day, times: [SessionTimes])] {
        let byDay = Dictionary(grouping: calendar.sessionTimes, by: \.validFrom)
        let current = byDay.keys.filter { $0 <= max(today, year.starts) }.max()
        return byDay.filter { $0.key == current || $0.key > today }.sorted { $0.key < $1.key }
            .map { (from: $0.key, times: $0.value.sorted { $0.session < $1.session }) }
    }

    /// The day whose times and periods a form shows first: today, or the first of a year that has not begun.
    var day: Day { min(max(today, year.starts), year.ends) }
}

/// One line of the year's table.
struct CalendarEntry: Sendable {
    enum Kind: Sendable {
        case term(String, schoolDays: Int)
        case halfTerm
        case closed(ClosedDay)
        case bankHoliday(String)
    }

    var days: ClosedRange<Day>
    var kind: Kind
}

extension YearDay {
    init?(_ kind: DayKind) {
        switch kind {
        case .weekend: return nil
        case .school: self = .school
        case .holiday, .halfTerm: self = .holiday
        case .inset: self = .inset
        case .closure: self = .closure
        case .bankHoliday: self = .bankHoliday
        case .other: self = .other
        }
    }
}
