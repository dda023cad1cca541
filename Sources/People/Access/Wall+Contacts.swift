public import Store

extension Wall {
    /// Children for whom this person may speak, of those whom they see as family.
    private static let acting = GuardSet(
        "wall_acting",
        """
        SELECT g.pupil FROM account_adult mine
            JOIN guardian_link g ON g.school = mine.school AND g.adult = mine.adult
            JOIN school s ON s.number = g.school JOIN pupil p ON p.school = g.school AND p.id = g.pupil
         WHERE mine.account = \(account) AND \(Visible.byLink(today: today)) AND g.may_act = 1
            AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.school = g.school AND r.pupil = g.pupil
                AND r.kind = 'no acting' AND (r.adult IS NULL OR r.adult = g.adult) AND \(lasts("r", on: today)))
        """)
    public static let contactSets = [acting]

    private static let ownAdult: SQL = "(\(person) AND adult IN \(adults))"
    private static let keepers: SQL = "\(works) OR \(office)"

    /// That an adult has looked at what the school holds: written by the adult, changed by nobody.
    public static func checkedByAnAdult(_ table: SQL) -> Guard {
        Guard(table, where: "\(keepers) OR \(ownAdult)", writing: works, adding: "\(works) OR \(ownAdult)")
    }

    /// Pupils of groups that this person teaches as a teacher: who helps in a class finds none of its details.
    private static let taughtByATeacher: SQL = """
        (SELECT m.pupil FROM \(lessons) JOIN staff post ON post.school = t.school AND post.id = t.staff
         WHERE \(teaches) AND post.role = 'teacher')
        """

    /// Teachers find what they must know to look after a child; a family all but the names of who may collect it, which are
    /// for those who may act.
    public static let childDetails = Guard(
        "child_detail",
        where: """
            \(keepers) OR (\(person) AND field IN ('diet', 'medical', 'collect') AND pupil IN \(taughtByATeacher))
            OR (\(person) AND pupil IN \(children) AND (field <> 'collect' OR pupil IN \(acting)))
            """,
        writing: works, adding: keepers)

    /// An adult's own, and the office's.
    public static let adultDetails = Guard(
        "adult_detail", where: "\(keepers) OR \(ownAdult)", writing: works, adding: keepers)

    /// An adult finds what they themselves are to be called for, and nothing of anybody else.
    public static let calling = Guard(
        "calling", where: "\(keepers) OR (\(person) AND adult IN \(adults) AND pupil IN \(children))",
        writing: works, adding: keepers)

    private static let ownOrChilds: SQL =
        "(\(person) AND adult IN \(adults) AND (pupil IS NULL OR pupil IN \(children)))"

    /// What one adult proposes is no other adult's, of the same child either. Nobody changes it.
    public static let detailProposals = Guard(
        "detail_proposal", where: "\(keepers) OR \(ownOrChilds)", writing: works,
        adding: """
            \(keepers) OR (\(person) AND staff IS NULL AND adult IN \(adults)
                AND (pupil IS NULL OR pupil IN \(acting)))
            """)

    /// What the office answered, for whoever proposed it.
    public static let detailOutcomes = Guard(
        "detail_outcome", where: "\(keepers) OR \(ownOrChilds)", writing: works, adding: keepers)
}
