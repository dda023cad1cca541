public import Store

extension Access {
    /// Codes of those who are in the building: present, late, or late after the register closed.
    private static let here: Set<String> = ["/", "\\", "L", "U"]

    /// Pupils of a group who are in school, by the registers of the day: where one says away, or none says anything, the
    /// pupil is not among them.
    ///
    /// Lunchtime staff do not see attendance; that a lunch is written down for nobody who is away has to be asked all the
    /// same. The database's wall is opened for this one question and shut again, and no mark leaves it.
    public static func inSchool<A: Aspect>(
        of group: SeenGroup<A>, for viewer: Viewer, at now: Instant, in records: Records
    ) throws -> Set<ID<Pupil>> {
        guard !group.pupils.isEmpty else { return [] }
        try Wall.works(in: records)
        let found = try records.all(
            """
            SELECT m.pupil, m.code FROM mark m
            WHERE m.school = \(group.group.school) AND m.pupil IN (\(list: group.pupils.map(\.pupil)))
                AND m.day = \(group.day) AND m.slot IN ('AM', 'PM') AND NOT EXISTS (
                    SELECT 1 FROM mark later WHERE later.school = m.school AND later.pupil = m.pupil
                        AND later.day = m.day AND later.slot = m.slot AND later.nth > m.nth)
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.textOrNil(1) ?? "") }
        try Wall.stand(as: viewer.account, posts: viewer.posts, now: now, in: records)
        let codes = Dictionary(grouping: found, by: \.0)
        return Set(codes.filter { $0.value.allSatisfy { here.contains($0.1) } }.keys)
    }
}
