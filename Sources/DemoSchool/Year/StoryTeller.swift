import People

extension StoryBook {
    /// One pupil's whole story: to the end of the last day, corrections included.
    func story(of pupil: PupilPlan) -> Story {
        var spells = Spells(self, pupil)
        var story = Story()
        let lessons = timetable(of: pupil)
        for index in days.indices {
            guard let stay = pupil.stay(on: days[index].day), let teacher = teacher(of: stay.group) else { continue }
            let plan = spells.plan(index, in: stay)
            let day = DayTeller(book: self, pupil: pupil, index: index, group: stay.group, teacher: teacher)
            if index >= lessonsFrom { story.entries += day.lessons(plan, lessons) }
            story.entries += day.session(.morning, plan.morning)
            story.entries += day.session(.afternoon, plan.afternoon)
        }
        story.reports = spells.reports
        return story
    }

    /// The story as the records hold it at a moment.
    func story(of pupil: PupilPlan, at now: Instant, told: Instant) -> Story {
        story(story(of: pupil), of: pupil, at: now, told: told)
    }

    /// The same of a whole story that has been told already.
    func story(_ whole: Story, of pupil: PupilPlan, at now: Instant, told: Instant) -> Story {
        var story = whole
        story.entries = story.entries.filter { $0.at <= now && isTaken($0, pupil) }
        for place in story.entries.indices { number(&story.entries, place) }
        story.reports = story.reports.filter { $0.at <= told }
        return story
    }

    /// Today one register is not taken yet, and one only for every other pupil.
    func isTaken(_ entry: Entry, _ pupil: PupilPlan) -> Bool {
        guard entry.day == today, !entry.isLesson, entry.staff != office else { return true }
        let form = (pupil.year, pupil.classIndex)
        let (missing, half) = plan.shape.secondary ? ((9, 0), (8, 1)) : ((3, 1), (5, 1))
        return form != missing && (form != half || pupil.place.isMultiple(of: 2))
    }

    private func number(_ entries: inout [Entry], _ place: Int) {
        guard place > 0, entries[place - 1].day == entries[place].day, entries[place - 1].slot == entries[place].slot
        else {
            entries[place].because = nil
            return
        }
        entries[place].nth = entries[place - 1].nth + 1
    }
}

extension PupilPlan {
    func stay(on day: Day) -> Stay? { stays.last { $0.from <= day && day <= $0.until } }
}

/// Writes down one pupil's day.
struct DayTeller {
    let book: StoryBook
    let pupil: PupilPlan
    let index: Int
    let group: ID<ClassGroup>
    let teacher: ID<Staff>

    private var day: SchoolDay { book.days[index] }
    private var office: ID<Staff> { book.office ?? teacher }

    func session(_ session: Session, _ half: Half) -> [Entry] {
        let minute = book.registerMinute(group, index, session)
        let taken = entry(session, session == .morning ? "/" : "\\", day.at(minute, seconds: pupil.place * 4))
        switch half {
        case .here: return here(taken)
        case .late(let minutes, let reason): return late(taken, session, minute, minutes, reason)
        case .away(let away): return self.away(taken, session, minute, away)
        }
    }

    private func entry(_ session: Session, _ code: String, _ at: Instant) -> Entry {
        Entry(day: index, slot: session.rawValue, code: code, at: at, staff: teacher, group: group)
    }

    /// Once in a long while a child is overlooked at first.
    private func here(_ taken: Entry) -> [Entry] {
        var chance = Chance(book.seed, "slip").at(pupil.number).at(day.day.number * 2 + (taken.slot == "AM" ? 0 : 1))
        guard chance.happens(0.0006) else { return [taken] }
        var (first, second) = (taken, taken)
        first.code = "N"
        (second.at, second.because) = (taken.at + .seconds(60 * chance.from(4...30)), chance.pick(Reasons.wasHere))
        return [first, second]
    }

    private func late(_ taken: Entry, _ session: Session, _ register: Int, _ minutes: Int, _ reason: String?) -> [Entry]
    {
        let times = book.plan.hours.session(session)
        let arrived = times.opens + minutes
        var mark = taken
        mark.code = minutes < times.register ? "L" : "U"
        (mark.minutesLate, mark.arrived, mark.reason) = (minutes, arrived, reason)
        guard arrived > register else { return [mark] }
        var first = taken
        first.code = "N"
        mark.at = day.at(arrived + 1, seconds: pupil.place)
        mark.because = ClockTime(minutes: arrived).map { "Arrived at \($0)" }
        if mark.code == "U" { mark.staff = office }
        return [first, mark]
    }

