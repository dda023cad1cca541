public import Store

extension Wall {
    /// What this person's children are meant by: see `Audience`.
    static let mine: SQL = """
        (SELECT p.school, 'pupil:' || encode(p.id, 'hex') AS audience FROM pupil p WHERE p.id IN \(children)
         UNION SELECT p.school, 'year:' || p.year_group FROM pupil p WHERE p.id IN \(children)
         UNION SELECT p.school, 'school' FROM pupil p WHERE p.id IN \(children)
         UNION SELECT m.school, 'group:' || encode(m.class_group, 'hex') FROM membership m
            WHERE m.pupil IN \(children) AND \(lasts("m", on: today)))
        """

    /// A table whose rows are meant for an audience (columns `school`, `audience`): the school's staff, who keep it, and the
    /// families of children whom it is meant for. Which of the staff may write to whom is the page's rule.
    public static func meantFor(_ table: SQL) -> Guard {
        Guard(
            table, where: "\(works) OR \(staff) OR (\(person) AND (school, audience) IN \(mine))",
            writing: "\(works) OR \(staff)")
    }
}
