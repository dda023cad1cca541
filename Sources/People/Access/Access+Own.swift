public import Store

extension Access {
    /// The pupil themself, as they may see their own `A`, or `Refused.notFound`: while they are on roll, and the school lets
    /// its pupils sign in.
    public static func own<A: Aspect>(of viewer: Viewer, seeing: A.Type, in records: Records) throws -> Seen<A> {
        guard A.pupils, let own = viewer.own else { throw Refused.notFound }
        let today = SQL.value(viewer.today)
        let seen: Seen<A>? = try records.first(
            """
            \(pupilColumns(today: viewer.today))
            JOIN pupil_rules r ON r.school = p.school
            WHERE p.school = \(own.school) AND p.id = \(own.pupil) AND \(Visible.own(today: today))
            """
        ) { try Access.seen($0, by: .own) }
        guard let seen else { throw Refused.notFound }
        return seen
    }

    /// Of whom a sign-in's row says that the account is a pupil's own.
    static func ownPlace(_ row: Row) throws -> OwnPlace? {
        guard let school = try row.intOrNil(8) else { return nil }
        return OwnPlace(school: school, pupil: try row.id(9))
    }
}
