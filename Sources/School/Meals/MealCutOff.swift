import People

/// Until when a day's lunch can be chosen: a school's setting.
enum MealCutOff: Hashable, Sendable {
    /// So many days before, at a time: 0 is the day itself.
    case days(Int, ClockTime)
    /// On a weekday of the week that is so many weeks before the day's own, at a time: "Sunday 22:00 for the week after next".
    case weeks(Int, Weekday, ClockTime)

    /// 08:15 of the day itself, until the office says otherwise.
    static let usual =
        ClockTime(8, 15).map { MealCutOff.days(0, $0) } ?? .days(0, SchoolTime.time(of: .init(milliseconds: 0)))

    /// The moment from which a day's lunch can't be chosen any more, by the school's clock.
    func closes(_ day: Day) -> Instant {
        switch self {
        case .days(let before, let time): SchoolTime.instant(day - before, time)
        case .weeks(let before, let weekday, let time):
            SchoolTime.instant(day.monday - 7 * before + (weekday.rawValue - 1), time)
        }
    }

    func isOpen(_ day: Day, at now: Instant) -> Bool { now < closes(day) }
}
