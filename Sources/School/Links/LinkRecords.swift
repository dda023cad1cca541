import People
import Store

extension Records {
    /// Everybody linked to a pupil, in the order in which the school calls them.
    func links(of pupil: Seen<Roll>) throws -> [Link] {
        let emails = try emails(around: pupil)
        return try all(
            """
            SELECT g.adult, coalesce(a.title || ' ', '') || a.given || ' ' || a.family, g.relationship,
                g.parental_responsibility, g.may_act, g.may_see, g.confirmed_at, g.from_day, g.until_day, g.ended_because
            FROM guardian_link g JOIN adult a ON a.school = g.school AND a.id = g.adult
            WHERE g.school = \(pupil.school) AND g.pupil = \(pupil.pupil)
            ORDER BY g.ended_at IS NOT NULL, g.priority, a.family, a.id
            """
        ) { row in
            let adult = try row.id(0, of: Adult.self)
            return Link(
                adult: adult, adultName: try row.text(1), relationship: try row.text(2),
                hasResponsibility: try row.intOrNil(3).map { $0 == 1 }, mayAct: try row.bool(4), state: try state(row),
                emails: emails[adult] ?? [])
        }
    }

    private func state(_ row: Row) throws -> Link.State {
        if let because = try row.textOrNil(9) { return .ended(because: because) }
        if try row.bool(5) { return .sees(from: try row.day(7), until: try row.dayOrNil(8)) }
        return try row.intOrNil(6) == nil ? .waiting : .contactOnly
    }

    private func emails(around pupil: Seen<Roll>) throws -> [ID<Adult>: [String]] {
        let found = try all(
            """
            SELECT r.adult, r.value FROM adult_reach r
            JOIN guardian_link g ON g.school = r.school AND g.adult = r.adult
            WHERE g.school = \(pupil.school) AND g.pupil = \(pupil.pupil) AND r.kind = 'email' ORDER BY r.value
            """
        ) { (try $0.id(0, of: Adult.self), try $0.text(1)) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Writes down what the office decided. Says which accounts see something else from now on.
    func decide(
        _ decision: LinkDecision, about adult: ID<Adult>, of pupil: Seen<Roll>, by staff: Staff, at now: Instant
    ) throws {
        let place: SQL = "WHERE school = \(pupil.school) AND pupil = \(pupil.pupil) AND adult = \(adult)"
        let confirmed: SQL =
            "confirmed_at = \(now), confirmed_by = \(staff.id), ended_at = NULL, ended_by = NULL, ended_because = NULL"
        switch decision {
        case .letSee(let mayAct, let responsibility):
            try run(
                """
                UPDATE guardian_link SET may_see = 1, may_act = \(mayAct), parental_responsibility = \(responsibility),
                    from_day = \(SchoolTime.day(of: now)), until_day = NULL, \(confirmed) \(place)
                """)
        case .contactOnly:
            try run("UPDATE guardian_link SET may_see = 0, may_act = 0, \(confirmed) \(place)")
        case .end(let because):
            try run(
                """
                UPDATE guardian_link SET may_see = 0, may_act = 0, until_day = \(SchoolTime.day(of: now)),
                    ended_at = \(now), ended_by = \(staff.id), ended_because = \(because) \(place)
                """)
        }
    }

    /// The account of an adult, if they have one: its open pages must hear that something changed.
    func accounts(of adults: [ID<Adult>], at school: SchoolNumber) throws -> [ID<Account>] {
        try all("SELECT account FROM account_adult WHERE school = \(school) AND adult IN (\(list: adults))") {
            try $0.id(0)
        }
    }

    func restrictions(of pupil: Seen<Roll>) throws -> [Restriction] {
        try all(
            """
            SELECT id, kind, adult, from_day, until_day, note FROM restriction
            WHERE school = \(pupil.school) AND pupil = \(pupil.pupil) ORDER BY from_day, id
            """
        ) { row in
            Restriction(
                id: try row.id(0), kind: Restriction.Kind(rawValue: try row.text(1)) ?? .noSight,
                adult: try row.idOrNil(2), from: try row.day(3), until: try row.dayOrNil(4), note: try row.textOrNil(5))
        }
    }

    /// Says whether it is new: the same form may come twice.
    func add(_ new: NewRestriction, id: ID<Restriction>, to pupil: Seen<Roll>) throws -> Bool {
        try run(
            """
            INSERT INTO restriction (school, id, pupil, adult, kind, from_day, until_day, note)
            VALUES (\(pupil.school), \(id), \(pupil.pupil), \(new.adult), \(new.kind), \(new.from), \(new.until), \(new.note))
            ON CONFLICT (school, id) DO NOTHING
            """) > 0
    }

    /// The last day of a restriction. It stays on record, and one that has ended before keeps its end. Says whether
    /// anything changed.
    func lift(_ restriction: ID<Restriction>, of pupil: Seen<Roll>, last day: Day) throws -> Bool {
        try run(
            """
            UPDATE restriction SET until_day = \(day)
            WHERE school = \(pupil.school) AND pupil = \(pupil.pupil) AND id = \(restriction)
                AND (until_day IS NULL OR until_day > \(day))
            """) > 0
    }

    /// Pupils with a link that the office has not looked at yet: with parental responsibility stated by a file, or stated
    /// by nobody. Those of whom a file says that they have none are not waiting.
    func pupilsWaiting(at school: SeenAll<Roll>, stated: Bool) throws -> [WaitingPupil] {
        let responsibility: SQL =
            stated ? "g.parental_responsibility = 1" : "g.parental_responsibility IS NULL"
        return try all(
            """
            SELECT p.id, \(SQL.pupilName), count(*)
            FROM guardian_link g JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            WHERE g.school = \(school.school) AND g.may_see = 0 AND g.confirmed_at IS NULL AND g.ended_at IS NULL
                AND \(responsibility)
            GROUP BY p.id, p.known_given, p.given, p.known_family, p.family
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { WaitingPupil(pupil: try $0.id(0), name: try $0.text(1), adults: try $0.int(2)) }
    }

    /// Everybody on roll, by class.
    func roll(of school: SeenAll<Roll>, on day: Day) throws -> [RollLine] {
        try all(
            """
            SELECT p.id, \(SQL.pupilName), p.year_group,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration' AND m.from_day <= \(day)
                    AND (m.until_day IS NULL OR m.until_day >= \(day)) ORDER BY m.from_day DESC LIMIT 1)
            FROM pupil p WHERE p.school = \(school.school) AND (p.left_on IS NULL OR p.left_on >= \(day))
            ORDER BY 4, coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { row in
            RollLine(
                pupil: try row.id(0), name: try row.text(1), yearGroup: try row.textOrNil(2),
                className: try row.textOrNil(3))
        }
    }
}

/// A pupil with adults whom the office has not looked at yet.
struct WaitingPupil: Sendable {
    var pupil: ID<Pupil>
    var name: String
    var adults: Int
}

/// Who waits for the office, by what a file says of parental responsibility.
struct WaitingAdults: Sendable {
    var stated: [WaitingPupil]
    var notStated: [WaitingPupil]
}

struct RollLine: Sendable {
    var pupil: ID<Pupil>
    var name: String
    var yearGroup: String?
    var className: String?
}