    private func away(_ taken: Entry, _ session: Session, _ register: Int, _ away: Away) -> [Entry] {
        var (first, mark) = (taken, taken)
        (mark.code, mark.reason, mark.staffNote) = (away.code, away.reason, away.note)
        mark.staff = office
        first.code = "N"
        switch away.known {
        case .onTheDay(let minute) where minute > register:
            return corrected(first, mark, at: day.at(minute, seconds: pupil.place), Reasons.told)
        case .later(let days):
            let next = index + days
            guard next < book.days.count else { return [first] }
            return corrected(first, mark, at: book.days[next].at(565 + pupil.place, seconds: 11), Reasons.toldLater)
        case .never: return other(first, mark)
        case .onTheDay(let minute): mark.at = day.at(minute, seconds: pupil.place)
        default: mark.at = day.at(book.plan.hours.morning.opens - 20 + pupil.place % 12, seconds: pupil.place)
        }
        return [mark]
    }

    private func corrected(_ first: Entry, _ mark: Entry, at: Instant, _ words: [String]) -> [Entry] {
        var (first, mark) = (first, mark)
        var chance = Chance(book.seed, "because").at(pupil.number).at(day.day.number)
        (mark.at, mark.because) = (at, chance.pick(words))
        if chance.happens(0.04) {
            first.code = first.slot == "AM" ? "/" : "\\"
            mark.because = "Marked present by mistake. " + (mark.because ?? "")
        }
        return [first, mark]
    }

    /// No reason within five school days: other circumstances (SI 2024/208, regulation 10(7) to (9)).
    private func other(_ first: Entry, _ mark: Entry) -> [Entry] {
        guard index + 5 < book.days.count else { return [first] }
        var mark = mark
        mark.at = book.days[index + 5].at(660 + pupil.place)
        mark.because = "No reason given within five school days"
        return [first, mark]
    }
}

extension DayTeller {
    /// Lesson marks by the timetable.
    func lessons(_ plan: DayPlan, _ timetable: [Int: SetPlan]) -> [Entry] {
        book.plan.hours.periods.compactMap { period in
            timetable[book.place(period.number, on: index)].map { lesson(period, $0, plan) }
        }
    }

    private func lesson(_ period: PeriodPlan, _ set: SetPlan, _ plan: DayPlan) -> Entry {
        var chance = Chance(book.seed, "lesson").at(pupil.number).at(day.day.number * 10 + period.number)
        let minute = period.starts + chance.from(2...4)
        var entry = Entry(
            day: index, slot: String(period.number), code: "/",
            at: day.at(minute, seconds: pupil.place * 2), staff: set.staff, group: set.group)
        switch period.isMorning ? plan.morning : plan.afternoon {
        case .here: wander(&entry, period, &chance)
        case .late(let minutes, _): arrive(&entry, period, book.plan.hours.morning.opens + minutes)
        case .away(let away):
            (entry.code, entry.staff) = known(away, by: minute) ? (away.code, office) : ("N", set.staff)
        }
        return entry
    }

    /// In school, but late for the lesson or not in it at all.
    private func wander(_ entry: inout Entry, _ period: PeriodPlan, _ chance: inout Chance) {
        if chance.happens(0.002) { entry.code = "N" }
        if chance.happens(0.012) {
            let minutes = chance.from(4...11)
            (entry.code, entry.minutesLate, entry.arrived) = ("L", minutes, period.starts + minutes)
            entry.at = day.at(period.starts + minutes, seconds: 20)
        }
    }

    private func arrive(_ entry: inout Entry, _ period: PeriodPlan, _ arrived: Int) {
        guard arrived > period.starts else { return }
        guard arrived < period.ends else {
            entry.code = "N"
            return
        }
        (entry.code, entry.minutesLate, entry.arrived) = ("L", arrived - period.starts, arrived)
        entry.at = day.at(max(arrived, period.starts + 3), seconds: 30)
    }

    private func known(_ away: Away, by minute: Int) -> Bool {
        switch away.known {
        case .ahead: true
        case .onTheDay(let known): known <= minute
        case .later, .never: false
        }
    }
}
