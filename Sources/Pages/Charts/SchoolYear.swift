/// What a day is at a school, as the picture of its year shows it.
public enum YearDay: Sendable, Hashable, CaseIterable {
    /// Pupils come.
    case school
    /// Between terms, or half-term.
    case holiday
    case inset
    /// Closed without having been planned.
    case closure
    case bankHoliday
    /// Closed for another reason.
    case other
}

extension YearDay {
    public func says(_ words: Words) -> String {
        switch self {
        case .school: words("School day")
        case .holiday: words("Holiday or half-term")
        case .inset: words("INSET day")
        case .closure: words("Closure")
        case .bankHoliday: words("Bank holiday")
        case .other: words("Other closed day")
        }
    }

    /// The stylesheet's class; each has a shape of its own beside its colour.
    var name: HTML {
        switch self {
        case .school: "in"
        case .holiday: "closed"
        case .inset: "inset"
        case .closure: "shut"
        case .bankHoliday: "bank"
        case .other: "apart-day"
        }
    }
}

/// One day of a school's year. Numbers as in ISO 8601.
public struct YearCell: Sendable {
    let weekday: Int
    let day: Int
    let month: Int
    let kind: YearDay

    public init(weekday: Int, day: Int, month: Int, _ kind: YearDay) {
        self.weekday = weekday
        self.day = day
        self.month = month
        self.kind = kind
    }
}

/// A school's year by months, Monday to Friday, with the key to its squares. `says` is heard in place of the picture; a
/// table beside it must name the days. `days` in order, weekends left out.
public func schoolYear(_ words: Words, says: String, _ days: [YearCell]) -> HTML {
    let days = days.filter { (1...5).contains($0.weekday) }
    let shown = Set(days.map(\.kind))
    let key = YearDay.allCases.filter(shown.contains).map { kind -> HTML in
        "<li><i class=\"\(kind.name)\"></i>\(kind.says(words))</li>"
    }
    return """
        <div class="year" role="img" aria-label="\(says)">\(byMonth(days).map { month(words, $0) })</div>
        <ul class="key cells">\(key)</ul>

        """
}

private func byMonth(_ days: [YearCell]) -> [[YearCell]] {
    days.reduce(into: []) { months, day in
        if months.last?.last?.month == day.month { months[months.count - 1].append(day) } else { months.append([day]) }
    }
}

private func month(_ words: Words, _ days: [YearCell]) -> HTML {
    guard let first = days.first else { return "" }
    return monthGrid(words, first.month, from: first.weekday, days.map { "<i class=\"\($0.kind.name)\"></i>" })
}
