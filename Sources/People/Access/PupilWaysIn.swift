public import Store

/// Who of a group's pupils has a way in of their own.
public struct PupilWaysIn: Sendable {
    /// In the order of the register.
    public let pupils: [Seen<Roll>]
    public let given: Set<ID<Pupil>>
}

extension Access {
    /// Who of a group has a way in of their own; `Refused.notFound` at a primary school, where no pupil has.
    public static func waysIn(of group: SeenGroup<Roll>, in records: Records) throws -> PupilWaysIn {
        let school = group.group.school
        guard try records.any("SELECT 1 FROM school WHERE number = \(school) AND phase = 'secondary'") else {
            throw Refused.notFound
        }
        let given = try records.all(
            """
            SELECT pupil FROM account_pupil
            WHERE school = \(school) AND pupil IN (\(list: group.pupils.map(\.pupil)))
            """
        ) { try $0.id(0, of: Pupil.self) }
        return PupilWaysIn(pupils: group.pupils, given: Set(given))
    }

    /// Gives a pupil a way in, or a new password instead of a lost one, and ends whatever was signed in with the old. Says
    /// under which name the pupil signs in. `password` is its stored form.
    ///
    /// Accounts belong to no school. The database's wall is opened for this one act and shut again.
    public static func giveWayIn(
        to pupil: Seen<Roll>, password: String, new: ID<Account>, for viewer: Viewer, at now: Instant,
        in records: Records
    ) throws -> String {
        try Wall.works(in: records)
        let name = try records.renewWayIn(of: pupil, password) ?? records.makeWayIn(of: pupil, password, new, at: now)
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return name
    }
}

extension Records {
    fileprivate func renewWayIn(of pupil: Seen<Roll>, _ password: String) throws -> String? {
        let known = try first(
            """
            SELECT a.id, a.email FROM account_pupil o JOIN account a ON a.id = o.account
            WHERE o.school = \(pupil.school) AND o.pupil = \(pupil.pupil)
            """
        ) { (account: try $0.id(0, of: Account.self), name: try $0.text(1)) }
        guard let known else { return nil }
        try run("UPDATE account SET password = \(password) WHERE id = \(known.account)")
        try run("DELETE FROM sign_in WHERE account = \(known.account)")
        try run("DELETE FROM known_device WHERE account = \(known.account)")
        return known.name
    }

    fileprivate func makeWayIn(
        of pupil: Seen<Roll>, _ password: String, _ account: ID<Account>, at now: Instant
    ) throws -> String {
        let name = try freeName(pupil)
        try run(
            """
            INSERT INTO account (id, email, name, password, made_at)
            VALUES (\(account), \(name), \(pupil.name.full), \(password), \(now))
            """)
        try run(
            """
            INSERT INTO account_pupil (account, school, pupil) VALUES (\(account), \(pupil.school), \(pupil.pupil))
            """)
        return name
    }

    /// "theo.ashdown@harbour", or with a number where there is one already. Letters that every keyboard has.
    private func freeName(_ pupil: Seen<Roll>) throws -> String {
        let words = NameSearch.words(of: pupil.name.full).map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
        let base = words.isEmpty ? "pupil" : words.joined(separator: ".")
        for number in 1...1000 {
            let name = "\(base)\(number == 1 ? "" : String(number))@\(pupil.schoolSlug)"
            guard try any("SELECT 1 FROM account WHERE email = \(name)") else { return name }
        }
        throw Refused.notFound
    }
}
