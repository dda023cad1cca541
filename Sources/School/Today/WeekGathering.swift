import Pages
import People

extension Visit {
    /// Everything that is known of a child's week. **A feature that has something to say of a day adds its line here**: a
    /// function that takes the child and the days and answers `[WeekThing]`, with no more than a statement or two.
    private func things(
        of child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        let days = days.clamped(to: max(child.joined ?? days.lowerBound, days.lowerBound)...days.upperBound)
        var things = schoolDays(days, calendar)
        things += try lessons(of: child, in: days, calendar)
        things += try detentions(of: child, in: days)
        things += try told(about: child, in: days, calendar)
        things += try weekMeals(of: child, in: days, calendar)
        things += try weekDiary(of: child, in: days, calendar)
        things += try weekClubs(of: child, in: days, calendar)
        things += try weekLetters(of: child, in: days)
        return things
    }

    /// The week of all children; a school that several go to is asked once for its calendar.
    func week(of family: Family<Today>, from monday: Day) throws -> FamilyWeek {
        var calendars: [SchoolNumber: SchoolCalendar] = [:]
        let days = FamilyWeek.days(from: monday)
        let children = try family.children.map { child in
            let calendar = try calendars[child.school] ?? records.calendar(of: child.school, near: monday)
            calendars[child.school] = calendar
            // A child who comes later in the week, or not yet, has no days before.
            let isHere = child.joined.map { $0 <= days.upperBound } ?? true
            return ChildWeek(child, isHere ? try things(of: child, in: days, calendar) : [])
        }
        return FamilyWeek(monday: monday, now: now, children: children)
    }

    /// School and when it is, or why there is none.
    private func schoolDays(_ days: ClosedRange<Day>, _ calendar: SchoolCalendar) -> [WeekThing] {
        days.map { day in
            let kind = calendar.kind(of: day)
            guard kind == .school else { return WeekThing(day: day, kind: .closed, says: words.whyClosed(kind)) }
            let says = [hours(of: day, calendar), termEnd(day, calendar)].compactMap(\.self)
            return WeekThing(day: day, kind: .school, says: says.joined(separator: ", "))
        }
    }

    private func hours(of day: Day, _ calendar: SchoolCalendar) -> String? {
        guard let opens = calendar.times(of: .morning, on: day)?.opens,
            let ends = calendar.times(of: .afternoon, on: day)?.ends
        else { return nil }
        return words("\(words.time(opens)) to \(words.time(ends))")
    }

    /// That it is the first or the last school day of a term.
    private func termEnd(_ day: Day, _ calendar: SchoolCalendar) -> String? {
        guard let term = calendar.term(of: day) else { return nil }
        if calendar.schoolDays(in: term.starts...day) == [day] { return words("first day of \(term.name)") }
        if calendar.schoolDays(in: day...term.ends) == [day] { return words("last day of \(term.name)") }
        return nil
    }

    /// Lessons by their subjects, in the order of the day, where the school takes lesson registers.
    private func lessons(
        of child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        let groups = try records.weekGroups(of: child, in: days)
        guard !groups.isEmpty,
            let timetable = try records.timetable(of: child.school, groups: Array(Set(groups.map(\.group))))
        else { return [] }
        return days.compactMap { day in
            let here = groups.filter { $0.lasts(on: day) }
            let subjects = Dictionary(here.map { ($0.group, $0.subject) }) { first, _ in first }
            let lessons = timetable.lessons(on: day, of: Set(here.map(\.group)), in: calendar)
                .compactMap { subjects[$0.lesson.group] }
            let each = lessons.enumerated().filter { $0.offset == 0 || lessons[$0.offset - 1] != $0.element }
            guard !each.isEmpty else { return nil }
            return WeekThing(day: day, kind: .lessons, says: each.map(\.element).joined(separator: ", "))
        }
    }

    /// Detentions to come.
    private func detentions(of child: Seen<Today>, in days: ClosedRange<Day>) throws -> [WeekThing] {
        guard days.upperBound >= today, let behaviour = child.also(Behaviour.self) else { return [] }
        let teller = DetentionTeller(words: words, now: now)
        return try familyDetentions(of: behaviour).ahead.filter { days.contains($0.current.span.day) }.map {
            detention in
            let span = detention.current.span
            let says = words(
                "\(teller.title(of: detention)), until \(words.time(span.ends)), \(detention.current.place)")
            return WeekThing(day: span.day, starts: span.starts, kind: .detention, says: says)
        }
    }

    /// What the family has told the school of its school days.
    private func told(
        about child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        guard let attendance = child.also(Attendance.self) else { return [] }
        let reports = try records.absences(of: attendance, from: days.lowerBound)
        return reports.flatMap { report in
            days.filter { report.covers($0) && calendar.isSchoolDay($0) }.map { day in
                WeekThing(day: day, kind: .told, says: says(report))
            }
        }
    }

    private func says(_ report: AbsenceReport) -> String {
        let told = words.says(report, today: today)
        switch report.part {
        case .allDay: return told
        case .morning: return words("\(told) (morning)")
        case .afternoon: return words("\(told) (afternoon)")
        }
    }
}
