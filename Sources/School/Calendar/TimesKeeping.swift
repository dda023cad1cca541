import Pages
import People

/// The times of the school day and the weeks of the timetable, as the office sets them.
extension CalendarKeeping {
    func keepTimes() throws -> Answer {
        var reader = FormReader(visit.form, words)
        guard let wish = reader.times() else { throw try again(.times, reader.errors) }
        let (times, faults) = wish.times(in: year)
        guard faults.isEmpty else { throw try again(.times, faults.map { words.says($0, in: year) }) }
        try visit.records.keep(times, at: school)
        return try kept("set the times of the sessions", "from \(wish.from)", "times")
    }

    /// Only times that have not begun can be taken back: registers were taken by the others.
    func dropTimes(from day: Day) throws -> Answer {
        guard day > visit.today else { throw Refusal.notFound }
        guard try visit.records.dropTimes(from: day, at: school) else { return done("no-times") }
        return try kept("took back times of the sessions", "from \(day)", "no-times")
    }

    /// The weeks as they were typed, agreed on where they change the past.
    func newCycle() throws -> TimetableCycle {
        try onlyWithLessons()
        let this = SchoolYear(of: visit.today)
        var reader = FormReader(visit.form, words)
        guard let cycle = reader.cycle(in: this.previous.starts...this.next.ends) else {
            throw try again(.cycle, reader.errors)
        }
        try agreeOnWeeks(cycle)
        return cycle
    }

    func keep(_ cycle: TimetableCycle) throws -> Answer {
        try visit.records.keep(cycle, first: year.starts.monday, at: school)
        return try kept("set the weeks of the timetable", cycle.note, "cycle")
    }

    func keepPeriods() throws -> Answer {
        try onlyWithLessons()
        var reader = FormReader(visit.form, words)
        guard let (lines, from) = reader.periods() else { throw try again(.periods, reader.errors) }
        guard year.days.contains(from) else {
            throw try again(.periods, [words.says(TimesFault.outsideTheYear, in: year)])
        }
        let periods: [Period]
        do { periods = try lines.periods(from: from) } catch { throw try again(.periods, [words.says(error)]) }
        try agreeOnLessons(periods, from)
        try visit.records.keep(periods, from: from, at: school)
        return try kept("set the periods of the day", "\(periods.count) from \(from)", "periods")
    }

    private func onlyWithLessons() throws {
        guard try visit.records.timetable(of: school.school, groups: []) != nil else { throw Refusal.notFound }
    }

    /// Registers of lessons that were taken in the other week would show other lessons.
    private func agreeOnWeeks(_ new: TimetableCycle) throws {
        guard !isAgreed, let old = try visit.records.timetable(of: school.school, groups: [])?.cycle, old != new else {
            return
        }
        let known = try visit.records.calendar(of: school.school, around: visit.today)
        let past = (SchoolYear(of: visit.today).previous.starts...visit.today).filter { day in
            known.isSchoolDay(day) && old.week(of: day, in: known) != new.week(of: day, in: known)
        }
        let held = try visit.records.marksHeld(on: past, lessons: true, at: school)
        guard !held.isEmpty else { return }
        throw try again(.cycle, [words.asks(aboutWeeks: held.map { ($0.key, $0.value) })])
    }

    /// Lessons of a period that there would be no more are on no register.
    private func agreeOnLessons(_ periods: [Period], _ from: Day) throws {
        let gone = try visit.records.lessonCounts(at: school, from: from).filter { use in
            !periods.contains { $0.number == use.key }
        }
        guard !gone.isEmpty, !isAgreed else { return }
        let numbers = words.list(gone.keys.sorted().map(String.init))
        let lessons = words.count(gone.values.reduce(0, +), one: "%1 lesson", other: "%1 lessons")
        let says = words("\(lessons) of period \(numbers) would have no time. Tick below if that is right.")
        throw try again(.periods, [FieldError("confirm", says)])
    }
}

extension TimetableCycle {
    /// As the act is written down.
    fileprivate var note: String {
        switch self {
        case .oneWeek: "one week"
        case .twoWeeks(let day, let skips): "two weeks, A is \(day), \(skips ? "skips" : "counts") holidays"
        }
    }
}
