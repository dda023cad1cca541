public import People
public import Store

extension Records {
    /// A school's calendar for the school year of a day and the years before and after it: what a page about that year
    /// needs, counting forward and back included; further where the weeks of a timetable are counted from a Monday outside
    /// them. Three statements. A term or time that breaks a rule of `Term` or
    /// `SessionTimes` is left out.
    public func calendar(of school: SchoolNumber, around day: Day) throws -> SchoolCalendar {
        let year = SchoolYear(of: day)
        return try calendar(of: school, in: year.previous.starts...year.next.ends)
    }

    /// The same for the weeks about a day, which is all that a family's page of one day needs: the pages that are opened
    /// most read a quarter of the rows.
    func calendar(of school: SchoolNumber, near day: Day) throws -> SchoolCalendar {
        try calendar(of: school, in: SchoolCalendar.near(day))
    }

    private func calendar(of school: SchoolNumber, in span: ClosedRange<Day>) throws -> SchoolCalendar {
        SchoolCalendar(
            terms: try terms(of: school, in: span), closedDays: try closedDays(of: school, in: span),
            bankHolidays: .known(in: .englandAndWales),
            sessionTimes: try sessionTimes(of: school, upTo: span.upperBound))
    }

    func terms(of school: SchoolNumber, in span: ClosedRange<Day>) throws -> [Term] {
        try all(
            """
            SELECT name, starts, ends, half_term_starts, half_term_ends FROM term
            WHERE school = \(school) AND starts <= \(countedTo(school, span)) AND ends >= \(countedFrom(school, span)) ORDER BY starts
            """
        ) { row in
            let off = (try row.dayOrNil(3), try row.dayOrNil(4))
            var halfTerm: ClosedRange<Day>?
            if case (let first?, let last?) = off, first <= last { halfTerm = first...last }
            return Term(try row.text(0), from: try row.day(1), to: try row.day(2), halfTerm: halfTerm)
        }.compactMap(\.self)
    }

    func closedDays(of school: SchoolNumber, in span: ClosedRange<Day>) throws -> [ClosedDay] {
        try all(
            """
            SELECT day, kind, words FROM closed_day
            WHERE school = \(school) AND day >= \(countedFrom(school, span)) AND day <= \(countedTo(school, span)) ORDER BY day
            """
        ) { row in
            ClosedDay(try row.day(0), ClosedDay.Kind(rawValue: try row.text(1)) ?? .other, try row.text(2))
        }
    }

    func sessionTimes(of school: SchoolNumber, upTo last: Day) throws -> [SessionTimes] {
        try all(
            """
            SELECT session, opens, register_minutes, ends, from_day FROM session_times
            WHERE school = \(school) AND from_day <= \(last)
            """
        ) { row in
            guard let session = Session(rawValue: try row.text(0)), let length = RegisterLength(minutes: try row.int(2))
            else { return nil }
            return SessionTimes(
                session, opens: try row.clockTime(1), registerOpenFor: length, ends: try row.clockTime(3),
                from: try row.day(4))
        }.compactMap(\.self)
    }
}

/// The first day of a span or, where it is earlier, the Monday from which the school counts the weeks of its timetable.
private func countedFrom(_ school: SchoolNumber, _ span: ClosedRange<Day>) -> SQL {
    """
    coalesce((SELECT week_a_begins FROM timetable_cycle
        WHERE school = \(school) AND weeks = 2 AND week_a_begins < \(span.lowerBound)), \(span.lowerBound))
    """
}

/// The last day of a span or, where it is later, that Monday.
private func countedTo(_ school: SchoolNumber, _ span: ClosedRange<Day>) -> SQL {
    """
    coalesce((SELECT week_a_begins FROM timetable_cycle
        WHERE school = \(school) AND weeks = 2 AND week_a_begins > \(span.upperBound)), \(span.upperBound))
    """
}
