import People

/// A month of the diary, in whole weeks from Monday on.
struct DiaryMonth: Sendable {
    let first: Day

    init(of day: Day) { first = day - (day.dayOfMonth - 1) }

    /// From `2026-12`.
    init?(_ text: String) {
        guard let day = Day("\(text)-01"), (2000...2200).contains(day.year) else { return nil }
        first = day
    }

    var text: String { String(first.description.prefix(7)) }
    var before: DiaryMonth { DiaryMonth(of: first - 1) }
    var after: DiaryMonth { DiaryMonth(of: first + 31) }
    var days: ClosedRange<Day> { first...(after.first - 1) }
    var weeks: [ClosedRange<Day>] {
        stride(from: first.monday, through: days.upperBound, by: 7).map { $0...$0 + 6 }
    }
}
