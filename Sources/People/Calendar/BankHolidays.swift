/// A part of the United Kingdom with its own bank holidays. The raw value is GOV.UK's name for it.
public enum BankHolidayDivision: String, Sendable, CaseIterable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"
}

/// A bank holiday, as GOV.UK lists it.
public struct BankHoliday: Hashable, Sendable {
    public let day: Day
    /// `Good Friday`.
    public let title: String
    /// `Substitute day`, `Extra bank holiday` or nothing.
    public let notes: String

    public init(_ day: Day, _ title: String, notes: String = "") {
        self.day = day
        self.title = title
        self.notes = notes
    }
}

/// The bank holidays of one part of the country.
public struct BankHolidays: Hashable, Sendable {
    private let byDay: [Day: BankHoliday]

    public init(_ holidays: [BankHoliday]) {
        byDay = Dictionary(holidays.map { ($0.day, $0) }) { first, _ in first }
    }

    /// No bank holidays at all.
    public static let none = BankHolidays([])

    public subscript(day: Day) -> BankHoliday? { byDay[day] }

    /// In order of their days.
    public var all: [BankHoliday] { byDay.values.sorted { $0.day < $1.day } }

    /// The last calendar year that the list reaches into; later years are not published yet.
    public var lastYear: Int? { byDay.keys.max()?.year }
}

extension BankHolidays {
    /// The bank holidays that this program was built with: 2012 to 2028.
    public static func known(in division: BankHolidayDivision) -> BankHolidays {
        switch division {
        case .englandAndWales: knownInEnglandAndWales
        case .scotland: knownInScotland
        case .northernIreland: knownInNorthernIreland
        }
    }

    private static let knownInEnglandAndWales = BankHolidays(list: BankHolidayList.text, letter: "E")
    private static let knownInScotland = BankHolidays(list: BankHolidayList.text, letter: "S")
    private static let knownInNorthernIreland = BankHolidays(list: BankHolidayList.text, letter: "N")

    private init(list: String, letter: Character) {
        let lines = list.split(separator: "\n").filter { $0.prefix { $0 != "," }.contains(letter) }
        self.init(lines.compactMap { BankHoliday(line: $0) })
    }
}

extension BankHoliday {
    /// A line of `BankHolidayList`: divisions, day, title and notes, none of which holds a comma.
    init?(line: Substring) {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 4, let day = Day(String(parts[1])) else { return nil }
        self.init(day, String(parts[2]), notes: String(parts[3]))
    }
}
