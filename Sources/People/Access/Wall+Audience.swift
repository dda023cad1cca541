public import Store

extension Wall {
    /// What this person's children are meant by: see `Audience`.
    static let mine = GuardSet(
        "wall_meant", columns: "school bigint, audience text",
        """
        SELECT p.school, one.audience FROM pupil p
        CROSS JOIN LATERAL (VALUES ('pupil:' || encode(p.id, 'hex')), ('year:' || p.year_group), ('school'))
            AS one(audience)
        WHERE p.id IN \(children)
        UNION SELECT m.school, 'group:' || encode(m.class_group, 'hex') FROM membership m
            WHERE m.pupil IN \(children) AND \(lasts("m", on: today))
        """)
    public static let audienceSets = [mine]

    /// A table whose rows are meant for an audience (columns `school`, `audience`): the school's staff, who keep it, and the
    /// families of children whom it is meant for. Which of the staff may write to whom is the page's rule.
    public static func meantFor(_ table: SQL) -> Guard {
        Guard(
            table, where: "\(works) OR \(staff) OR (\(person) AND (school, audience) IN \(mine))",
            writing: "\(works) OR \(staff)")
    }
}
