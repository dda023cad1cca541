public import People
public import Store

extension Records {
    func houses(of school: SeenAll<Behaviour>) throws -> [House] {
        try all(
            """
            SELECT id, name, shape FROM house WHERE school = \(school.school) AND ended_at IS NULL ORDER BY place, id
            """
        ) { try house($0) }
    }

    private func house(_ row: Row) throws -> House {
        House(
            id: try row.id(0), name: try row.text(1), shape: HouseShape(rawValue: try row.text(2)) ?? .home)
    }

    func hasHouses(_ school: SchoolNumber) throws -> Bool {
        try any("SELECT 1 FROM house WHERE school = \(school) AND ended_at IS NULL")
    }

    /// The house of a child on a day, with its points since the first day of a half term.
    func house(of child: Seen<Behaviour>, on day: Day, since: Day?) throws -> OwnHouse? {
        try first(
            """
            SELECT h.id, h.name, h.shape, p.points FROM house_member m
            JOIN house h ON h.school = m.school AND h.id = m.house AND h.ended_at IS NULL
            LEFT JOIN house_points p ON p.school = h.school AND p.house = h.id AND p.since = \(since ?? day)
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND \(Records.belongs(on: day))
            ORDER BY m.from_day DESC LIMIT 1
            """
        ) { OwnHouse(house: try house($0), points: try $0.intOrNil(3)) }
    }

    /// A row of `house_member` (`m`) that lasts on a day.
    private static func belongs(on day: Day) -> SQL {
        "m.from_day <= \(day) AND (m.until_day IS NULL OR m.until_day >= \(day))"
    }

    /// Which house each pupil of a school belongs to.
    func houseMembers(of school: SeenAll<Behaviour>, on day: Day) throws -> [ID<Pupil>: ID<House>] {
        let found = try all(
            """
            SELECT m.pupil, m.house FROM house_member m WHERE m.school = \(school.school) AND \(Records.belongs(on: day))
            ORDER BY m.pupil, m.from_day
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.id(1, of: House.self)) }
        return Dictionary(found) { $1 }
    }

    /// Adds a house at the end of the list, once however often the form is sent.
    func add(_ house: House, to school: SeenAll<Behaviour>) throws {
        try run(
            """
            INSERT INTO house (school, id, name, shape, place)
            VALUES (\(school.school), \(house.id), \(house.name), \(house.shape),
                (SELECT coalesce(max(h.place), 0) + 1 FROM house h WHERE h.school = \(school.school)))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Ends a house, and everybody's place in it. Says whether it was there.
    func end(house: ID<House>, at school: SeenAll<Behaviour>, today: Day, _ now: Instant) throws -> Bool {
        try run(
            """
            UPDATE house_member SET until_day = \(today - 1)
            WHERE school = \(school.school) AND house = \(house) AND (until_day IS NULL OR until_day >= \(today))
            """)
        return try run(
            "UPDATE house SET ended_at = \(now) WHERE school = \(school.school) AND id = \(house) AND ended_at IS NULL"
        ) == 1
    }

    /// Puts a child into a house from a day on; their place in another ends the day before. Nil takes them out.
    func put(_ child: Seen<Behaviour>, into house: ID<House>?, from day: Day) throws {
        try run(
            """
            UPDATE house_member SET until_day = \(day - 1)
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND (until_day IS NULL OR until_day >= \(day))
            """)
        guard let house else { return }
        try run(
            """
            INSERT INTO house_member (school, pupil, from_day, house)
            VALUES (\(child.school), \(child.pupil), \(day), \(house))
            ON CONFLICT (school, pupil, from_day) DO UPDATE SET house = excluded.house, until_day = NULL
            """)
    }

    /// The points of the praise that families have come to see of each house's members, while they belonged to it.
    func housePoints(at school: SchoolNumber, in days: ClosedRange<Day>, at now: Instant) throws -> [ID<House>: Int] {
        let found = try all(
            """
            SELECT m.house, CAST(coalesce(sum(e.points), 0) AS BIGINT)
            FROM house_member m JOIN behaviour_entry e ON e.school = m.school AND e.pupil = m.pupil
                AND e.day >= m.from_day AND (m.until_day IS NULL OR e.day <= m.until_day)
            WHERE m.school = \(school) AND e.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                AND e.kind = 'praise' AND e.withdrawn = 0 AND e.shown_at <= \(now)
                AND NOT EXISTS (SELECT 1 FROM behaviour_entry later WHERE later.school = e.school
                    AND later.pupil = e.pupil AND later.day = e.day AND later.id = e.id AND later.nth > e.nth)
            GROUP BY m.house
            """
        ) { (try $0.id(0, of: House.self), try $0.int(1)) }
        return Dictionary(found) { $1 }
    }

    /// Works out and keeps the sums of a school's houses, on the school's behalf. Throws what the store throws.
    public func countHousePoints(at school: SchoolNumber, _ now: Instant) throws {
        let today = SchoolTime.day(of: now)
        guard let half = try calendar(of: school, around: today).halfTerm(upTo: today) else { return }
        let since = half.days.lowerBound
        let sums = try housePoints(at: school, in: since...today, at: now)
        for house in try all("SELECT id FROM house WHERE school = \(school)", { try $0.id(0, of: House.self) }) {
            try run(
                """
                INSERT INTO house_points (school, house, since, points, at)
                VALUES (\(school), \(house), \(since), \(sums[house] ?? 0), \(now))
                ON CONFLICT (school, house)
                DO UPDATE SET since = excluded.since, points = excluded.points, at = excluded.at
                """)
        }
    }

    /// Leaves work that may have been left already.
    func leaveOnce(_ job: Job) throws {
        try run(
            """
            INSERT INTO job (id, kind, about, due) VALUES (\(job.id), \(job.kind), \(job.about), \(job.due))
            ON CONFLICT DO NOTHING
            """)
    }
}
