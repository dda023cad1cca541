/// The last weeks as rows of five squares, oldest first. Says in words what is not as most days are.
public func weeks(_ words: Words, _ weeks: [[DayCell]]) -> HTML {
    let heads = (1...5).map { "<span>\(words.weekdayLetter($0))</span>" as HTML }
    let rows = weeks.map { week -> HTML in
        let label = week.first.map { words.shortDate(day: $0.day, month: $0.month) } ?? ""
        return "<span>\(label)</span>\(week.map { $0.square(words) })"
    }
    let says = notableDays(words, weeks.flatMap { $0 })
    return """
        <div class="weeks cells" role="img" aria-label="\(words("Last weeks. \(says)"))"><span></span>\(heads)
        \(rows)</div>
        """
}

private func notableDays(_ words: Words, _ days: [DayCell]) -> String {
    let notable = days.filter(\.state.isNotable).map { words("\($0.date(words)): \($0.says(words))") }
    if notable.isEmpty { return asUsual(words, days) }
    return notable.joined(separator: "; ")
}

// "In school every day" must be true: before the first register there is nothing to say yet.
private func asUsual(_ words: Words, _ days: [DayCell]) -> String {
    days.contains { $0.state == .inSchool } ? words("In school every day.") : words("No register has been taken yet.")
}

/// Every school day of a year by months, Monday to Friday, with the key to its squares and the same as a list. `days` in
/// order; weekends are left out. Without `listsDays` the page itself names the days to know about below the calendar.
public func yearCalendar(_ words: Words, id: String, listsDays: Bool = true, _ days: [DayCell]) -> HTML {
    let days = days.filter { (1...5).contains($0.weekday) }
    return """
        <div class="year" role="img" aria-label="\(yearSays(words, days))">\(months(days).map { monthGrid(words, $0) })</div>
        \(keyList(words, statesShown(days)))\(listsDays ? details(words("As a list"), dayList(words, id: id, days)) : "")
        """
}

private func yearSays(_ words: Words, _ days: [DayCell]) -> String {
    let taken = days.filter { ![.closed, .notTakenYet, .future].contains($0.state) }
    let notable = taken.count { $0.state.isNotable }
    let school = words.count(taken.count, one: "Calendar of %1 school day.", other: "Calendar of %1 school days.")
    if notable == 0 { return taken.isEmpty ? asUsual(words, days) : "\(school) \(asUsual(words, days))" }
    let unlike = words.count(notable, one: "%1 day to know about.", other: "%1 days to know about.")
    return words("\(school) \(unlike) The list below names them.")
}

private func months(_ days: [DayCell]) -> [[DayCell]] {
    days.reduce(into: []) { months, day in
        if months.last?.last?.month == day.month { months[months.count - 1].append(day) } else { months.append([day]) }
    }
}

private func monthGrid(_ words: Words, _ days: [DayCell]) -> HTML {
    guard let first = days.first else { return "" }
    return monthGrid(words, first.month, from: first.weekday, days.map { $0.square(words) })
}

/// The squares of one month, Monday to Friday. Weeks are rows, so a month that begins on a Wednesday begins two squares in.
func monthGrid(_ words: Words, _ month: Int, from weekday: Int, _ squares: [HTML]) -> HTML {
    let gaps = (1..<max(weekday, 1)).map { _ in "<b></b>" as HTML }
    let heads = (1...5).map { "<span>\(words.weekdayLetter($0))</span>" as HTML }
    return """
        <div><h3>\(words.monthName(month))</h3>\
        <div class="month cells">\(heads)\(gaps)\(squares)</div></div>

        """
}

private func statesShown(_ days: [DayCell]) -> [DayState] {
    let shown = Set(days.map(\.state))
    return DayState.all.filter(shown.contains)
}

/// What the squares of a calendar mean.
public func keyList(_ words: Words, _ states: [DayState]) -> HTML {
    let items = states.map { "<li><i class=\"\($0.name)\"></i>\($0.says(words))</li>" as HTML }
    return "<ul class=\"key cells\">\(items)</ul>\n"
}

private func dayList(_ words: Words, id: String, _ days: [DayCell]) -> HTML {
    let notable = days.filter(\.state.isNotable)
    if notable.isEmpty { return "<p>\(asUsual(words, days))</p>" }
    let rows = notable.map { day -> [HTML] in
        [
            "\(words.longDay(weekday: day.weekday, day: day.day, month: day.month, year: day.year))",
            "\(day.says(words))",
        ]
    }
    let columns = [Column(words("Day")), Column(words("Mark"))]
    return dataTable(caption: words("Days to know about"), id: id, columns: columns, rows: rows)
}

/// Five small squares, for a register's row. Says the same in words.
public func fiveDays(_ words: Words, _ days: [DayCell]) -> HTML {
    "<span class=\"five cells\" role=\"img\" aria-label=\"\(notableDays(words, days))\">\(days.map { $0.square(words) })</span>"
}
