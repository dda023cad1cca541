import People

/// In which order a column writes the day and the month.
enum DateOrder: String, Sendable, Codable {
    case dayFirst, monthFirst
}

/// A written date, read as far as it goes without guessing.
enum WrittenDate: Equatable {
    /// There is one way to read it: 2010-01-31, 31 January 2010.
    case day(Day)
    /// Two numbers and a year: which is the month, only the column can tell.
    case numbers(first: Int, second: Int, year: Int)

    /// Nil when it is no date, or one with a year of two digits.
    init?(_ text: String) {
        let text = WrittenDate.withoutMidnight(text)
        if let day = Day(text) {
            self = .day(day)
            return
        }
        let parts = text.split { "/-. ".contains($0) || $0 == "," }.map(String.init)
        guard parts.count == 3 else { return nil }
        let numbers = parts.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        if let named = WrittenDate.named(parts, numbers) {
            self = .day(named)
            return
        }
        guard let first = numbers[0], let second = numbers[1], let third = numbers[2], parts[1].count <= 2 else {
            return nil
        }
        if parts[0].count == 4, parts[2].count <= 2, let day = Day(first, second, third) {
            self = .day(day)
        } else if parts[2].count == 4, parts[0].count <= 2 {
            self = .numbers(first: first, second: second, year: third)
        } else {
            return nil
        }
    }

    /// Whether it can be read in this order.
    func day(_ order: DateOrder) -> Day? {
        switch self {
        case .day(let day): day
        case .numbers(let first, let second, let year):
            order == .dayFirst ? Day(year, second, first) : Day(year, first, second)
        }
    }

    /// `2 January 2010` and `02-Jan-2010`.
    private static func named(_ parts: [String], _ numbers: [Int?]) -> Day? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard let day = numbers[0], let year = numbers[2], parts[2].count == 4, parts[1].allSatisfy(\.isLetter),
            let month = months.firstIndex(where: { parts[1].lowercased().hasPrefix($0) })
        else { return nil }
        return Day(year, month + 1, day)
    }

    /// Databases write a date as midnight.
    private static func withoutMidnight(_ text: String) -> String {
        for ending in ["T00:00:00", " 00:00:00", " 00:00"] where text.hasSuffix(ending) {
            return String(text.dropLast(ending.count))
        }
        return text
    }
}

/// How one file writes its dates. A column is read as a whole, never date by date.
struct DateColumns {
    private var orders: [Int: DateOrder] = [:]
    private let usual: DateOrder

    /// - Parameters:
    ///   - usual: how to read a column that would fit both ways.
    ///   - said: what the office decided; then nothing is worked out.
    init(_ table: Table, _ columns: [Int], usual: DateOrder, said: DateOrder? = nil, _ faults: Faults) {
        self.usual = said ?? usual
        guard said == nil else { return }
        let found = columns.map { (column: $0, signs: Signs(table, $0)) }
        for (column, signs) in found { orders[column] = signs.order(table, column, faults) }
        // One file is written by one program: a column that shows nothing follows one that does.
        let shown = found.compactMap { orders[$0.column] }.first
        for (column, signs) in found where orders[column] == nil {
            orders[column] = shown ?? usual
            noteOpen(table, column, signs, followed: shown != nil, faults)
        }
    }

    func order(_ column: Int) -> DateOrder { orders[column] ?? usual }

    private func noteOpen(_ table: Table, _ column: Int, _ signs: Signs, followed: Bool, _ faults: Faults) {
        guard let row = signs.open else { return }
        let order = order(column) == .dayFirst ? "day first, as in Britain" : "month first, as in the United States"
        let reason = followed ? "like the other dates of this file" : "as nothing in the column shows which it is"
        faults.notice(
            Spot(file: table.file, row: row, column: table.headings[column]),
            "These dates could be read in two ways. They were read \(order), \(reason).",
            "Check a date of birth that you know.")
    }
}

/// What the dates of one column show about their order: the first row of each kind.
private struct Signs {
    var dayFirst: Int?
    var monthFirst: Int?
    /// The first row whose date is another day in the other order.
    var open: Int?

    init(_ table: Table, _ column: Int) {
        for row in table.rows {
            guard case .numbers(let first, let second, let year) = WrittenDate(row.cells[column].stripped) else {
                continue
            }
            let (british, american) = (Day(year, second, first), Day(year, first, second))
            if british != nil, american == nil, dayFirst == nil { dayFirst = row.number }
            if british == nil, american != nil, monthFirst == nil { monthFirst = row.number }
            if british != american, british != nil, american != nil, open == nil { open = row.number }
        }
    }

    /// Nil when the column doesn't show it.
    func order(_ table: Table, _ column: Int, _ faults: Faults) -> DateOrder? {
        let place = Spot(file: table.file, row: monthFirst, column: table.headings[column])
        if let dayFirst, let monthFirst {
            faults.file(
                place, "Row \(dayFirst) writes the day first and row \(monthFirst) the month first.",
                "Write every date as 2010-01-31 and import the file again.")
            return .dayFirst
        }
        guard monthFirst != nil else { return dayFirst == nil ? nil : .dayFirst }
        faults.notice(
            place, "This column writes the month first, as in the United States, and was read so.",
            "Check a date of birth that you know.")
        return .monthFirst
    }
}

extension Cell {
    /// The date in this cell. Nil, and a fault, when it isn't one.
    func day(_ order: DateOrder, _ faults: Faults) -> Day? {
        if let day = WrittenDate(text)?.day(order), day.year > 1900 { return day }
        faults.row(
            place, "“\(shortened)” isn't a date.", "Write it as 2010-01-31 or 31/01/2010, the year with four digits.")
        return nil
    }

    /// A date of birth: a date that has been.
    func birth(_ order: DateOrder, today: Day, _ faults: Faults) -> Day? {
        guard let day = day(order, faults) else { return nil }
        guard day > today else { return day }
        faults.row(place, "The date of birth lies in the future.", "Correct it.")
        return nil
    }
}
