public import Store

/// A day in a school's calendar: a date, not an instant. Stored as text, `2026-11-23`.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970 in the proleptic Gregorian calendar.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// Nil for a date that does not exist, such as 29 February 2027.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else { return nil }
        self.init(number: Day.count(year, month, day))
    }

    public var date: (year: Int, month: Int, day: Int) { Day.date(of: number) }
    public var year: Int { date.year }
    public var month: Int { date.month }
    public var dayOfMonth: Int { date.day }
    public var weekday: Weekday { Weekday(rawValue: ((number + 3) % 7 + 7) % 7 + 1) ?? .monday }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

    /// Monday of this day's week.
    public var monday: Day { self - (weekday.rawValue - 1) }

    static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Howard Hinnant's civil-date arithmetic: years begin in March, so that the leap day comes last.
    private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(of number: Int) -> (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

/// Monday is 1 and Sunday 7 (ISO 8601).
public enum Weekday: Int, Sendable, CaseIterable, Comparable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension Day: LosslessStringConvertible {
    /// `2026-11-23`.
    public var description: String {
        let (year, month, day) = date
        guard (1...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
        return String(unsafeUninitializedCapacity: 10) { letters in
            letters.write(year, at: 0, digits: 4)
            letters.write(month, at: 5, digits: 2)
            letters.write(day, at: 8, digits: 2)
            (letters[4], letters[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }

    /// Reads exactly `2026-11-23`; nil for anything else.
    public init?(_ text: String) {
        let letters = text.utf8
        guard letters.count == 10 else { return nil }
        var parts = (0, 0, 0)
        for (place, letter) in letters.enumerated() {
            let digit = Int(letter) - 48
            switch place {
            case 4, 7: guard letter == UInt8(ascii: "-") else { return nil }
            case _ where !(0...9).contains(digit): return nil
            case ..<4: parts.0 = parts.0 * 10 + digit
            case ..<7: parts.1 = parts.1 * 10 + digit
            default: parts.2 = parts.2 * 10 + digit
            }
        }
        self.init(parts.0, parts.1, parts.2)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// A number in so many digits, zeros in front.
    fileprivate func write(_ number: Int, at start: Int, digits: Int) {
        var rest = number
        for place in stride(from: start + digits - 1, through: start, by: -1) {
            self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}

extension Day: SQLBindable {
    public var sqlValue: SQLValue { .text(description) }
}

extension Row {
    /// A column that holds a day as `2026-11-23`.
    public func day(_ column: Int) throws -> Day {
        guard let day = Day(try text(column)) else { throw StoreError.column(column) }
        return day
    }

    public func dayOrNil(_ column: Int) throws -> Day? { try textOrNil(column).flatMap { Day($0) } }
}
