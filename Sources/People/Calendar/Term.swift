/// One term of a school: its first and last day and, in most schools, a break at half-term. Local authorities set the
/// dates of community schools; academies and voluntary-aided schools set their own, so every school has its own terms.
public struct Term: Hashable, Sendable {
    /// As the school calls it: `Autumn term`.
    public let name: String
    public let starts: Day
    public let ends: Day
    /// The days off in the middle, first and last included.
    public let halfTerm: ClosedRange<Day>?

    /// Nil when the term ends before it starts, or its half-term does not leave school days on both sides.
    public init?(_ name: String, from starts: Day, to ends: Day, halfTerm: ClosedRange<Day>? = nil) {
        guard starts <= ends else { return nil }
        if let halfTerm, halfTerm.lowerBound <= starts || halfTerm.upperBound >= ends { return nil }
        self.name = name
        self.starts = starts
        self.ends = ends
        self.halfTerm = halfTerm
    }

    public var days: ClosedRange<Day> { starts...ends }

    /// The one or two stretches of days before and after the break.
    var stretches: [ClosedRange<Day>] {
        guard let halfTerm else { return [days] }
        return [starts...(halfTerm.lowerBound - 1), (halfTerm.upperBound + 1)...ends]
    }
}

/// A half term: the days of a term before or after its break. A year of three terms with breaks has six, and DfE's
/// statistics are published by them.
public struct HalfTerm: Hashable, Sendable {
    /// 1 to 6 in a usual year.
    public let number: Int
    /// The name of its term.
    public let term: String
    /// 1 before the break, 2 after it.
    public let part: Int
    /// First to last day, weekends included.
    public let days: ClosedRange<Day>
}
