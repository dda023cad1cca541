import People
import Store

/// What a family's news calls what it tells of a club.
enum ClubNews {
    /// A place in it, or its register.
    static let place = "club"
    /// A day on which it is not held, or is after all.
    static let day = "club day"
}

/// A child for whom the list has moved.
struct ClubMove: Sendable {
    let pupil: ID<Pupil>
    let club: ID<Club>
}

extension Records {
    /// How a child stands in the clubs of their school, those they have left among them.
    func clubStandings(of child: Seen<Clubs>) throws -> [ClubStanding] {
        try all(
            """
            SELECT seat.club, seat.state, seat.place, seat.nth, p.home, p.home_words, p.because
            FROM club_seat seat CROSS JOIN club_place p
            WHERE seat.school = \(child.school) AND seat.pupil = \(child.pupil) AND p.school = seat.school
                AND p.pupil = seat.pupil AND p.club = seat.club AND p.nth = seat.nth
            """
        ) { row in
            ClubStanding(
                club: try row.id(0), state: ClubStanding.State(rawValue: try row.text(1)) ?? .left,
                place: try row.int(2), nth: try row.int(3), home: try Records.home(row, 4),
                because: try row.textOrNil(6))
        }
    }

    /// How each of a club's list goes home.
    func goingHome(of club: SeenClub) throws -> [ID<Pupil>: GoingHome] {
        let found = try all(
            """
            SELECT seat.pupil, p.home, p.home_words
            FROM club_seat seat JOIN club_place p ON p.school = seat.school AND p.pupil = seat.pupil
                AND p.club = seat.club AND p.nth = seat.nth
            WHERE seat.school = \(club.school) AND seat.club = \(club.id) AND seat.state <> 'left'
            """
        ) { (try $0.id(0, of: Pupil.self), try Records.home($0, 1)) }
        return Dictionary(found) { first, _ in first }
    }

    private static func home(_ row: Row, _ column: Int) throws -> GoingHome {
        GoingHome(way: HomeWay(rawValue: try row.text(column)) ?? .collected, words: try row.textOrNil(column + 1))
    }

    /// Whether a press about a child's place in a club has been kept.
    func wasPressed(_ press: Press, in club: ID<Club>, of child: Seen<Clubs>) throws -> Bool {
        try any(
            """
            SELECT 1 FROM club_place WHERE school = \(child.school) AND pupil = \(child.pupil) AND club = \(club)
                AND press = \(press)
            """)
    }

    /// The next version of a child's place, as an adult of the family wishes it, or the office for them.
    func keep(
        _ state: ClubStanding.State, home: GoingHome, in club: ID<Club>, of child: Seen<Clubs>, press: Press,
        turn: Int? = nil, because: String? = nil, at now: Instant
    ) throws {
        var (adult, staff): (ID<Adult>?, ID<Staff>?) = (nil, nil)
        switch child.by {
        case .family(let parent, _): adult = parent
        case .staff(let post): staff = post.id
        case .own: return
        }
        try run(
            """
            INSERT INTO club_seat (school, club, pupil, state, turn, place, nth)
            VALUES (\(child.school), \(club), \(child.pupil), \(state.rawValue), \(turn ?? 0), 0, 1)
            ON CONFLICT (school, club, pupil) DO UPDATE SET state = excluded.state, nth = club_seat.nth + 1,
                turn = coalesce(CAST(\(turn) AS BIGINT), club_seat.turn)
            """)
        try run(
            """
            INSERT INTO club_place (school, pupil, club, nth, state, home, home_words, because, press, adult, staff, at)
            SELECT school, pupil, club, nth, state, \(home.way.rawValue), \(home.words), \(because), \(press), \(adult),
                \(staff), \(now)
            FROM club_seat WHERE school = \(child.school) AND club = \(club) AND pupil = \(child.pupil)
            """)
    }

    /// Stands in line for a club's list: of two at once, one waits until the other is done.
    func takeTurn(in club: ID<Club>, at school: SchoolNumber) throws -> Int {
        let turn = try first(
            """
            INSERT INTO club_taken (school, club, members, waiting, turn) VALUES (\(school), \(club), 0, 0, 1)
            ON CONFLICT (school, club) DO UPDATE SET turn = club_taken.turn + 1 RETURNING turn
            """
        ) { try $0.int(0) }
        return turn ?? 1
    }

