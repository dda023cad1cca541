public import People

/// A school day as it would be played: who enters what into which register, and when. Pure; nothing is written.
public struct LiveDay: Sendable {
    /// One entry.
    public struct Event: Sendable {
        public var at: Instant
        public var time: ClockTime
        public var school: SchoolNumber
        public var staff: ID<Staff>
        /// What that member of staff signs in with; nil where they have no account.
        public var email: String?
        public var password: String?
        public var group: ID<ClassGroup>
        public var pupil: ID<Pupil>
        /// "AM", "PM" or a period's number.
        public var slot: String
        public var code: String
        public var minutesLate: Int?
        public var arrived: ClockTime?
        public var reason: String?
        /// Why an earlier entry is changed; nil for a first one.
        public var because: String?
    }

    public let day: Day
    /// In order of time. Empty when no school is open.
    public let events: [Event]
}

extension DemoSchool {
    /// Plays a day: today, or another one after it. Families' reports of the day stand in the records already.
    public func liveDay(on day: Day? = nil) -> LiveDay {
        let day = day ?? today
        let accounts = LiveAccounts(town, untold: untoldPassword)
        let events = town.schools.flatMap { school in
            let book = book(of: school, through: day)
            return school.pupils.flatMap { played($0, in: book, on: day, accounts) }
        }
        return LiveDay(
            day: day, events: events.sorted { ($0.at, $0.pupil.high, $0.slot) < ($1.at, $1.pupil.high, $1.slot) })
    }

    private func played(_ pupil: PupilPlan, in book: StoryBook, on day: Day, _ accounts: LiveAccounts) -> [LiveDay
        .Event]
    {
        guard let index = book.days.firstIndex(where: { $0.day == day }) else { return [] }
        let entries = tagged(book.story(of: pupil), of: pupil.id, in: book).entries
        return entries.filter { $0.day == index && SchoolTime.day(of: $0.at) == day }.map { entry in
            let account = accounts.byStaff[entry.staff]
            return LiveDay.Event(
                at: entry.at, time: SchoolTime.time(of: entry.at), school: book.plan.number, staff: entry.staff,
                email: account?.email, password: account?.password, group: entry.group, pupil: pupil.id,
                slot: entry.slot,
                code: entry.code, minutesLate: entry.minutesLate,
                arrived: entry.arrived.flatMap { ClockTime(minutes: $0) },
                reason: entry.reason, because: entry.because)
        }
    }
}

/// With what staff sign in.
private struct LiveAccounts {
    var byStaff: [ID<Staff>: (email: String, password: String)] = [:]

    init(_ town: Town, untold: String) {
        for account in town.accounts {
            for post in account.posts { byStaff[post.staff] = (account.email, account.password ?? untold) }
        }
    }
}
