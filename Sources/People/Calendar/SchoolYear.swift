/// A school year: 1 September to 31 August, called after the calendar year it starts in. DfE counts academic years the
/// same way.
public struct SchoolYear: Hashable, Comparable, Sendable {
    /// The calendar year of its September; what is stored.
    public let startYear: Int

    /// `SchoolYear(startingIn: 2026)` is the year from 1 September 2026. Held between the years 1 and 9998.
    public init(startingIn year: Int) { startYear = min(max(year, 1), 9998) }

    /// The school year that a day lies in.
    public init(of day: Day) {
        let (year, month, _) = day.date
        self.init(startingIn: month >= 9 ? year : year - 1)
    }

    /// 1 September.
    public var starts: Day { Day.yearly(9, 1, in: startYear) }
    /// 31 August of the next calendar year.
    public var ends: Day { Day.yearly(8, 31, in: startYear + 1) }
    /// Every day from 1 September to 31 August.
    public var days: ClosedRange<Day> { starts...ends }

    public var next: SchoolYear { SchoolYear(startingIn: startYear + 1) }
    public var previous: SchoolYear { SchoolYear(startingIn: startYear - 1) }

    public static func < (left: SchoolYear, right: SchoolYear) -> Bool {
        left.startYear < right.startYear
    }
}