    /// Gives free places to those who have waited longest, takes off those who have left the school, and counts. On the
    /// school's behalf. Says who has a place now.
    func moveList(of club: ID<Club>, at school: SchoolNumber, now: Instant) throws -> [ClubMove] {
        let today = SchoolTime.day(of: now)
        let leavers = try all(
            """
            SELECT seat.pupil FROM club_seat seat JOIN pupil p ON p.school = seat.school AND p.id = seat.pupil
            WHERE seat.school = \(school) AND seat.club = \(club) AND seat.state <> 'left' AND p.left_on < \(today)
            ORDER BY seat.pupil
            """
        ) { ClubMove(pupil: try $0.id(0), club: club) }
        for leaver in leavers { try move(leaver, to: .left, at: school, now) }
        let moved = try nextInLine(of: club, at: school)
        for next in moved { try move(next, to: .member, at: school, now) }
        try countPlaces(of: club, at: school)
        return moved
    }

    private func nextInLine(of club: ID<Club>, at school: SchoolNumber) throws -> [ClubMove] {
        let places = try first(
            """
            SELECT c.places, (SELECT count(*) FROM club_seat seat
                WHERE seat.school = c.school AND seat.club = c.id AND seat.state = 'member')
            FROM club c WHERE c.school = \(school) AND c.id = \(club) AND \(Records.isNewest)
            """
        ) { (try $0.intOrNil(0), try $0.int(1)) }
        guard let (most, members) = places else { return [] }
        return try all(
            """
            SELECT pupil FROM club_seat WHERE school = \(school) AND club = \(club) AND state = 'waiting'
            ORDER BY turn, pupil LIMIT \(most.map { max(0, $0 - members) } ?? 10_000)
            """
        ) { ClubMove(pupil: try $0.id(0), club: club) }
    }

    private func move(_ move: ClubMove, to state: ClubStanding.State, at school: SchoolNumber, _ now: Instant) throws {
        try run(
            """
            INSERT INTO club_place (school, pupil, club, nth, state, home, home_words, because, at)
            SELECT school, pupil, club, nth + 1, \(state.rawValue), home, home_words, because, \(now) FROM club_place p
            WHERE school = \(school) AND pupil = \(move.pupil) AND club = \(move.club) AND NOT EXISTS (
                SELECT 1 FROM club_place later WHERE later.school = p.school AND later.pupil = p.pupil
                    AND later.club = p.club AND later.nth > p.nth)
            """)
        try run(
            """
            UPDATE club_seat SET state = \(state.rawValue), nth = nth + 1
            WHERE school = \(school) AND club = \(move.club) AND pupil = \(move.pupil)
            """)
    }

    private func countPlaces(of club: ID<Club>, at school: SchoolNumber) throws {
        try run(
            """
            UPDATE club_seat SET place = CASE WHEN state <> 'waiting' THEN 0 ELSE (
                SELECT count(*) FROM club_seat other WHERE other.school = club_seat.school
                    AND other.club = club_seat.club AND other.state = 'waiting' AND other.turn <= club_seat.turn) END
            WHERE school = \(school) AND club = \(club) AND (state = 'waiting' OR place > 0)
            """)
        try run(
            """
            UPDATE club_taken SET
                members = (SELECT count(*) FROM club_seat seat WHERE seat.school = \(school) AND seat.club = \(club)
                    AND seat.state = 'member'),
                waiting = (SELECT count(*) FROM club_seat seat WHERE seat.school = \(school) AND seat.club = \(club)
                    AND seat.state = 'waiting')
            WHERE school = \(school) AND club = \(club)
            """)
    }

    /// One more entry in a child's news, about a club. Unlisted, it makes open pages look again.
    func tellFamily(
        of move: ClubMove, at school: SchoolNumber, on day: Day, isNotable: Bool, as aspect: String = ClubNews.place,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(school), \(move.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                 WHERE n.school = \(school) AND n.pupil = \(move.pupil)),
                \(aspect), \(day), NULL, \(isNotable), \(now), \(move.club))
            """)
        try announce(LiveEvent(topic: "pupil:\(move.pupil)", note: Clubs.name))
    }
}
