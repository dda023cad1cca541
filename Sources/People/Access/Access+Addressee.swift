public import Store

extension Access {
    /// Whether a member of staff works at the school still and sees a child's `A` today: to whom something about the child
    /// can go.
    ///
    /// A family knows nothing of who teaches whom. The database's wall is opened for this one question and shut again.
    public static func reaches<A: Aspect>(
        _ staff: ID<Staff>, about child: Seen<A>, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> Bool {
        try Wall.works(in: records)
        let found = try sees(staff, child.pupil, at: child.school, SchoolTime.day(of: now), A.self, in: records)
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        return found
    }

    /// The same of any pupil, for those who see the whole school.
    public static func sees<A: Aspect>(
        _ staff: ID<Staff>, _ pupil: ID<Pupil>, at school: SeenAll<A>, on today: Day, in records: Records
    ) throws -> Bool {
        try sees(staff, pupil, at: school.school, today, A.self, in: records)
    }

    private static func sees<A: Aspect>(
        _ staff: ID<Staff>, _ pupil: ID<Pupil>, at school: SchoolNumber, _ today: Day, _: A.Type, in records: Records
    ) throws -> Bool {
        let role = try records.first(
            """
            SELECT s.role FROM staff s
            WHERE s.school = \(school) AND s.id = \(staff) AND \(lasts("s", on: SQL.value(today)))
            """
        ) { StaffRole(rawValue: try $0.text(0)) }
        guard let role = role ?? nil else { return false }
        let post = Staff(id: staff, school: school, name: "", post: "", role: role)
        return try seen(pupil, by: post, today: today, seeing: A.self, in: records) != nil
    }
}
