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

/// Something that somebody did to the records about a person.
public enum Act: Sendable {}
