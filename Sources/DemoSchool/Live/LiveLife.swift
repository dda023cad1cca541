public import People
import School

extension LiveDay {
    /// A lunch that is written down, with one press on the page of the class.
    public struct Serving: Sendable {
        public var at: Instant
        public var school: SchoolNumber
        /// What the member of staff beside the class signs in with; nil where they have no account.
        public var email: String?
        public var password: String?
        public var group: ID<ClassGroup>
        public var pupil: ID<Pupil>
        /// "all", "most", "some" or "none".
        public var eaten: String
    }

    /// A press in the register of a club.
    public struct Coming: Sendable {
        public var at: Instant
        public var school: SchoolNumber
        /// What whoever leads it signs in with; nil where they have no account.
        public var email: String?
        public var password: String?
        /// The identifier of the club, as its page's path has it.
        public var club: String
        public var pupil: ID<Pupil>
        /// "arrived", "not here", or "gone home:walks".
        public var mark: String
        /// How many marks of the day the register holds of the pupil by then.
        public var base: Int
    }
}

/// Gathers the lunches and the clubs of a school's day, of the pupils who are in school.
struct LiveLife {
    private let book: StoryBook
    private let index: Int
    private let accounts: LiveAccounts
    /// Who was in school for which half of the day.
    private var here: [ID<Pupil>: Set<String>] = [:]

    init(_ book: StoryBook, on index: Int, _ accounts: LiveAccounts) {
        (self.book, self.index, self.accounts) = (book, index, accounts)
    }

    private var clock: SchoolDay { book.days[index] }

    /// Adds what the registers say of a pupil: of several entries the newest.
    mutating func add(_ pupil: PupilPlan, _ story: Story) {
        for entry in story.entries where entry.day == index && ["AM", "PM"].contains(entry.slot) {
            if ["/", "\\", "L"].contains(entry.code) {
                here[pupil.id, default: []].insert(entry.slot)
            } else {
                here[pupil.id]?.remove(entry.slot)
            }
        }
    }

    /// Class by class at lunchtime, as the days before were written down.
    func servings(of plan: SchoolPlan) -> [LiveDay.Serving] {
        plan.pupils.compactMap { pupil in
            guard here[pupil.id]?.contains("AM") ?? false, !plan.shape.secondary || !pupil.temper.notes.isEmpty,
                let stay = pupil.stay(on: clock.day), let staff = book.teacher(of: stay.group)
            else { return nil }
            var chance = Chance(book.seed, "eaten").at(pupil.number).at(clock.day.number)
            let account = accounts.byStaff[staff]
            return LiveDay.Serving(
                at: clock.at(12 * 60 + 10, seconds: pupil.place * 20), school: plan.number, email: account?.email,
                password: account?.password, group: stay.group, pupil: pupil.id,
                eaten: ["all", "most", "some", "none"][chance.place(in: [55, 25, 15, 5])])
        }
    }

    /// Who comes to the clubs of the day, and how each goes home afterwards. After today the first club may have its day
    /// without it, and is left alone.
    func comings(to clubs: [ClubPlan], of plan: SchoolPlan, isToday: Bool) -> [LiveDay.Coming] {
        clubs.enumerated().filter { place, club in
            club.sketch.days.contains(clock.day.weekday.rawValue) && (isToday || place > 0)
        }.flatMap { _, club in
            club.members.enumerated().flatMap { place, seat in comings(seat, place, club, plan.number) }
        }
    }

    private func comings(
        _ seat: ClubSeatPlan, _ place: Int, _ club: ClubPlan, _ school: SchoolNumber
    ) -> [LiveDay.Coming] {
        var chance = Chance(book.seed, "club mark").at(clock.day.number).at(Int(truncatingIfNeeded: club.id.low))
            .at(place)
        let (account, starts) = (accounts.byStaff[club.leader], club.sketch.starts)
        let press = { (mark: String, base: Int, at: Instant) in
            LiveDay.Coming(
                at: at, school: school, email: account?.email, password: account?.password,
                club: club.id.description, pupil: seat.pupil, mark: mark, base: base)
        }
        guard here[seat.pupil]?.contains("PM") ?? false, chance.happens(0.95) else {
            return [press("not here", 0, clock.at(starts + 10))]
        }
        let came = clock.at(starts + chance.from(0...6), seconds: chance.below(60))
        let left = clock.at(starts + club.sketch.minutes + chance.from(0...8), seconds: chance.below(60))
        return [press("arrived", 0, came), press("gone home:\(seat.home)", 1, left)]
    }
}
