/// Counting school days. School days are what the law counts in: a reason must be found within five of them, whatever
/// weekends and holidays lie between (SI 2024/208, regulation 10).
extension SchoolCalendar {
    /// The school days of a span, in order.
    public func schoolDays(in days: ClosedRange<Day>) -> [Day] { days.filter(isSchoolDay) }

    /// The next school day after a day. Nil when the school has entered no later term.
    public func nextSchoolDay(after day: Day) -> Day? { schoolDay(1, after: day) }

    /// The last school day before a day. Nil when the school has entered no earlier term.
    public func previousSchoolDay(before day: Day) -> Day? {
        guard let first = terms.first?.starts, first < day else { return nil }
        return (first..<day).last(where: isSchoolDay)
    }

    /// The `count`th school day after a day, the day itself not counted. Nil when the entered terms end before, or
    /// `count` is below 1.
    public func schoolDay(_ count: Int, after day: Day) -> Day? {
        guard count >= 1, let last = terms.map(\.ends).max(), day < last else { return nil }
        var left = count
        return (day + 1...last).first { next in
            if isSchoolDay(next) { left -= 1 }
            return left == 0
        }
    }

    /// The half terms of a school year, numbered in order: six in a usual year.
    public func halfTerms(of year: SchoolYear) -> [HalfTerm] {
        var found: [HalfTerm] = []
        for term in terms where year.days.contains(term.starts) {
            for (index, days) in term.stretches.enumerated() {
                found.append(
                    HalfTerm(number: found.count + 1, term: term.name, part: index + 1, days: days))
            }
        }
        return found
    }

    /// The half term that a day lies in or, in a break, the one before it. Nil before the first of the school year.
    public func halfTerm(upTo day: Day) -> HalfTerm? {
        halfTerms(of: SchoolYear(of: day)).last { $0.days.lowerBound <= day }
    }
}
