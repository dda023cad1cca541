import People
import Store

extension Records {
    /// Pupils of a club's years who neither have a place nor wait for one, in the order of names.
    func clubCandidates(for club: ClubVersion, at school: SeenAll<Clubs>, on today: Day) throws -> [ClubCandidate] {
        let found = try all(
            """
            SELECT p.id, p.given, p.family, p.known_given, p.known_family, p.year_group,
                (SELECT c.name FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
                 WHERE m.school = p.school AND m.pupil = p.id AND m.kind = 'registration' AND m.from_day <= \(today)
                    AND (m.until_day IS NULL OR m.until_day >= \(today)) ORDER BY m.from_day DESC LIMIT 1)
            FROM pupil p
            WHERE p.school = \(school.school) AND (p.left_on IS NULL OR p.left_on >= \(today)) AND NOT EXISTS (
                SELECT 1 FROM club_seat seat WHERE seat.school = p.school AND seat.pupil = p.id
                    AND seat.club = \(club.id) AND seat.state <> 'left')
            ORDER BY coalesce(p.known_family, p.family), coalesce(p.known_given, p.given), p.id
            """
        ) { row in
            let one = ClubCandidate(
                pupil: try row.id(0),
                name: PupilName(
                    given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                    knownFamily: try row.textOrNil(4)),
                className: try row.textOrNil(6))
            return club.isFor(try row.textOrNil(5)) ? one : nil
        }
        return found.compactMap(\.self)
    }

    /// Moves a child who waits up to a place of the list; those in between each move down by one. Their turns stay their
    /// own, and all different.
    func moveUp(_ child: Seen<Clubs>, to place: Int, in club: ID<Club>) throws {
        let turns = try first(
            """
            SELECT mine.turn, other.turn FROM club_seat mine JOIN club_seat other
                ON other.school = mine.school AND other.club = mine.club
            WHERE mine.school = \(child.school) AND mine.club = \(club) AND mine.pupil = \(child.pupil)
                AND mine.state = 'waiting' AND other.state = 'waiting' AND other.place = \(place)
            """
        ) { (mine: try $0.int(0), wished: try $0.int(1)) }
        guard let turns, turns.wished < turns.mine else { return }
        try run(
            """
            UPDATE club_seat SET turn = CASE WHEN pupil = \(child.pupil) THEN \(turns.wished) ELSE turn + 1 END
            WHERE school = \(child.school) AND club = \(club) AND state = 'waiting'
                AND turn BETWEEN \(turns.wished) AND \(turns.mine)
            """)
    }
}
