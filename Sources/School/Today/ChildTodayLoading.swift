import People

extension Visit {
    /// How many weeks the small picture shows, this one included.
    static let weeksShown = 4

    /// A child's day today, with everything their family's page says.
    func today(of child: Seen<Today>) throws -> ChildToday {
        guard let attendance = child.also(Attendance.self) else { throw Refused.notFound }
        let calendar = try records.calendar(of: child.school, near: today)
        let first = today.monday - 7 * (Visit.weeksShown - 1)
        let year = SchoolYear(of: today)
        // Leave that is agreed for later is in the tally already, so the marks to come are read as well.
        let marks = try records.familyMarks(of: attendance, in: first...year.ends, lessonsFrom: today)
        let told = try records.absences(of: attendance, from: first)
        let day = FamilyDay(today, marks, joined: child.joined, told: told, now: now, calendar)
        let things = try records.things(of: child, in: today...today, for: newsReader)
        let view = ChildToday(
            child: child, now: now, today: today, calendar: calendar, day: day,
            lessons: try lessons(of: attendance, on: day, calendar), marks: marks, told: told,
            year: try records.tallies(of: attendance).sum(of: year, upTo: today, marks),
            news: try records.unseen(things.news, of: child, reach: 24, now: now))
        return try withComing(things, with(things, in: today...today, view))
    }

    /// A day that has passed.
    func past(_ day: Day, of child: Seen<Today>) throws -> ChildToday {
        guard let attendance = child.also(Attendance.self) else { throw Refused.notFound }
        let calendar = try records.calendar(of: child.school, around: day)
        let marks = try records.familyMarks(of: attendance, in: day...day, lessonsFrom: day)
        let told = try records.absences(of: attendance, from: day)
        let shown = FamilyDay(day, marks, joined: child.joined, told: told, now: now, calendar)
        let view = ChildToday(
            child: child, now: now, today: today, calendar: calendar, day: shown,
            lessons: try lessons(of: attendance, on: shown, calendar), marks: marks, told: told, year: nil,
            news: ChildNews())
        return try with(records.things(of: child, in: day...day, for: newsReader), in: day...day, view)
    }

    var newsReader: NewsReader {
        get throws { NewsReader(account: try signedIn.account, today: today) }
    }

    /// The same with whatever else there is of some days: what is not there is not asked for.
    func with(_ there: ChildThings, in days: ClosedRange<Day>, _ view: ChildToday) throws -> ChildToday {
        guard let behaviour = view.child.also(Behaviour.self) else { return view }
        var view = try with(lettersOf: there, view)
        view.asksToCheckDetails = there.asksToCheckDetails
        if there.lunch { view = try with(lunchOf: view) }
        if there.clubs { view.clubs = try clubDays(of: view.child, in: days) }
        if there.detentions { view.detentions = try familyDetentions(of: behaviour) }
        if there.awards { view.awards = try records.awards(of: behaviour, in: days, at: now) }
        if there.parts { view.parts = try records.shownParts(of: behaviour, in: days, at: now) }
        if there.exclusions {
            view.letters = try records.shownExclusions(of: behaviour, since: SchoolYear(of: today).starts, at: now)
        }
        view.answers = try records.answers(about: view.news.unseen.answered, of: behaviour, at: now)
        return there.notes ? try with(notesOf: days, of: behaviour, view) : view
    }

    /// The same with the notes of some days, and the rules by which they are told where there are any.
    private func with(
        notesOf days: ClosedRange<Day>, of child: Seen<Behaviour>, _ view: ChildToday
    ) throws -> ChildToday {
        var view = view
        view.notes = try records.shownNotes(of: child, in: days, at: now)
        guard !view.notes.isEmpty else { return view }
        view.rules = try records.behaviourRules(for: child, steps: view.notes.contains { !$0.isPraise })
        return view
    }

    /// The versions of the pages of all children; a school that several go to is asked once for its calendar.
    func versions(of family: Family<Today>) throws -> [String] {
        var calendars: [SchoolNumber: SchoolCalendar] = [:]
        return try family.children.map { child in
            let calendar = try calendars[child.school] ?? records.calendar(of: child.school, near: today)
            calendars[child.school] = calendar
            return ChildToday.version(try records.newest(of: child), today, calendar, at: now)
        }
    }

    /// The version of a child's page, and nothing else of it.
    func version(of child: Seen<Today>) throws -> String {
        let calendar = try records.calendar(of: child.school, near: today)
        return ChildToday.version(try records.newest(of: child), today, calendar, at: now)
    }

    private func lessons(
        of child: Seen<Attendance>, on day: FamilyDay, _ calendar: SchoolCalendar
    ) throws -> [LessonMark] {
        let marked = day.marks.compactMap { slot, history -> (Int, MarkHistory)? in
            if case .lesson(let number) = slot { (number, history) } else { nil }
        }
        guard !marked.isEmpty else { return [] }
        let names = try records.lessonNames(of: child, on: day.day, calendar)
        return marked.sorted { $0.0 < $1.0 }.map { number, history in
            LessonMark(
                number: number, name: names[number]?.name, starts: names[number]?.starts,
                mark: MarkSummary(history, on: day.day, nil, .national), reason: history.current.reason)
        }
    }
}

extension [NewsLine] {
    /// The notes about which a question was answered.
    fileprivate var answered: [ID<BehaviourEntry>] { filter { $0.aspect == NewsLine.answer }.compactMap(\.note) }
}
