public import Store

extension Access {
    /// The names of the pupils on roll of the groups that this person teaches or helps in today, and whose pages they
    /// open for `A`. Nobody of a post that sees the whole school: its names are read through `SeenAll`.
    public static func ownNames<A: Aspect>(
        of viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> [(pupil: ID<Pupil>, name: PupilName)] {
        let today = SQL.value(viewer.today)
        let posts = viewer.posts.filter { A.ownPupils.contains($0.role) && !A.wholeSchool.contains($0.role) }
        return try posts.flatMap { post in
            try records.all(
                """
                SELECT DISTINCT p.id, p.given, p.family, p.known_given, p.known_family
                FROM teaching t JOIN membership m ON m.school = t.school AND m.class_group = t.class_group
                JOIN pupil p ON p.school = m.school AND p.id = m.pupil
                WHERE t.school = \(post.school) AND t.staff = \(post.id) AND \(lasts("t", on: today))
                    AND \(lasts("m", on: today)) AND \(Visible.onRoll("p", today: today))
                """
            ) { row in
                (
                    pupil: try row.id(0, of: Pupil.self),
                    name: PupilName(
                        given: try row.text(1), family: try row.text(2), knownGiven: try row.textOrNil(3),
                        knownFamily: try row.textOrNil(4))
                )
            }
        }
    }

    /// Those of some pupils whom a member of staff may see today, while they are on roll. Whoever else was asked for is
    /// left out without a word.
    public static func pupils<A: Aspect>(
        among pupils: [ID<Pupil>], for viewer: Viewer, seeing: A.Type, in records: Records
    ) throws -> [Seen<A>] {
        guard !pupils.isEmpty else { return [] }
        return try viewer.posts.filter { A.wholeSchool.contains($0.role) || A.ownPupils.contains($0.role) }
            .flatMap { post in
                try records.all(
                    """
                    \(pupilColumns(today: viewer.today))
                    WHERE p.school = \(post.school) AND p.id IN (\(list: pupils))
                        AND \(Visible.onRoll("p", today: SQL.value(viewer.today)))
                        AND \(Visible.toStaff(post, A.self, today: viewer.today))
                    """
                ) { try seenByStaff($0, post) }
            }
    }

    /// The classes and groups of a school in the school year of a day.
    public static func groups<A: Aspect>(
        of school: SeenAll<A>, on day: Day, in records: Records
    ) throws -> [ClassGroup] {
        try records.all(
            """
            SELECT id, kind, name FROM class_group
            WHERE school = \(school.school) AND school_year = \(SchoolYearNumber.of(day))
            """
        ) { row in
            ClassGroup(
                id: try row.id(0), school: school.school,
                kind: ClassGroup.Kind(rawValue: try row.text(1)) ?? .teaching, name: try row.text(2))
        }
    }
}
