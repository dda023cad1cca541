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

    /// The same with the marks and the days off of those days, in one statement: what is a day off says why.
    private func with(
        marksOf days: ClosedRange<Day>, _ clubs: [ChildClub], _ child: Seen<Clubs>
    ) throws -> [ChildClub] {
        let found = try all(
            """
            SELECT club, day, nth, mark, home, at, CAST(NULL AS TEXT) FROM club_mark
            WHERE school = \(child.school) AND pupil = \(child.pupil)
                AND day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            UNION ALL SELECT o.club, o.day, 0, '', CAST(NULL AS TEXT), 0, o.because \(Records.off(Engaged(child), in: days))
            """
        ) { row in
            let because = try row.textOrNil(6)
            let mark = try because == nil ? Records.clubMark(row, 2) : nil
            return (club: try row.id(0, of: Club.self), day: try row.day(1), mark: mark, because: because)
        }
        return clubs.map { one in
            var one = one
            for line in found where line.club == one.club.id {
                if let mark = line.mark { one.marks[line.day, default: []].append(mark) }
                if let because = line.because { one.off[line.day] = because }
            }
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
        let found = try all("SELECT o.club, o.day \(Records.off(child, in: days))") {
            (try $0.id(0, of: Club.self), try $0.day(1))
        }
        return Dictionary(grouping: found, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// From where those are read: what holds of each day.
    private static func off(_ child: Engaged, in days: ClosedRange<Day>) -> SQL {
        """
        FROM club_seat seat CROSS JOIN club_off o
        WHERE o.school = seat.school AND o.club = seat.club AND seat.school = \(child.school)
            AND seat.pupil = \(child.pupil) AND o.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            AND o.is_off = 1 AND NOT EXISTS (
                SELECT 1 FROM club_off later WHERE later.school = o.school AND later.club = o.club
                    AND later.day = o.day AND later.nth > o.nth)
        """
    }
}
