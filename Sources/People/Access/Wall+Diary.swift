public import Store

extension Wall {
    /// The secret addresses of somebody's calendar: their own business, and looked up at the door by whoever comes with one.
    public static let calendarAddresses = Guard(
        "diary_feed", where: "\(works) OR \(door) OR (\(person) AND account = \(account))",
        writing: "\(works) OR (\(person) AND account = \(account))")
}
