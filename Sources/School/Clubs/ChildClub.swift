import People

/// One club of a child, with what its register says of some days.
struct ChildClub: Sendable {
    var club: ClubVersion
    var state: ClubStanding.State
    var home: GoingHome
    /// What the office said when it changed the child's place, and since when that place holds.
    var because: String?
    var since: Instant
    var marks: [Day: [ClubMark]] = [:]
    /// Days on which it is not held.
    var off: Set<Day> = []

    /// Whether the child is to be there on a day, or was.
    func isOn(_ day: Day, _ calendar: SchoolCalendar) -> Bool {
        marks[day] != nil || (state == .member && club.isOn(day, calendar) && !off.contains(day))
    }
}

extension Visit {
    /// A child's clubs with the registers of some days, as their family's first pages tell of them.
    func clubDays<A: Aspect>(of child: Seen<A>, in days: ClosedRange<Day>) throws -> [ChildClub] {
        guard let child = child.also(Clubs.self) else { return [] }
        return try records.clubDays(of: child, in: days)
    }
}
