public import Store

extension Access {
    /// The children of whoever a secret calendar address belongs to, as they may see them now: nobody once the address is
    /// revoked, the account closed, or the access of that adult over. The wall is opened for exactly that person.
    public static func family<A: Aspect>(
        behind secret: [UInt8], seeing: A.Type, now: Instant, in records: Records
    ) throws -> Family<A> {
        try Wall.door(in: records)
        let found = try records.first(
            """
            SELECT a.id, a.name, a.email FROM diary_feed f JOIN account a ON a.id = f.account
            WHERE f.secret = \(secret) AND f.ended_at IS NULL AND a.disabled_at IS NULL
            """
        ) { (account: try $0.id(0, of: Account.self), name: try $0.text(1), email: try $0.text(2)) }
        guard let found else {
            try Wall.nobody(in: records)
            return Family(children: [])
        }
        try Wall.stand(as: found.account, posts: [], now: now, in: records)
        let reader = Viewer(
            account: found.account, signIn: ID(high: 0, low: 0), name: found.name, email: found.email, csrf: "",
            posts: [], hasFamily: true, own: nil, today: SchoolTime.day(of: now), seenAt: now)
        return try family(of: reader, seeing: A.self, in: records)
    }
}
