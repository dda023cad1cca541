import People
import Store

extension Records {
    /// With what an adult signs in; nil for those without a way in.
    func account(of adult: ID<Adult>, at school: SeenAll<Contacts>) throws -> ID<Account>? {
        try first(
            "SELECT account FROM account_adult WHERE school = \(school.school) AND adult = \(adult)"
        ) { try $0.id(0) }
    }

    /// Rises with everything that a family asks, and with every answer.
    func detailsVersion(at school: SeenAll<Contacts>) throws -> String {
        let counts = try first(
            """
            SELECT (SELECT count(*) FROM detail_proposal p WHERE p.school = \(school.school)),
                (SELECT count(*) FROM detail_outcome o WHERE o.school = \(school.school))
            """
        ) { "\(try $0.int(0)).\(try $0.int(1))" }
        return counts ?? ""
    }
}
