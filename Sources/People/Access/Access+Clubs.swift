public import Store

/// One club or activity of a school, through all its versions.
public enum Club: Sendable {}

/// Proof that the viewer may keep the list and the registers of one club: they lead it, or they see the clubs of the whole
/// school.
public struct SeenClub: Sendable {
    public let school: SchoolNumber
    public let id: ID<Club>
    public let by: Staff
    /// In the order of names: those who have a place, and those who wait for one.
    public let pupils: [ClubPupil]

    /// Those who see the whole school may do more than keep the list.
    public var seesAll: Bool { Clubs.wholeSchool.contains(by.role) }
    public var members: [ClubPupil] { pupils.filter { $0.waits == nil } }
    /// The first to get a place first.
    public var waiting: [ClubPupil] {
        pupils.filter { $0.waits != nil }.sorted { ($0.waits ?? 0) < ($1.waits ?? 0) }
    }

    /// One who has a place, or `Refused.notFound`.
    public func member(_ id: ID<Pupil>) throws(Refused) -> ClubPupil {
        guard let member = members.first(where: { $0.pupil == id }) else { throw .notFound }
        return member
    }
}

/// A pupil on the list of a club: the name, the class, and nothing else about them.
public struct ClubPupil: Sendable {
    public let pupil: ID<Pupil>
    public let name: PupilName
    public let className: String?
    /// The place on the waiting list, counted from 1; nil for those who have a place in the club.
    public let waits: Int?
    /// Which version of their place holds.
    public let nth: Int
}

extension Seen<Clubs> {
    /// Whether the reader learns how the child goes home and who collects it: those who may act for the child, unless an
    /// order hides from them where it lives. Others read that it goes to the club and no more.
    public var knowsWayHome: Bool { mayAct && !hidesAddress }
}

extension Access {
    /// A club's list, for whoever leads it while it runs and those who see the whole school, or `Refused.notFound`.
    public static func club(_ id: ID<Club>, for viewer: Viewer, in records: Records) throws -> SeenClub {
        for post in viewer.posts {
            let own: SQL =
                Clubs.wholeSchool.contains(post.role)
                ? "1 = 1" : "c.leader = \(post.id) AND c.until_day >= \(viewer.today)"
            let found = try records.any(
                """
                SELECT 1 FROM club c WHERE c.school = \(post.school) AND c.id = \(id) AND \(own)
                    AND NOT EXISTS (SELECT 1 FROM club later
                        WHERE later.school = c.school AND later.id = c.id AND later.nth > c.nth)
                """)
            guard found else { continue }
            let pupils = try listed(in: id, post.school, on: viewer.today, in: records)
            return SeenClub(school: post.school, id: id, by: post, pupils: pupils)
        }
        throw Refused.notFound
    }

    private static func listed(
        in club: ID<Club>, _ school: SchoolNumber, on today: Day, in records: Records
    ) throws -> [ClubPupil] {
        try records.all(
            """
            SELECT seat.pupil, p.given, p.family, p.known_given, p.known_family, seat.state, seat.place, seat.nth,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration'
                    AND \(lasts("m", on: SQL.value(today))) ORDER BY m.from_day DESC LIMIT 1)
            FROM club_seat seat JOIN pupil p ON p.school = seat.school AND p.id = seat.pupil
            WHERE seat.school = \(school) AND seat.club = \(club) AND seat.state <> 'left'
                AND \(Visible.onRoll("p", today: SQL.value(today)))
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { row in
            ClubPupil(
                pupil: try row.id(0),
                name: PupilName(
                    given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                    knownFamily: try row.textOrNil(4)),
                className: try row.textOrNil(8), waits: try row.text(5) == "waiting" ? try row.int(6) : nil,
                nth: try row.int(7))
        }
    }

    /// Does on the school's behalf what moves a list of children, whom whoever acts need not see, and stands as that person
    /// again: one family leaves a club, and another gets the place in the same transaction.
    public static func moving<Value>(
        for viewer: Viewer, at now: Instant, in records: Records, _ move: () throws -> Value
    ) throws -> Value {
        try Wall.works(in: records)
        let value = try move()
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return value
    }
}
