import People
import School

/// The detention sessions of one school about the day of the demonstration: on every school day one of each kind.
struct DetentionBook: Sendable {
    let book: StoryBook
    let today: Day
    let types: [StartedDetention]
    private let sittings: [Int: [SittingPlan]]
    /// School days from four weeks back to two weeks ahead.
    private let days: [Day]
    /// Accounts and links of the pupils' families.
    let families: DetentionFamilies

    static let daysBack = 28
    static let daysAhead = 14

    init(_ book: StoryBook, _ town: Town) {
        (self.book, today) = (book, town.today)
        let plan = book.plan
        let types = DetentionBook.types(of: plan)
        let span = town.today - DetentionBook.daysBack...town.today + DetentionBook.daysAhead
        let days = types.isEmpty ? [] : plan.terms.calendar.schoolDays(in: span)
        (self.types, self.days, families) = (types, days, DetentionFamilies(plan, town))
        let made = days.map { day in
            (day.number, types.indices.compactMap { DetentionBook.sitting(plan, day, $0, town) })
        }
        sittings = Dictionary(made) { first, _ in first }
    }

    /// Tiny schools hold none.
    static func types(of plan: SchoolPlan) -> [StartedDetention] {
        guard !plan.shape.pilotOnly else { return [] }
        return DetentionStart.types(
            isPrimary: !plan.shape.secondary, lunch: plan.hours.afternoon.opens, bell: plan.hours.afternoon.ends)
    }

    private static func sitting(_ plan: SchoolPlan, _ day: Day, _ type: Int, _ town: Town) -> SittingPlan? {
        let kind = types(of: plan)[type]
        guard let supervisor = supervisor(plan, day, type, town) else { return nil }
        return SittingPlan(
            id: DemoIDs(seed: town.seed).sitting(plan.number, day.number * 10 + type), day: SchoolDay(day), type: type,
            starts: kind.starts, minutes: kind.minutes, supervisor: supervisor)
    }

    /// Somebody who teaches there. Today's are nobody of the cast, but for one after school that Mr Castell has: those on
    /// its list are known to him by it.
    private static func supervisor(_ plan: SchoolPlan, _ day: Day, _ type: Int, _ town: Town) -> ID<Staff>? {
        let teachers = plan.staff.filter { $0.role == .teacher && $0.from <= day && ($0.until ?? day) >= day }
        if day == town.today, type == 1, let castell = plan.staff(.castell) { return castell.id }
        let free = day == town.today ? teachers.filter { $0.handle == nil } : teachers
        var chance = Chance(town.seed, "detention supervisor").at(plan.number).at(day.number).at(type)
        return free.isEmpty ? nil : chance.pick(free).id
    }

    /// All of them, in the order of the clock.
    var all: [SittingPlan] { days.flatMap { sittings[$0.number] ?? [] } }

    func sitting(on day: Day, _ type: Int) -> SittingPlan? { sittings[day.number]?.first { $0.type == type } }

    /// The school day so many after a day.
    func day(_ count: Int, after day: Day) -> Day? { days.filter { $0 > day }.dropFirst(count - 1).first }

    /// The school day so many from today, where it is among the days.
    func pinned(_ pin: DetentionPin) -> SittingPlan? {
        if pin.daysAhead == 0 { return days.contains(today) ? sitting(on: today, pin.type) : nil }
        return day(pin.daysAhead, after: today).flatMap { sitting(on: $0, pin.type) }
    }

    /// Whether a pupil may be on the list of a session: of today's that one of the cast has, only those whom they teach.
    func mayHold(_ pupil: PupilPlan, _ sitting: SittingPlan) -> Bool {
        guard sitting.day.day == today, let castell = book.plan.staff(.castell), castell.id == sitting.supervisor else {
            return true
        }
        return pupil.stay(on: today).flatMap { book.teacher(of: $0.group) } == castell.id
    }
}

/// Who of a school's families reads and answers.
struct DetentionFamilies: Sendable {
    struct Reader: Sendable {
        var adult: ID<Adult>
        var account: ID<Account>?
        var relation: String
        var acts: Bool
        /// From the day on which the link holds.
        var from: Day
    }

    private let readers: [ID<Pupil>: [Reader]]

    init(_ plan: SchoolPlan, _ town: Town) {
        let accounts = town.accounts.flatMap { account in account.adults.map { ($0.adult, account.id) } }
        let byAdult = Dictionary(accounts) { first, _ in first }
        let barred = plan.restrictions.filter { $0.kind == .noSight }
        let links = plan.links.filter { link in
            link.bond.sees && link.ended == nil
                && !barred.contains { $0.pupil == link.pupil && ($0.adult == nil || $0.adult == link.adult) }
        }
        let still = plan.restrictions.filter { $0.kind == .noActing }
        readers = Dictionary(grouping: links, by: \.pupil).mapValues { links in
            links.map { link in
                let acts =
                    link.bond.acts
                    && !still.contains { $0.pupil == link.pupil && ($0.adult == nil || $0.adult == link.adult) }
                return Reader(
                    adult: link.adult, account: byAdult[link.adult], relation: link.bond.relation.rawValue, acts: acts,
                    from: link.from)
            }
        }
    }

    /// Those who may see a pupil on a day.
    func readers(of pupil: ID<Pupil>, on day: Day) -> [Reader] { (readers[pupil] ?? []).filter { $0.from <= day } }
}
