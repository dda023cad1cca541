public import Store

extension Wall {
    /// A table whose rows those read who see the whole school, and whoever of its staff wrote them (columns `school`,
    /// `staff`).
    public static func writtenByStaff(_ table: SQL) -> Guard {
        let mine: SQL = "SELECT mine.staff FROM account_staff mine WHERE mine.account = \(account)"
        return Guard(table, where: "\(works) OR \(office) OR (\(person) AND staff IN (\(mine)))")
    }

    /// A table whose rows are about one pupil, which a family finds from an instant on, and which only those write who see
    /// the whole school.
    public static func aboutAPupil(_ table: SQL, shownFrom column: SQL, keptByOffice: Bool) -> Guard {
        let read = aboutAPupil(table, shownFrom: column)
        guard keptByOffice else { return read }
        return Guard(table, where: read.condition, writing: "\(works) OR \(office)")
    }
}
