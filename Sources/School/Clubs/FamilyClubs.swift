import Pages
import People

/// The clubs of a child's school, as one adult of the family looks at them.
struct FamilyClubs: Sendable {
    let child: Seen<Clubs>
    let clubs: [ClubVersion]
    let standings: [ClubStanding]

    func standing(in club: ClubVersion) -> ClubStanding? {
        standings.first { $0.club == club.id && $0.state != .left }
    }

    /// Where the child has a place or waits for one.
    var own: [ClubVersion] { clubs.filter { standing(in: $0) != nil } }
    /// What else is open for the child's year.
    var open: [ClubVersion] { clubs.filter { standing(in: $0) == nil && $0.isFor(child.yearGroup) } }

    /// Other clubs of the child at the same time.
    func clashes(with club: ClubVersion) -> [ClubVersion] {
        own.filter { standing(in: $0)?.state == .member && $0.overlaps(club) }
    }

    var path: String { "/children/\(child.pupil)/clubs" }
}

/// What there is to know of one club before it is chosen.
struct FamilyClub: Sendable {
    let view: FamilyClubs
    let club: ClubVersion
    /// What else of the child falls on days of the club.
    let engagements: [Engagement]
    /// The next days of the club, and why some of its weekdays are none.
    let next: Day?
    let closed: [(day: Day, why: String)]

    var standing: ClubStanding? { view.standing(in: club) }

    /// How far ahead it looks.
    static let daysAhead = 42
}

extension Visit {
    func familyClubs(of child: Seen<Clubs>) throws -> FamilyClubs {
        let standings = try records.clubStandings(of: child).map { standing in
            var standing = standing
            standing.home.isHidden = !child.knowsWayHome
            return standing
        }
        return FamilyClubs(
            child: child, clubs: try records.clubs(at: child.school, on: today), standings: standings)
    }

    /// One of those that the child may go to, or has a place in.
    func familyClub(of child: Seen<Clubs>) throws -> FamilyClub {
        let (id, view) = (try id("club", of: Club.self), try familyClubs(of: child))
        guard let club = (view.own + view.open).first(where: { $0.id == id }) else { throw Refusal.notFound }
        let calendar = try records.calendar(of: child.school, around: today)
        let off = try records.daysOff(of: club.id, at: child.school, from: today)
        let ahead = today...today + FamilyClub.daysAhead
        let held = ahead.filter { day in club.isOn(day, calendar) && !off.contains { $0.day == day } }
        let others = try Engagements.of(child, in: ahead, besides: .club, records).filter { other in
            held.contains { other.overlaps($0, club.starts, club.ends) }
        }
        return FamilyClub(
            view: view, club: club, engagements: others, next: next(of: club, among: held),
            closed: closed(club, in: ahead, calendar, off))
    }

    /// Today's too, until it is over.
    private func next(of club: ClubVersion, among held: [Day]) -> Day? {
        held.first { $0 > today || SchoolTime.time(of: now) < club.ends }
    }

    private func closed(
        _ club: ClubVersion, in days: ClosedRange<Day>, _ calendar: SchoolCalendar, _ off: [ClubDayOff]
    ) -> [(day: Day, why: String)] {
        days.compactMap { day in
            guard club.span.contains(day), club.days.contains(day.weekday) else { return nil }
            if let off = off.first(where: { $0.day == day }) { return (day, off.because) }
            return calendar.isSchoolDay(day) ? nil : (day, words("No school on this day"))
        }
    }
}
