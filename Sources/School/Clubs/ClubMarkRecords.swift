import People
import Store

extension Records {
    /// The register of a club on a day, by pupil.
    func marks(of club: SeenClub, on day: Day) throws -> [ID<Pupil>: [ClubMark]] {
        let found = try all(
            """
            SELECT pupil, nth, mark, home, at FROM club_mark
            WHERE school = \(club.school) AND club = \(club.id) AND day = \(day)
            """
        ) { (try $0.id(0, of: Pupil.self), try Records.clubMark($0, 1)) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    private static func clubMark(_ row: Row, _ column: Int) throws -> ClubMark {
        ClubMark(
            nth: try row.int(column), kind: ClubMark.Kind(rawValue: try row.text(column + 1)) ?? .arrived,
            home: try row.textOrNil(column + 2).flatMap { HomeWay(rawValue: $0) }, at: try row.instant(column + 3))
    }

    /// Days on which the register of a club was kept, the latest first.
    func markedDays(of club: SeenClub) throws -> [Day] {
        try all(
            """
            SELECT DISTINCT day FROM club_mark WHERE school = \(club.school) AND club = \(club.id)
            ORDER BY day DESC LIMIT 12
            """
        ) { try $0.day(0) }
    }

    /// Writes a mark down. Says whether it is new: two presses of the same moment are one.
    func add(_ mark: ClubMark, of member: ClubPupil, in club: SeenClub, on day: Day) throws -> Bool {
        try run(
            """
            INSERT INTO club_mark (school, club, day, pupil, nth, mark, home, staff, at)
            VALUES (\(club.school), \(club.id), \(day), \(member.pupil), \(mark.nth), \(mark.kind.rawValue),
                \(mark.home?.rawValue), \(club.by.id), \(mark.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// A child's clubs, and what their registers say of some days. Written as a cross join, which SQLite walks in the order
    /// of the words: from the child's few seats, and never from all clubs of the school.
    func clubDays(of child: Seen<Clubs>, in days: ClosedRange<Day>) throws -> [ChildClub] {
        let clubs = try all(
            """
            SELECT c.id, c.nth, c.name, c.words, c.place, c.days, c.starts, c.ends, c.from_day, c.until_day, c.leader,
                \(SQL.staffName), c.pence, c.per, c.places, c.years, 0, 0, seat.state, p.home, p.home_words,
                p.because, p.at
            FROM club_seat seat CROSS JOIN club c JOIN staff s ON s.school = c.school AND s.id = c.leader
            JOIN club_place p ON p.school = seat.school AND p.pupil = seat.pupil AND p.club = seat.club
                AND p.nth = seat.nth
            WHERE seat.school = \(child.school) AND seat.pupil = \(child.pupil)
                AND c.school = seat.school AND c.id = seat.club AND \(Records.isNewest)
            ORDER BY c.starts, c.id
            """
        ) { row in
            ChildClub(
                club: try Records.club(row), state: ClubStanding.State(rawValue: try row.text(18)) ?? .left,
                home: GoingHome(way: HomeWay(rawValue: try row.text(19)) ?? .collected, words: try row.textOrNil(20)),
                because: try row.textOrNil(21), since: try row.instant(22))
        }
        return clubs.isEmpty ? [] : try with(marksOf: days, clubs, child)
    }

    /// The same with the marks and the days off of those days.
    private func with(
        marksOf days: ClosedRange<Day>, _ clubs: [ChildClub], _ child: Seen<Clubs>
    ) throws -> [ChildClub] {
        let marks = try all(
            """
            SELECT club, day, nth, mark, home, at FROM club_mark
            WHERE school = \(child.school) AND pupil = \(child.pupil)
                AND day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            """
        ) { (try $0.id(0, of: Club.self), try $0.day(1), try Records.clubMark($0, 2)) }
        let off = try daysOff(of: Engaged(child), in: days)
        return clubs.map { one in
            var one = one
            let own = marks.filter { $0.0 == one.club.id }
            one.marks = Dictionary(grouping: own, by: \.1).mapValues { $0.map(\.2) }
            one.off = off[one.club.id] ?? []
            return one
        }
    }

    /// When a child is at a club, as other parts of school weigh it: on days of school only.
    func clubEngagements(of child: Engaged, in days: ClosedRange<Day>) throws -> [Engagement] {
        let clubs = try all(
            """
            SELECT c.id, c.nth, c.name, c.words, c.place, c.days, c.starts, c.ends, c.from_day, c.until_day, c.leader,
                '', c.pence, c.per, c.places, c.years, 0, 0
            FROM club_seat seat CROSS JOIN club c
            WHERE seat.school = \(child.school) AND seat.pupil = \(child.pupil) AND seat.state = 'member'
                AND c.school = seat.school AND c.id = seat.club AND \(Records.isNewest)
            """
        ) { try Records.club($0) }
        guard !clubs.isEmpty else { return [] }
        let calendar = try calendar(of: child.school, around: days.lowerBound)
        let off = try daysOff(of: child, in: days)
        return clubs.flatMap { club in
            days.filter { club.isOn($0, calendar) && off[club.id]?.contains($0) != true }.map {
                Engagement(kind: .club, title: club.name, day: $0, starts: club.starts, ends: club.ends)
            }
        }
    }

    /// Days of a stretch on which clubs of a child are not held.
    private func daysOff(of child: Engaged, in days: ClosedRange<Day>) throws -> [ID<Club>: Set<Day>] {
        let found = try all(
            """
            SELECT o.club, o.day FROM club_seat seat CROSS JOIN club_off o
            WHERE o.school = seat.school AND o.club = seat.club AND seat.school = \(child.school) AND seat.pupil = \(child.pupil)
                AND o.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND o.is_off = 1 AND NOT EXISTS (
                    SELECT 1 FROM club_off later WHERE later.school = o.school AND later.club = o.club
                        AND later.day = o.day AND later.nth > o.nth)
            """
        ) { (try $0.id(0, of: Club.self), try $0.day(1)) }
        return Dictionary(grouping: found, by: \.0).mapValues { Set($0.map(\.1)) }
    }
}
