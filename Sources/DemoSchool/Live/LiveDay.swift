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

    /// What a family tells the school.
    public struct Telling: Sendable {
        public var at: Instant
        public var time: ClockTime
        public var school: SchoolNumber
        public var pupil: ID<Pupil>
        /// What the parent signs in with; nil for those who telephone the office.
        public var email: String?
        public var password: String?
        public var from: Day
        public var until: Day
        /// "all day", "AM" or "PM".
        public var slots: String
        /// "ill", "appointment", "late" or "other".
        public var kind: String
        public var words: String
    }

    /// Up to this time what families tell stands in the records of a demonstration's morning already.
    public static let toldBefore = ClockTime(8, 15) ?? SchoolTime.time(of: Instant(milliseconds: 0))

    public let day: Day
    /// What families tell on the day, in order of time. Those up to 8:15 stand in the records of a demonstration in
    /// which nothing of today has been taken.
    public let tellings: [Telling]
    /// In order of time. Empty when no school is open.
    public let events: [Event]
    /// What staff note, in order of time.
    public let notes: [Note]
    /// Lunches as they are written down, in order of time.
    public var servings: [Serving] = []
    /// What the registers of clubs say, in order of time.
    public var comings: [Coming] = []
}

extension DemoSchool {
    /// Plays a day: today, or another one after it.
    public func liveDay(on day: Day? = nil) -> LiveDay {
        let day = day ?? today
        let accounts = LiveAccounts(town, untold: untoldPassword)
        var (tellings, events, notes): ([LiveDay.Telling], [LiveDay.Event], [LiveDay.Note]) = ([], [], [])
        var (servings, comings): ([LiveDay.Serving], [LiveDay.Coming]) = ([], [])
        for school in town.schools {
            let book = book(of: school, through: day)
            guard let index = book.days.firstIndex(where: { $0.day == day }) else { continue }
            var presses = LivePresses(book, on: index, accounts)
            var life = LiveLife(book, on: index, accounts)
            for pupil in school.pupils {
                let whole = book.story(of: pupil)
                presses.add(pupil, whole, in: self)
                life.add(pupil, whole)
                let story = tagged(whole, of: pupil.id, in: book)
                events += story.entries.filter { $0.day == index && SchoolTime.day(of: $0.at) == day }.map {
                    LiveDay.Event($0, of: pupil, at: school.number, accounts)
                }
                tellings += story.reports.filter { SchoolTime.day(of: $0.at) == day && $0.withdrawn == nil }.map {
                    LiveDay.Telling($0, of: pupil, at: school.number, accounts)
                }
            }
            notes += presses.all
            servings += life.servings(of: school)
            comings += life.comings(to: ClubBook(school, town).clubs, of: school, isToday: day == today)
        }
        if let scene = scene(on: day, accounts) {
            tellings.append(scene.telling)
            events = scene.played(events)
            notes = scene.played(notes)
            // The child is away from noon on.
            servings.removeAll { $0.pupil == scene.child.id }
            comings.removeAll { $0.pupil == scene.child.id }
        }
        return LiveDay(
            day: day, tellings: tellings.sorted { ($0.at, $0.pupil.high) < ($1.at, $1.pupil.high) },
            events: events.sorted { ($0.at, $0.pupil.high, $0.slot) < ($1.at, $1.pupil.high, $1.slot) },
            notes: notes.sorted { ($0.at, $0.group.high) < ($1.at, $1.group.high) },
            servings: servings.sorted { ($0.at, $0.pupil.high) < ($1.at, $1.pupil.high) },
            comings: comings.sorted { ($0.at, $0.pupil.high, $0.club) < ($1.at, $1.pupil.high, $1.club) })
    }
}

extension LiveDay.Event {
    fileprivate init(_ entry: Entry, of pupil: PupilPlan, at school: SchoolNumber, _ accounts: LiveAccounts) {
        let account = accounts.byStaff[entry.staff]
        self.init(
            at: entry.at, time: SchoolTime.time(of: entry.at), school: school, staff: entry.staff,
            email: account?.email,
            password: account?.password, group: entry.group, pupil: pupil.id, slot: entry.slot, code: entry.code,
            minutesLate: entry.minutesLate, arrived: entry.arrived.flatMap { ClockTime(minutes: $0) },
            reason: entry.reason, because: entry.because)
    }
}

extension LiveDay.Telling {
    fileprivate init(_ report: Report, of pupil: PupilPlan, at school: SchoolNumber, _ accounts: LiveAccounts) {
        let teller = report.telephoned ? nil : pupil.teller?.account
        let account = teller.flatMap { accounts.byAccount[$0] }
        self.init(
            at: report.at, time: SchoolTime.time(of: report.at), school: school, pupil: pupil.id, email: account?.email,
            password: account?.password, from: report.from, until: report.until, slots: report.slots,
            kind: report.kind, words: report.words)
    }
}

/// With what people sign in.
struct LiveAccounts {
    var byAccount: [ID<Account>: (email: String, password: String)] = [:]
    var byStaff: [ID<Staff>: (email: String, password: String)] = [:]

    init(_ town: Town, untold: String) {
        for account in town.accounts {
            byAccount[account.id] = (account.email, account.password ?? untold)
            for post in account.posts { byStaff[post.staff] = byAccount[account.id] }
        }
    }
}
