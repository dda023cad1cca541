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
    /// Days on which it is not held, and why.
    var off: [Day: String] = [:]

    /// Whether the child is to be there on a day, or was.
    func isOn(_ day: Day, _ calendar: SchoolCalendar) -> Bool {
        marks[day] != nil || (state == .member && club.isOn(day, calendar) && off[day] == nil)
    }

    /// Whether it would be on, and is not held.
    func isCancelled(on day: Day, _ calendar: SchoolCalendar) -> Bool {
        marks[day] == nil && state == .member && club.isOn(day, calendar) && off[day] != nil
    }
}

extension Visit {
    /// A child's clubs with the registers of some days, as their family's first pages tell of them.
    func clubDays<A: Aspect>(of child: Seen<A>, in days: ClosedRange<Day>) throws -> [ChildClub] {
        guard let child = child.also(Clubs.self) else { return [] }
        let clubs = try records.clubDays(of: child, in: days)
        return child.knowsWayHome ? clubs : clubs.map(\.withoutWayHome)
    }
}

extension ChildClub {
    /// The same for somebody who is not to learn how the child goes home.
    fileprivate var withoutWayHome: ChildClub {
        var one = self
        one.home.isHidden = true
        one.marks = marks.mapValues { marks in
            marks.map { ClubMark(nth: $0.nth, kind: $0.kind, home: nil, at: $0.at) }
        }
        return one
    }
}
