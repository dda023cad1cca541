import People
import Store

/// A detention that somebody is to be told of, as a job names it: "1:0a1b…:2c3d…:1".
struct DetentionToTell: Sendable {
    let school: SchoolNumber
    let pupil: ID<Pupil>
    let detention: ID<Detention>
    /// Which version of it.
    var nth = 1

    var about: String { "\(school):\(pupil):\(detention):\(nth)" }
}

extension DetentionToTell {
    init?(_ about: String) {
        let parts = about.split(separator: ":").map(String.init)
        guard parts.count == 4, let school = Int(parts[0]), let pupil = ID<Pupil>(parts[1]),
            let detention = ID<Detention>(parts[2]), let nth = Int(parts[3])
        else { return nil }
        (self.school, self.pupil, self.detention, self.nth) = (school, pupil, detention, nth)
    }
}

extension Records {
    /// Writes down, on the school's behalf, who of the family there is to be told of a version, and who has a way in.
    func writeNotices(of due: DetentionToTell, at now: Instant) throws {
        let told = try first(
            """
            SELECT at FROM detention WHERE school = \(due.school) AND pupil = \(due.pupil) AND id = \(due.detention)
                AND nth = \(due.nth)
            """
        ) { try $0.instant(0) }
        guard let told else { return }
        let adults = try Access.adultsToTell(
            of: due.pupil, at: due.school, on: SchoolTime.day(of: told), in: self)
        for adult in adults {
            try run(
                """
                INSERT INTO detention_notice (school, pupil, detention, nth, adult, relationship, way_in, at)
                VALUES (\(due.school), \(due.pupil), \(due.detention), \(due.nth), \(adult.adult),
                    \(adult.relationship), \(adult.hasWayIn), \(told))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Tells a family who came, on the school's behalf.
    func tellOutcome(of due: DetentionToTell, at now: Instant) throws {
        let day = try first(
            """
            SELECT day FROM detention WHERE school = \(due.school) AND pupil = \(due.pupil) AND id = \(due.detention)
            ORDER BY nth DESC LIMIT 1
            """
        ) { try $0.day(0) }
        guard let day else { return }
        _ = try addNews(of: due, on: day, at: now)
    }

    /// Who was told of a child's detention, and how. Names for those who see the whole school: teachers know relationships.
    func notices(of detention: ID<Detention>, _ child: Seen<Behaviour>) throws -> [DetentionNotice] {
        guard case .staff(let reader) = child.by else { return [] }
        let isNamed = Behaviour.wholeSchool.contains(reader.role)
        return try all(
            """
            SELECT n.nth, n.adult, n.relationship, n.way_in, n.at,
                coalesce(a.title || ' ', a.given || ' ') || a.family
            FROM detention_notice n LEFT JOIN adult a ON a.school = n.school AND a.id = n.adult
            WHERE n.school = \(child.school) AND n.pupil = \(child.pupil) AND n.detention = \(detention)
            ORDER BY n.nth, n.relationship, n.adult
            """
        ) { row in
            DetentionNotice(
                nth: try row.int(0), adult: try row.id(1), relationship: try row.text(2), hasWayIn: try row.bool(3),
                at: try row.instant(4), name: isNamed ? try row.textOrNil(5) : nil)
        }
    }

    /// Who was told otherwise, oldest first.
    func told(of detention: ID<Detention>, _ child: Seen<Behaviour>) throws -> [DetentionTold] {
        try all(
            """
            SELECT t.nth, t.adult, t.way, t.whom, \(SQL.staffName), t.at
            FROM detention_told t JOIN staff s ON s.school = t.school AND s.id = t.staff
            WHERE t.school = \(child.school) AND t.pupil = \(child.pupil) AND t.detention = \(detention)
            ORDER BY t.at, t.id
            """
        ) { row in
            DetentionTold(
                nth: try row.int(0), adult: try row.idOrNil(1),
                way: DetentionTold.Way(rawValue: try row.text(2)) ?? .telephone, whom: try row.textOrNil(3),
                staffName: try row.text(4), at: try row.instant(5))
        }
    }

    /// Writes down that somebody was told otherwise, once however often its form is sent.
    func add(
        _ told: DetentionTold, id: ID<DetentionTold>, of detention: ID<Detention>, about child: Seen<Behaviour>,
        by staff: Staff
    ) throws {
        try run(
            """
            INSERT INTO detention_told (school, pupil, detention, id, nth, adult, way, whom, staff, at)
            VALUES (\(child.school), \(child.pupil), \(detention), \(id), \(told.nth), \(told.adult), \(told.way),
                \(told.whom), \(staff.id), \(told.at))
            ON CONFLICT DO NOTHING
            """)
    }
}
