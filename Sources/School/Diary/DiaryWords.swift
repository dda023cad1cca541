import Pages
import People

extension Words {
    func says(_ kind: DiaryKind) -> String {
        switch kind {
        case .event: self("Event", context: "diary")
        case .trip: self("Trip", context: "diary")
        case .evening: self("Parents’ evening", context: "diary")
        case .kit: self("Something to bring", context: "diary")
        case .exam: self("Exam or test", context: "diary")
        case .club: self("Club", context: "diary")
        case .appointment: self("Appointment", context: "diary")
        case .inset: self("INSET day", context: "diary")
        case .closure: self("No school", context: "diary")
        case .term: self("Term dates", context: "diary")
        }
    }

    /// "Friday 4 December, 13:30 to 15:00", "Monday 7 to Friday 11 December".
    func says(_ times: DiaryTimes) -> String {
        guard times.days.count == 1 else {
            return self("\(long(times.day)) to \(long(times.days.upperBound))", context: "days")
        }
        return hours(times).map { self("\(long(times.day)), \($0)", context: "day and time") } ?? long(times.day)
    }

    /// "13:30 to 15:00"; nil for all day.
    func hours(_ times: DiaryTimes) -> String? {
        guard let starts = times.starts else { return nil }
        return times.ends.map { self("\(time(starts)) to \(time($0))", context: "times") } ?? time(starts)
    }

    /// "Every week on Monday until 14 December 2026".
    func says(_ repeats: DiaryRepeat, from day: Day) -> String {
        let weekday = weekdayName(day.weekday.rawValue)
        let often = count(
            repeats.weeks, one: "Every week on \(weekday)", other: "Every \(repeats.weeks) weeks on \(weekday)")
        let until = self("until \(dated(repeats.until))")
        let all = "\(often), \(until)"
        return repeats.schoolDays ? "\(all), \(self("on school days"))" : all
    }

    /// For whom: `name` is a group's or a pupil's.
    func says(_ audience: Audience, name: String?) -> String {
        switch audience {
        case .school: self("The whole school")
        case .year(let year): self.year(year)
        case .group, .pupil: name ?? self("A group")
        }
    }
}

extension DiaryKind {
    var icon: Icon {
        switch self {
        case .event: .star
        case .trip: .bus
        case .evening: .talk
        case .kit: .note
        case .exam: .pen
        case .club: .ball
        case .appointment: .clock
        case .inset, .closure: .home
        case .term: .day
        }
    }
}
