public import Store

extension Wall {
    private static let staffOfThePupil: SQL = "\(office) OR (\(person) AND pupil IN \(taught))"
    /// Written by whoever stands here, about a child whom they may see.
    private static let ownAdults: SQL = "(\(person) AND adult IN \(adults) AND pupil IN \(children))"

    /// A table of what one adult of a family asks and what school answers (columns `adult`, `kind`, `deliver_at`). The other
    /// parent finds nothing of it; staff of the pupil find it when it is delivered. Each adds their own side, and nobody
    /// changes what was said.
    public static func askedByOne(_ table: SQL) -> Guard {
        Guard(
            table,
            where: "\(works) OR ((\(staffOfThePupil)) AND deliver_at <= \(now)) OR \(ownAdults)",
            writing: works,
            adding: """
                \(works) OR (kind = 'question' AND \(ownAdults)) OR (kind = 'answer' AND (\(staffOfThePupil)))
                """)
    }

    /// Adults who asked about a note of a pupil whom this person teaches.
    private static let asked = GuardSet(
        "wall_asked",
        """
        SELECT asked.adult FROM \(lessons)
        JOIN note_question asked ON asked.school = m.school AND asked.pupil = m.pupil WHERE \(teaches)
        """)
    public static let askingSets = [asked]

    /// The news of a child: lines for one adult alone are nobody else's in the family.
    public static let familyNews = Guard(
        "family_news",
        where: """
            \(works) OR \(staffOfThePupil)
            OR (\(person) AND pupil IN \(children) AND (adult IS NULL OR adult IN \(adults)))
            """)

    /// Teachers learn the names of those who told the school of an absence or asked about a note, and no others.
    public static let adultsWhoToldOrAsked = Guard(
        "adult",
        where: """
            \(adultsWhoTold.condition) OR (\(person) AND id IN \(asked))
            """,
        writing: adultsWhoTold.writing)

    /// A table of what a child's family writes for itself (columns `pupil`, `adult`): all who may see the child read it, and
    /// each writes in their own name. Staff of the pupil read the rows of which `toSchool` holds; without it, none.
    public static func byTheFamily(_ table: SQL, toSchool: SQL?) -> Guard {
        let family: SQL = "\(works) OR (\(person) AND pupil IN \(children))"
        let shared: SQL = toSchool.map { "OR (\($0) AND (\(staffOfThePupil)))" } ?? ""
        return Guard(table, where: "\(family) \(shared)", writing: "\(works) OR \(ownAdults)")
    }
}
