import People
import Store

/// What is done later about clubs.
enum ClubJobs {
    /// Every morning while a club runs: a child who has left the school has left the club, and the first on the waiting list
    /// has the place.
    static let tidy = JobKind(name: "club.tidy") { about, records, now in
        let parts = about.split(separator: ":").map(String.init)
        guard parts.count == 2, let school = Int(parts[0]), let id = ID<Club>(parts[1]),
            let club = try records.club(id, at: school)
        else { return }
        let today = SchoolTime.day(of: now)
        for moved in try records.moveList(of: id, at: school, now: now) {
            try records.tellFamily(of: moved, at: school, on: today, isNotable: true, at: now)
        }
        guard today < club.span.upperBound else { return }
        try records.leaveOnce(job(of: id, at: school, after: today))
    }

    /// The one of the morning after a day; its identifier is the club's and the day's, so that there is one.
    static func job(of club: ID<Club>, at school: SchoolNumber, after day: Day) -> Job {
        let early = ClockTime(6, 0) ?? SchoolTime.time(of: Instant(milliseconds: 0))
        return Job(
            id: ID(high: club.high ^ UInt64(day.number + 1) << 16, low: club.low), kind: tidy.name,
            about: "\(school):\(club)", due: SchoolTime.instant(day + 1, early))
    }
}
