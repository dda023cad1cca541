import People

/// A child's attendance over one school year, as far as their family may read it.
struct FamilyAttendance: Sendable {
    let child: Seen<Attendance>
    let now: Instant
    let year: SchoolYear
    /// Every year that has marks, this one among them; the newest first.
    let years: [SchoolYear]
    let calendar: SchoolCalendar
    let marks: ChildMarks
    let told: [AbsenceReport]
    /// The year's sums up to today.
    let sum: AttendanceSum

    var today: Day { SchoolTime.day(of: now) }
    var isThisYear: Bool { year == SchoolYear(of: today) }
    /// The last day that there is anything to say about.
    var upTo: Day { min(today, year.ends) }
    var path: String { "/children/\(child.pupil)/attendance" }

    func day(_ day: Day) -> FamilyDay { FamilyDay(day, marks, joined: child.joined, told: told, now: now, calendar) }

    /// Weekdays from the first of school to the last that is over or, this year, to the end of this month. A child who
    /// joined later has no days before.
    var weekdays: [Day] {
        let terms = calendar.terms.filter { year.days.contains($0.starts) }
        let firsts = [terms.first?.starts, marks.first].compactMap(\.self)
        guard let first = firsts.min().map({ max($0, child.joined ?? $0) }) else { return [] }
        let last = isThisYear ? today.lastOfMonth : terms.last?.ends ?? marks.last ?? first
        guard first <= last else { return [] }
        return (first...last).filter { $0.weekday < .saturday }
    }

    /// Days on which there was school, or a mark, up to today.
    var schoolDays: [FamilyDay] { weekdays.filter { $0 <= upTo }.map(day).filter { $0.school != nil } }

    /// What was missed in this half term so far; nil in another year, and in the year's first half term, where it would
    /// say the same as the year.
    var sinceHalfTerm: (HalfTerm, AttendanceSum)? {
        guard isThisYear, let half = calendar.halfTerm(upTo: today), half.number > 1 else { return nil }
        return (half, AttendanceSum(marks.counts(in: half.days.lowerBound...today)))
    }

    /// Sessions late but before the register closed.
    var late: Int { marks.counts(in: year.starts...upTo)[CodeText.late] ?? 0 }

    /// The last school days with any lesson mark, the newest first.
    var lessonDays: [FamilyDay] {
        schoolDays.suffix(10).reversed().filter { $0.marks.keys.contains { $0.session == nil } }
    }
}

extension Day {
    var lastOfMonth: Day {
        var last = self
        while (last + 1).month == month { last = last + 1 }
        return last
    }
}

/// One line of "Marks to know about": a session, or both where they say the same.
struct MarkLine: Sendable {
    let day: Day
    let sessions: [Session]
    let summary: SessionSummary
    let history: MarkHistory
    let told: AbsenceReport?
}

extension FamilyAttendance {
    /// Every mark that is not "in school, on time", or was changed; the newest first.
    var toKnowAbout: [MarkLine] { schoolDays.reversed().flatMap(lines) }

    private func lines(_ day: FamilyDay) -> [MarkLine] {
        guard let school = day.school else { return [] }
        let lines = Session.allCases.compactMap { session -> MarkLine? in
            guard let history = day.marks[Slot(session)] else { return nil }
            let summary = school[session]
            guard summary.mark.isToKnowAbout || history.wasAmended else { return nil }
            return MarkLine(
                day: day.day, sessions: [session], summary: summary, history: history, told: day.told(about: session))
        }
        guard lines.count == 2, lines[0].says(lines[1]) else { return lines }
        let first = lines[0]
        return [
            MarkLine(
                day: first.day, sessions: Session.allCases, summary: first.summary, history: first.history,
                told: first.told)
        ]
    }
}

extension MarkLine {
    /// Whether two sessions read alike, so that one line can tell both.
    fileprivate func says(_ other: MarkLine) -> Bool {
        summary.mark == other.summary.mark && summary.reason == other.summary.reason && told == other.told
            && history.entries.map(\.code) == other.history.entries.map(\.code)
            && history.corrections.map(\.because) == other.history.corrections.map(\.because)
            && history.corrections.map(\.by) == other.history.corrections.map(\.by)
    }
}
