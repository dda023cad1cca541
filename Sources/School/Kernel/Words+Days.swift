public import Pages
public import People

extension Words {
    /// "Friday 20 November".
    public func long(_ day: Day) -> String {
        longDay(weekday: day.weekday.rawValue, day: day.dayOfMonth, month: day.month)
    }

    /// "Fri 20 Nov".
    public func short(_ day: Day) -> String {
        shortDay(weekday: day.weekday.rawValue, day: day.dayOfMonth, month: day.month)
    }

    /// "20 November 2026".
    public func dated(_ day: Day) -> String { date(day: day.dayOfMonth, month: day.month, year: day.year) }

    /// "Monday 23 November, 8:47".
    func long(_ instant: Instant) -> String {
        let (day, time) = SchoolTime.local(instant)
        return self("\(long(day)), \(self.time(time))")
    }

    /// "Mon 23 Nov, 8:47".
    func short(_ instant: Instant) -> String {
        let (day, time) = SchoolTime.local(instant)
        return self("\(short(day)), \(self.time(time))")
    }

    /// "8:47".
    public func time(_ time: ClockTime) -> String { self.time(hour: time.hour, minute: time.minute) }

    /// A school year as families say it: "2026 to 2027".
    public func years(_ year: SchoolYear) -> String {
        self("\(year.startYear) to \(year.startYear + 1)", context: "school year")
    }

    /// A year group as families say it: "Year 5", "Reception".
    public func year(_ yearGroup: String) -> String {
        switch yearGroup {
        case "R": self("Reception")
        case "N1", "N2": self("Nursery")
        default: self("Year \(yearGroup)")
        }
    }
}
