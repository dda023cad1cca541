public import People
import Store

extension Visit {
    /// Writes down, in this act's own transaction, who did what to a child's records. `what` is a few words such as
    /// "reported an absence"; `detail` never holds what somebody typed.
    public func record<A: Aspect>(_ what: String, about child: Seen<A>, detail: String? = nil) throws {
        let viewer = try signedIn
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, pupil, what, detail)
            VALUES (\(child.school), \(world.newID(Act.self)), \(now), \(viewer.account),
                \(viewer.post(at: child.school)?.id), \(child.pupil), \(what), \(detail))
            """)
    }
}

extension Visit {
    /// Writes down, in this act's own transaction, who did what to the records of a whole school. `what` is a few words
    /// such as "added a term"; `detail` never holds what somebody typed. With the key of a press as its `id` the act is
    /// kept once, however often it is sent: says whether this was the first time.
    @discardableResult
    func record<A: Aspect>(
        _ what: String, at school: SeenAll<A>, detail: String? = nil, id: ID<Act>? = nil
    ) throws -> Bool {
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, what, detail)
            VALUES (\(school.school), \(id ?? world.newID()), \(now), \(signedIn.account), \(school.by.id), \(what),
                \(detail))
            ON CONFLICT (school, id) DO NOTHING
            """) == 1
    }
}

/// Something that somebody did to the records about a person.
public enum Act: Sendable {}

extension Visit {
    /// Writes down, in this act's own transaction, what somebody did who keeps the list of a detention session. It names no
    /// pupil: whoever supervises writes into nobody's history.
    func record(_ what: String, in sitting: SeenSitting, detail: String) throws {
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, what, detail)
            VALUES (\(sitting.school), \(world.newID(Act.self)), \(now), \(signedIn.account), \(sitting.by.id), \(what),
                \(detail))
            """)
    }
}
