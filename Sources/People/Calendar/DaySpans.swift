/// Days can be counted through: `starts...ends` is a span of days, both included.
extension Day: Strideable {
    public func distance(to other: Day) -> Int { other.number - number }
    public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day {
    /// A date that every year has, such as 1 September: any but 29 February. Outside the years 1 to 9999 it is held
    /// at the nearest of them.
    static func yearly(_ month: Int, _ day: Int, in year: Int) -> Day {
        Day(min(max(year, 1), 9999), month, day) ?? Day(number: 0)
    }
}
