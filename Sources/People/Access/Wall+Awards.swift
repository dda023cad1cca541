public import Store

extension Wall {
    /// A table whose rows are about one pupil (columns `school`, `pupil`): read by staff who see the whole school or teach
    /// the child and by family who may see the child, and kept by the office.
    public static func aboutAPupilKeptByOffice(_ table: SQL) -> Guard {
        Guard(
            table,
            where: "\(works) OR \(office) OR (\(person) AND (pupil IN \(taught) OR pupil IN \(children)))",
            writing: "\(works) OR \(office)")
    }
}
