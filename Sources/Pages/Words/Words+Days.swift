/// Days and times as families read them. Numbers as in ISO 8601: Monday is 1, January is 1.
extension Words {
    /// "Friday 20 November", and with the year "Friday 20 November 2026".
    public func longDay(weekday: Int, day: Int, month: Int, year: Int? = nil) -> String {
        let name = weekdayName(weekday)
        let inDate = monthNameInDate(month)
        guard let year else { return self("\(name) \(day) \(inDate)", context: "Friday 20 November") }
        return self("\(name) \(day) \(inDate) \(year)", context: "Friday 20 November 2026")
    }

    /// "Fri 20 Nov".
    public func shortDay(weekday: Int, day: Int, month: Int) -> String {
        self("\(weekdayShort(weekday)) \(day) \(monthShort(month))", context: "Fri 20 Nov")
    }

    /// "20 November", and with the year "20 November 2026".
    public func date(day: Int, month: Int, year: Int? = nil) -> String {
        let inDate = monthNameInDate(month)
        guard let year else { return self("\(day) \(inDate)", context: "20 November") }
        return self("\(day) \(inDate) \(year)", context: "20 November 2026")
    }

    /// "20 Nov".
    public func shortDate(day: Int, month: Int) -> String {
        self("\(day) \(monthShort(month))", context: "20 Nov")
    }

    /// "November 2026".
    public func month(_ month: Int, year: Int) -> String {
        self("\(monthName(month)) \(year)", context: "November 2026")
    }

    /// "8:47", by the 24-hour clock.
    public func time(hour: Int, minute: Int) -> String {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return self("\(hour):\(minutes)", context: "8:47")
    }

    /// "Friday".
    public func weekdayName(_ weekday: Int) -> String {
        named(weekdays, weekday)
    }

    /// "Fri".
    public func weekdayShort(_ weekday: Int) -> String {
        named(shortWeekdays, weekday)
    }

    /// "F", for the head of a calendar's column.
    public func weekdayLetter(_ weekday: Int) -> String {
        let letters: [Sentence] = ["M", "T", "W", "T", "F", "S", "S"]
        let contexts = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        guard letters.indices.contains(weekday - 1) else { return "" }
        return self(letters[weekday - 1], context: contexts[weekday - 1])
    }

    /// "November", standing alone.
    public func monthName(_ month: Int) -> String { named(months, month, context: "month") }

    /// "Nov".
    public func monthShort(_ month: Int) -> String {
        named(shortMonths, month, context: "short month")
    }

    // Apart from the month alone: Polish says "listopad", but "20 listopada".
    private func monthNameInDate(_ month: Int) -> String { named(months, month, context: "month in a date") }

    private func named(_ names: [Sentence], _ number: Int, context: String? = nil) -> String {
        names.indices.contains(number - 1) ? self(names[number - 1], context: context) : ""
    }
}

private let months: [Sentence] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

private let shortMonths: [Sentence] = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
]

private let weekdays: [Sentence] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
private let shortWeekdays: [Sentence] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
