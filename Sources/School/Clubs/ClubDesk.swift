import Pages
import People

/// One club at the office's desk, where families telephone or come by.
struct ClubDesk: Sendable {
    let school: SeenAll<Clubs>
    let seen: SeenClub
    let club: ClubVersion
    let homes: [ID<Pupil>: GoingHome]
    /// Pupils of the club's years who neither have a place nor wait for one, in the order of names.
    let others: [ClubCandidate]

    static let becauseLength = 120

    var path: String { "/schools/\(school.schoolSlug)/clubs/\(club.id)/places" }

    func listed(_ pupil: ID<Pupil>) -> ClubPupil? { seen.pupils.first { $0.pupil == pupil } }
}

/// A pupil who may be signed up.
struct ClubCandidate: Sendable {
    let pupil: ID<Pupil>
    let name: PupilName
    let className: String?
}

extension Visit {
    func clubDesk(of school: SeenAll<Clubs>) throws -> ClubDesk {
        let seen = try Access.club(id("club"), for: signedIn, in: records)
        guard seen.school == school.school, let club = try records.club(seen.id, at: school.school) else {
            throw Refusal.notFound
        }
        for one in seen.pupils { note(seen.school, one.pupil, Clubs.name) }
        return ClubDesk(
            school: school, seen: seen, club: club, homes: try records.goingHome(of: seen),
            others: try records.clubCandidates(for: club, at: school, on: today))
    }

    /// Does what the office wishes with a child's place, moves the list, and tells everybody whom it moves: all at once.
    func moving(_ desk: ClubDesk, of child: Seen<Clubs>, _ wish: (_ turn: Int) throws -> Void) throws {
        try Access.moving(for: signedIn, at: now, in: records) {
            try wish(records.takeTurn(in: desk.club.id, at: child.school))
            try moveList(of: desk.club.id, at: child.school, by: child.pupil)
            let own = ClubMove(pupil: child.pupil, club: desk.club.id)
            try records.tellFamily(of: own, at: child.school, on: today, isNotable: true, at: now)
        }
    }
}
