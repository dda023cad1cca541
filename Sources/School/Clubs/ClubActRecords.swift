import People
import Store

extension Visit {
    /// Writes down, in this act's own transaction, what whoever leads a club did with its register. It names no pupil:
    /// whoever leads writes into nobody's history.
    func record(_ what: String, in club: SeenClub, detail: String) throws {
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, what, detail)
            VALUES (\(club.school), \(world.newID(Act.self)), \(now), \(signedIn.account), \(club.by.id), \(what),
                \(detail))
            """)
    }
}
