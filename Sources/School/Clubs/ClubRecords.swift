import People
import Store

extension Records {
    /// A school's clubs that are not over on a day, by name.
    func clubs(at school: SchoolNumber, on day: Day) throws -> [ClubVersion] {
        try all(
            "\(Records.clubColumns) WHERE c.school = \(school) AND c.until_day >= \(day) AND \(Records.isNewest) ORDER BY c.name, c.id"
        ) { try Records.club($0) }
    }

    func club(_ id: ID<Club>, at school: SchoolNumber) throws -> ClubVersion? {
        try first("\(Records.clubColumns) WHERE c.school = \(school) AND c.id = \(id) AND \(Records.isNewest)") {
            try Records.club($0)
        }
    }

    /// Clubs that somebody leads, while they run.
    func clubs(ledBy staff: Staff, on day: Day) throws -> [ClubVersion] {
        try all(
            """
            \(Records.clubColumns) WHERE c.school = \(staff.school) AND c.leader = \(staff.id)
                AND c.until_day >= \(day) AND \(Records.isNewest) ORDER BY c.name, c.id
            """
        ) { try Records.club($0) }
    }

    static let clubColumns: SQL = """
        SELECT c.id, c.nth, c.name, c.words, c.place, c.days, c.starts, c.ends, c.from_day, c.until_day, c.leader,
            \(SQL.staffName), c.pence, c.per, c.places, c.years, coalesce(k.members, 0), coalesce(k.waiting, 0)
        FROM club c JOIN staff s ON s.school = c.school AND s.id = c.leader
        LEFT JOIN club_taken k ON k.school = c.school AND k.club = c.id
        """

    static let isNewest: SQL = """
        NOT EXISTS (SELECT 1 FROM club later
            WHERE later.school = c.school AND later.id = c.id AND later.nth > c.nth)
        """

    static func club(_ row: Row) throws -> ClubVersion {
        let (from, until) = (try row.day(8), try row.day(9))
        return ClubVersion(
            id: try row.id(0), nth: try row.int(1), name: try row.text(2), about: try row.text(3),
            place: try row.text(4), days: weekdays(try row.text(5)), starts: try row.clockTime(6),
            ends: try row.clockTime(7), span: from...max(from, until), leader: try row.id(10),
            leaderName: try row.text(11),
            cost: ClubCost(pence: try row.int(12), per: ClubCost.Per(rawValue: try row.text(13)) ?? .session),
            places: try row.intOrNil(14), years: try row.text(15).split(separator: ",").map(String.init),
            taken: try row.int(16), waiting: try row.int(17))
    }

    private static func weekdays(_ text: String) -> [Weekday] {
        text.split(separator: ",").compactMap { Int($0).flatMap { Weekday(rawValue: $0) } }
    }

    /// Writes down a version of a club, once however often its form is sent. Says whether it is new.
    func add(_ club: ClubVersion, to school: SeenAll<Clubs>, at now: Instant) throws -> Bool {
        let days = club.days.sorted().map { String($0.rawValue) }.joined(separator: ",")
        return try run(
            """
            INSERT INTO club (school, id, nth, name, words, place, days, starts, ends, from_day, until_day, leader, pence,
                per, places, years, staff, at)
            VALUES (\(school.school), \(club.id), \(club.nth), \(club.name), \(club.about), \(club.place), \(days),
                \(club.starts), \(club.ends), \(club.span.lowerBound), \(club.span.upperBound), \(club.leader),
                \(club.cost.pence), \(club.cost.per.rawValue), \(club.places), \(club.years.joined(separator: ",")),
                \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Who can lead a club: everybody who works at the school.
    func clubLeaders(at school: SchoolNumber, on today: Day) throws -> [(id: ID<Staff>, name: String)] {
        try all(
            """
            SELECT s.id, \(SQL.staffName) FROM staff s
            WHERE s.school = \(school) AND s.from_day <= \(today) AND (s.until_day IS NULL OR s.until_day >= \(today))
            ORDER BY s.family, s.given, s.id
            """
        ) { (try $0.id(0), try $0.text(1)) }
    }

    /// The year groups that a school has pupils in, the youngest first.
    func clubYears(at school: SeenAll<Clubs>, on today: Day) throws -> [String] {
        let years = try all(
            """
            SELECT DISTINCT year_group FROM pupil
            WHERE school = \(school.school) AND year_group IS NOT NULL AND (left_on IS NULL OR left_on >= \(today))
            """
        ) { try $0.text(0) }
        return years.sorted { YearGroupOrder.of($0) < YearGroupOrder.of($1) }
    }
}

extension Records {
    /// Days from one on, on which a club is not held.
    func daysOff(of club: ID<Club>, at school: SchoolNumber, from day: Day) throws -> [ClubDayOff] {
        try all(
            """
            SELECT o.day, o.because, o.nth, o.is_off FROM club_off o
            WHERE o.school = \(school) AND o.club = \(club) AND o.day >= \(day) AND NOT EXISTS (
                SELECT 1 FROM club_off later WHERE later.school = o.school AND later.club = o.club
                    AND later.day = o.day AND later.nth > o.nth)
            ORDER BY o.day
            """
        ) { row in
            let off = ClubDayOff(day: try row.day(0), because: try row.text(1), nth: try row.int(2))
            return try row.bool(3) ? off : nil
        }.compactMap(\.self)
    }

    /// A club is not held on a day, or is after all. Says whether that is new.
    func set(_ off: Bool, on day: Day, because: String, _ club: SeenClub, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO club_off (school, club, day, nth, is_off, because, staff, at)
            SELECT \(club.school), \(club.id), \(day), coalesce(max(o.nth), 0) + 1, \(off), \(because), \(club.by.id), \(now)
            FROM club_off o WHERE o.school = \(club.school) AND o.club = \(club.id) AND o.day = \(day)
            HAVING coalesce(max(o.nth * 2 + o.is_off), 0) % 2 <> \(off ? 1 : 0)
            """) == 1
    }
}
