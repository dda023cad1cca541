public import Store

/// One pupil's detention, through everything that becomes of it.
public enum Detention: Sendable {}

/// One detention session: a place, a day and a time, and whoever supervises it.
public enum Sitting: Sendable {}

/// Proof that the viewer may keep the list of one detention session: they supervise it and it is today, or they see the
/// behaviour of the whole school.
public struct SeenSitting: Sendable {
    public let school: SchoolNumber
    public let id: ID<Sitting>
    public let day: Day
    public let by: Staff
    /// In the order of names; those who were moved elsewhere or need not come are still on it.
    public let pupils: [SeatedPupil]

    /// Those who see the whole school may do more than keep the list.
    public var seesAll: Bool { Behaviour.wholeSchool.contains(by.role) }

    /// One of them who is to come, or `Refused.notFound`.
    public func seat(of detention: ID<Detention>) throws(Refused) -> SeatedPupil {
        guard let seat = pupils.first(where: { $0.detention == detention && $0.leftAs == nil }) else {
            throw .notFound
        }
        return seat
    }
}

/// A pupil on the list of a detention session: the name, the class, and nothing else about them.
public struct SeatedPupil: Sendable {
    public let pupil: ID<Pupil>
    public let name: PupilName
    public let className: String?
    public let detention: ID<Detention>
    /// Which version of the detention put the pupil here.
    public let nth: Int
    /// `moved` or `cancelled`; nil for those who are to come.
    public let leftAs: String?
}

extension Access {
    /// A detention session's list, for whoever supervises it on its day and those who see the whole school, or
    /// `Refused.notFound`.
    public static func sitting(_ id: ID<Sitting>, for viewer: Viewer, in records: Records) throws -> SeenSitting {
        for post in viewer.posts {
            let whole = Behaviour.wholeSchool.contains(post.role)
            guard whole || Behaviour.ownPupils.contains(post.role) else { continue }
            let own: SQL = whole ? "1 = 1" : "d.supervisor = \(post.id) AND d.day = \(viewer.today)"
            let day = try records.first(
                "SELECT d.day FROM detention_session d WHERE d.school = \(post.school) AND d.id = \(id) AND \(own)"
            ) { try $0.day(0) }
            guard let day else { continue }
            let pupils = try seated(in: id, post.school, on: viewer.today, in: records)
            return SeenSitting(school: post.school, id: id, day: day, by: post, pupils: pupils)
        }
        throw Refused.notFound
    }

    private static func seated(
        in sitting: ID<Sitting>, _ school: SchoolNumber, on today: Day, in records: Records
    ) throws -> [SeatedPupil] {
        try records.all(
            """
            SELECT seat.pupil, p.given, p.family, p.known_given, p.known_family, seat.detention, seat.nth, seat.left_as,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
                    AND \(lasts("m", on: SQL.value(today))) ORDER BY m.from_day DESC LIMIT 1)
            FROM detention_seat seat JOIN pupil p ON p.school = seat.school AND p.id = seat.pupil
            WHERE seat.school = \(school) AND seat.session = \(sitting)
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id, seat.nth
            """
        ) { row in
            SeatedPupil(
                pupil: try row.id(0),
                name: PupilName(
                    given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                    knownFamily: try row.textOrNil(4)),
                className: try row.textOrNil(8), detention: try row.id(5), nth: try row.int(6),
                leftAs: try row.textOrNil(7))
        }
    }
}

/// An adult whom the school tells of a child, and whether they can read it here.
public struct AdultToTell: Sendable {
    public let adult: ID<Adult>
    public let relationship: String
    /// They have an account, and are in the pilot where the school runs one.
    public let hasWayIn: Bool
}

extension Access {
    /// Everybody who may see a child on roll, whether or not they have a way in: so that nobody is forgotten. Asked on the
    /// school's behalf (`Wall.works`): a teacher knows neither links nor accounts.
    public static func adultsToTell(
        of pupil: ID<Pupil>, at school: SchoolNumber, on day: Day, in records: Records
    ) throws -> [AdultToTell] {
        let today = SQL.value(day)
        return try records.all(
            """
            SELECT g.adult, g.relationship, CASE WHEN \(Visible.inPilot) AND EXISTS (
                SELECT 1 FROM account_adult mine JOIN account a ON a.id = mine.account
                WHERE mine.school = g.school AND mine.adult = g.adult AND a.disabled_at IS NULL) THEN 1 ELSE 0 END
            FROM guardian_link g JOIN school s ON s.number = g.school
            JOIN pupil p ON p.school = g.school AND p.id = g.pupil
            WHERE g.school = \(school) AND g.pupil = \(pupil) AND \(Visible.byRight(today: today))
                AND \(Visible.onRoll("p", today: today))
            ORDER BY g.priority, g.adult
            """
        ) { AdultToTell(adult: try $0.id(0), relationship: try $0.text(1), hasWayIn: try $0.bool(2)) }
    }
}
