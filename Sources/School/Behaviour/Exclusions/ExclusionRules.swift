import People

/// Counted by the school's calendar: what is not a school day is not a day of an exclusion.
extension SessionSpan {
    /// The sessions that the pupil misses, in order. Of one without an end none can be counted.
    func sessions(_ calendar: SchoolCalendar) -> [(day: Day, session: Session)] {
        schoolDays(calendar).flatMap { day in
            Session.allCases.filter { covers($0, on: day) }.map { (day, $0) }
        }
    }

    /// The school days of which it takes at least a session.
    func schoolDays(_ calendar: SchoolCalendar) -> [Day] {
        guard let until, until >= from else { return [] }
        return calendar.schoolDays(in: from...until)
    }

    /// Half days, as sessions are counted.
    func halves(_ calendar: SchoolCalendar) -> Int { sessions(calendar).count }

    /// The first session after it. Nil when the school has entered no later term, and of one without an end.
    func returns(_ calendar: SchoolCalendar) -> (day: Day, session: Session)? {
        guard let until else { return nil }
        if untilSession == .morning, calendar.isSchoolDay(until) { return (until, .afternoon) }
        return calendar.nextSchoolDay(after: until).map { ($0, .morning) }
    }

    /// Whether two take a session of the same day.
    func overlaps(_ other: SessionSpan) -> Bool {
        func starts(_ span: SessionSpan) -> Int { span.from.number * 2 + (span.fromSession == .afternoon ? 1 : 0) }
        func ends(_ span: SessionSpan) -> Int {
            span.until.map { $0.number * 2 + (span.untilSession == .afternoon ? 1 : 0) } ?? .max
        }
        return starts(self) <= ends(other) && starts(other) <= ends(self)
    }
}

/// What the law and DfE's guidance on suspension and permanent exclusion ask of an English school (School Discipline (Pupil
/// Exclusions and Reviews) (England) Regulations 2012; Education and Inspections Act 2006, sections 100 to 105).
enum ExclusionLaw {
    /// School days of suspension in a school year, over all schools.
    static let mostDays = 45
    /// On how many school days parents keep the child out of public places, and schools set work.
    static let homeDays = 5

    /// The half days of some suspensions in a school year, with the days that were brought from a former school.
    static func halves(
        _ spans: [SessionSpan], brought: Int, in year: SchoolYear, _ calendar: SchoolCalendar
    ) -> Int {
        spans.reduce(brought * 2) { sum, span in
            sum + span.sessions(calendar).count { year.days.contains($0.day) }
        }
    }

    /// The school days on which the child may not be in a public place during school hours.
    static func daysAtHome(_ span: SessionSpan, _ calendar: SchoolCalendar) -> [Day] {
        guard span.until == nil else { return Array(span.schoolDays(calendar).prefix(homeDays)) }
        let first = calendar.isSchoolDay(span.from) ? [span.from] : []
        return first + (1...homeDays - first.count).compactMap { calendar.schoolDay($0, after: span.from) }
    }

    /// The sixth school day in a row, from which on the child is taught elsewhere; nil for a suspension that is over before.
    /// A suspension that follows straight upon another goes on counting.
    static func provisionFrom(
        _ span: SessionSpan, after earlier: [SessionSpan], _ calendar: SchoolCalendar
    ) -> Day? {
        guard span.until != nil else { return sixth(from: span.from, calendar) }
        let days = before(span, earlier, calendar) + span.schoolDays(calendar)
        var row: [Day] = []
        for day in days where row.last != day { row.append(day) }
        guard row.count > homeDays else { return nil }
        return max(row[homeDays], span.from)
    }

    private static func sixth(from day: Day, _ calendar: SchoolCalendar) -> Day? {
        calendar.schoolDay(calendar.isSchoolDay(day) ? homeDays : homeDays + 1, after: day)
    }

    /// The school days of those that a span follows without a day between.
    private static func before(
        _ span: SessionSpan, _ earlier: [SessionSpan], _ calendar: SchoolCalendar
    ) -> [Day] {
        let last = earlier.first { other in
            guard other != span, let back = other.returns(calendar) else { return false }
            return back.day == span.from && back.session == span.fromSession
        }
        guard let last else { return [] }
        return before(last, earlier.filter { $0 != last }, calendar) + last.schoolDays(calendar)
    }

    /// What the governing board does about it, by the half days of a term that the pupil is out of school.
    static func board(_ kind: ExclusionKind, halvesInTerm: Int) -> GoverningBoard {
        if kind == .permanent || halvesInTerm > 30 { return .meets }
        return halvesInTerm > 10 ? .meetsIfAsked : .listens
    }
}

/// What the governing board does about an exclusion.
enum GoverningBoard: Sendable {
    /// Up to five days of a term: it considers what parents say.
    case listens
    /// More than five and up to fifteen: it meets within 50 school days if parents ask.
    case meetsIfAsked
    /// More than fifteen, or for good: it meets within 15 school days.
    case meets
}
