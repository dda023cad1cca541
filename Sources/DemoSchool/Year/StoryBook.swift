import People

/// Tells each pupil's year at one school. The same seed tells the same day the same way, whatever day is today.
struct StoryBook: Sendable {
    let plan: SchoolPlan
    let seed: UInt64
    let days: [SchoolDay]
    /// The first school day that is not over: today, where it is one.
    let today: Int
    /// The first school day of this school year.
    let thisYear: Int
    /// Lessons are marked from this day on.
    let lessonsFrom: Int
    let office: ID<Staff>?
    private let teachers: [ID<ClassGroup>: ID<Staff>]
    private let sets: [ID<ClassGroup>: SetPlan]
    /// Weeks of the timetable, for the days of this school year.
    private let weeks: [Int: Int]

    init(_ plan: SchoolPlan, seed: UInt64, today: Day, from: Day, through: Day) {
        self.plan = plan
        self.seed = seed
        let calendar = plan.terms.calendar
        days = from <= through ? calendar.schoolDays(in: from...through).map { SchoolDay($0) } : []
        self.today = days.firstIndex { $0.day >= today } ?? days.count
        lessonsFrom = plan.timetable.sets.isEmpty ? .max : max(0, self.today - 10)
        thisYear = days.firstIndex { $0.day >= plan.terms.years[1].starts } ?? days.count
        office = plan.office?.id
        teachers = Dictionary(plan.groups.compactMap { group in group.teacher.map { (group.id, $0) } }) { first, _ in
            first
        }
        sets = Dictionary(plan.timetable.sets.map { ($0.group, $0) }) { first, _ in first }
        weeks = StoryBook.weeks(plan, calendar, days, from: min(lessonsFrom, thisYear))
    }

    private static func weeks(
        _ plan: SchoolPlan, _ calendar: SchoolCalendar, _ days: [SchoolDay], from first: Int
    ) -> [Int: Int] {
        guard let begins = plan.timetable.weekABegins, first < days.count else { return [:] }
        let cycle = TimetableCycle.twoWeeks(weekABegins: begins, skipsHolidays: true)
        let weeks = days.indices[first...].map { ($0, cycle.week(of: days[$0].day, in: calendar).rawValue) }
        return Dictionary(weeks) { first, _ in first }
    }

    func teacher(of group: ID<ClassGroup>) -> ID<Staff>? { teachers[group] }

    /// The pupil's sets by the sixty places of the fortnight; empty where there are no lessons.
    func timetable(of pupil: PupilPlan) -> [Int: SetPlan] {
        guard lessonsFrom < days.count else { return [:] }
        let lessons = pupil.sets.compactMap { sets[$0] }.flatMap { set in set.slots.map { ($0.number, set) } }
        return Dictionary(lessons) { first, _ in first }
    }

    /// The place in the fortnight of a period on a day.
    func place(_ period: Int, on index: Int) -> Int {
        Slot60(week: weeks[index] ?? 1, weekday: days[index].day.weekday.rawValue, period: period).number
    }

    /// When a class's register is taken: two to nine minutes after it opens.
    func registerMinute(_ group: ID<ClassGroup>, _ index: Int, _ session: Session) -> Int {
        var chance = Chance(seed, "register").at(Int(truncatingIfNeeded: group.low >> 2)).at(days[index].day.number)
        let morning = chance.from(2...9)
        return plan.hours.session(session).opens + (session == .morning ? morning : chance.from(1...5))
    }
}
