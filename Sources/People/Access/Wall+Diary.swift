public import Store

extension Wall {
    /// The diary's tables (columns `school`, `audience`, `staff`): found by those whom a row is meant for; staff add rows in
    /// their own name, and nobody changes or removes one.
    public static func diary(_ table: SQL) -> Guard {
        let mine: SQL = "SELECT mine.staff FROM account_staff mine WHERE mine.account = \(account)"
        return Guard(
            table, where: meantFor(table).condition, writing: works,
            adding: "\(works) OR (\(staff) AND staff IN (\(mine)))")
    }

    /// The secret addresses of somebody's calendar: their own business, and looked up at the door by whoever comes with one.
    public static let calendarAddresses = Guard(
        "diary_feed", where: "\(works) OR \(door) OR (\(person) AND account = \(account))",
        writing: "\(works) OR (\(person) AND account = \(account))")
}
