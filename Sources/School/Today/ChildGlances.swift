import People

extension Visit {
    /// All of a family's children. What there may be of each is asked for all of them at once; schools that several go to are
    /// asked once, and for the weeks about today alone unless news lies further back.
    func glances(at family: Family<Today>) throws -> [ChildToday] {
        let things = try records.things(ofEach: family.children, for: newsReader)
        let all = try family.children.map { child in
            var there = things[child.pupil] ?? ChildThings()
            there.news = try records.unseen(there.news, of: child, reach: 400, now: now)
            return (child: child, there: there)
        }
        let near = SchoolCalendar.near(today)
        let isFar = all.contains { $0.there.news.unseen.contains { !near.contains($0.day) } }
        var calendars: [SchoolNumber: SchoolCalendar] = [:]
        return try all.map { child, there in
            let known = try calendars[child.school] ?? calendar(of: child.school, isFar: isFar)
            calendars[child.school] = known
            return try glance(at: child, there, known)
        }
    }

    private func calendar(of school: SchoolNumber, isFar: Bool) throws -> SchoolCalendar {
        isFar ? try records.calendar(of: school, around: today) : try records.calendar(of: school, near: today)
    }

    /// A child's day without the sums and the lessons, for the page of all children: what is new may lie further back.
    private func glance(at child: Seen<Today>, _ there: ChildThings, _ calendar: SchoolCalendar) throws -> ChildToday {
        guard let attendance = child.also(Attendance.self) else { throw Refused.notFound }
        let news = there.news
        let marks = try records.familyMarks(
            of: attendance, in: days(ofMarks: there), lessonsFrom: news.unseen.lessonsFrom(today))
        let weeks = today - ChildThings.daysOfReasons
        let told = try records.absences(of: attendance, from: min(weeks, news.unseen.map(\.day).min() ?? today))
        let view = ChildToday(
            child: child, now: now, today: today, calendar: calendar,
            day: FamilyDay(today, marks, joined: child.joined, told: told, now: now, calendar), lessons: [],
            marks: marks, told: told, year: nil, news: news)
        return try with(newLettersOf: with(noted: there, view))
    }

    /// The days whose marks the page tells of: today, those that are news, and where a reason is open the last weeks.
    private func days(ofMarks there: ChildThings) -> ClosedRange<Day> {
        let news = there.news.unseen.filter { $0.slot != nil }.map(\.day)
        let first = there.unexplained ? today - ChildThings.daysOfReasons : today
        return min(first, news.min() ?? today)...max(today, news.max() ?? today)
    }

    /// The same with what stands in its news, and with what needs the family. A child without news is asked for no days.
    private func with(noted there: ChildThings, _ view: ChildToday) throws -> ChildToday {
        let noted = view.news.unseen.filter { $0.note != nil && $0.letter == nil }.map(\.day)
        guard let earliest = noted.min(), let latest = noted.max() else {
            return try with(there, in: today...today, view)
        }
        var things = try records.things(of: view.child, in: earliest...latest, for: newsReader)
        things.keep(only: Set(view.news.unseen.map(\.aspect)))
        let told = try with(newDiaryOf: things, with(detailAnswersOf: view))
        return try with(things, in: earliest...latest, told)
    }
}

extension ChildThings {
    /// Without what none of the news speaks of.
    fileprivate mutating func keep(only aspects: Set<String>) {
        let ofBehaviour = aspects.contains(Behaviour.name)
        notes = notes && ofBehaviour
        parts = parts && ofBehaviour
        exclusions = exclusions && ofBehaviour
        awards = awards && aspects.contains("award")
        clubs = clubs && !aspects.isDisjoint(with: [ClubNews.place, ClubNews.day])
        lunch = false
    }
}

extension [NewsLine] {
    /// Lesson marks are read only from the day on that some news is about a lesson.
    fileprivate func lessonsFrom(_ today: Day) -> Day {
        lazy.filter { $0.slot.map { $0.session == nil } ?? false }.map(\.day).min() ?? today
    }
}
