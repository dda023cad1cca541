public import People

/// When a school reads what families write to it.
enum DeskHours {
    /// 8:00 on a school day, in minutes after midnight: what came in the night is there when staff come.
    static let opens = 8 * 60
    /// 17:00. What a family writes later waits for the next school day, so that evenings are staff's own.
    static let closes = 17 * 60
}

extension SchoolCalendar {
    /// When staff get what a family writes at a moment: at once in the hours of a school day, or else when the next of them
    /// begin. Where the school has entered no later term, the next weekday stands in.
    public func delivery(of written: Instant) -> Instant {
        let (day, time) = SchoolTime.local(written)
        guard isSchoolDay(day), time.minutes < DeskHours.closes else { return opening(of: nextDeskDay(after: day)) }
        return time.minutes < DeskHours.opens ? opening(of: day) : written
    }

    private func opening(of day: Day) -> Instant {
        SchoolTime.instant(day, ClockTime(minutes: DeskHours.opens) ?? SchoolTime.time(of: Instant(milliseconds: 0)))
    }

    private func nextDeskDay(after day: Day) -> Day {
        nextSchoolDay(after: day) ?? (1...3).map { day + $0 }.first { $0.weekday <= .friday } ?? day + 1
    }
}
