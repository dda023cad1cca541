public import Store

extension Wall {
    /// The files themselves. Nobody reaches one by its name or number alone: whoever handed it in, those who see the whole
    /// school, and whoever may see something that it belongs to. **A part that files belong to adds its table here**, in a
    /// step of its own that gives this guard anew.
    public static let keptFiles = Guard(
        "kept_file",
        where: """
            \(works) OR \(office) OR (\(person) AND account = \(Wall.account)) OR (\(person) AND EXISTS (
                SELECT 1 FROM school_file f WHERE f.school = kept_file.school AND f.file = kept_file.id))
            """,
        writing: "\(works) OR (\(person) AND account = \(Wall.account))")

    /// What the school hands out: its staff read it, its office keeps it, and families whom it is meant for read it while
    /// it is not taken away.
    public static let schoolFiles = Guard(
        "school_file",
        where: """
            \(works) OR \(staff) OR (\(person) AND ended_at IS NULL AND (school, audience) IN \(mine))
            """,
        writing: "\(works) OR \(office)")
}
