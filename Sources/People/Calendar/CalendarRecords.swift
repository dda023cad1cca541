public import Store

extension Records {
    /// A school's calendar over some school years, and session times of any age: enough for every page about them.
    /// With the bank holidays of England and Wales.
    public func calendar(of school: SchoolNumber, _ years: ClosedRange<SchoolYear>) throws -> SchoolCalendar {
        var lines = CalendarLines()
        let (from, to) = (years.lowerBound.starts, years.upperBound.ends)
        // One statement: a family's page asks for it every time.
        _ = try all(
            """
            SELECT 'term', starts, ends, name, half_term_starts, half_term_ends, 0, 0, 0 FROM term
            WHERE school = \(school) AND ends >= \(from) AND starts <= \(to)
            UNION ALL
            SELECT kind, day, day, words, NULL, NULL, 0, 0, 0 FROM closed_day
            WHERE school = \(school) AND day >= \(from) AND day <= \(to)
            UNION ALL
            SELECT session, from_day, from_day, '', NULL, NULL, opens, register_minutes, ends FROM session_times
            WHERE school = \(school)
            """
        ) { try lines.add($0) }
        return SchoolCalendar(
            terms: lines.terms, closedDays: lines.closedDays, bankHolidays: .known(in: .englandAndWales),
            sessionTimes: lines.sessionTimes)
    }

    /// A school's calendar around a day: its school year, the one before and the one after.
    public func calendar(of school: SchoolNumber, around day: Day) throws -> SchoolCalendar {
        let year = SchoolYear(of: day)
        return try calendar(of: school, year.previous...year.next)
    }
}

/// The calendar's tables, as one answer brings them.
private struct CalendarLines {
    var terms: [Term] = []
    var closedDays: [ClosedDay] = []
    var sessionTimes: [SessionTimes] = []

    mutating func add(_ row: Row) throws {
        let kind = try row.text(0)
        if kind == "term" {
            terms.append(try term(row))
        } else if let session = Session(rawValue: kind) {
            sessionTimes.append(try times(session, row))
        } else {
            guard let kind = ClosedDay.Kind(rawValue: kind) else { throw StoreError.column(0) }
            closedDays.append(ClosedDay(try row.day(1), kind, try row.text(3)))
        }
    }

    private func term(_ row: Row) throws -> Term {
        let (from, to) = (try row.dayOrNil(4), try row.dayOrNil(5))
        let halfTerm = if let from, let to, from <= to { from...to } else { nil as ClosedRange<Day>? }
        guard let term = Term(try row.text(3), from: try row.day(1), to: try row.day(2), halfTerm: halfTerm)
        else { throw StoreError.column(2) }
        return term
    }

    private func times(_ session: Session, _ row: Row) throws -> SessionTimes {
        guard let length = RegisterLength(minutes: try row.int(7)),
            let times = SessionTimes(
                session, opens: try row.clockTime(6), registerOpenFor: length, ends: try row.clockTime(8),
                from: try row.day(1))
        else { throw StoreError.column(7) }
        return times
    }
}
