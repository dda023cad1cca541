#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension BankHolidays {
    /// What was wrong with a file of bank holidays.
    public enum FileFault: Error, Hashable {
        /// Not JSON of the shape of `https://www.gov.uk/bank-holidays.json`; the decoder's explanation.
        case notTheShape(String)
        /// The file has no such part of the country.
        case divisionMissing(BankHolidayDivision)
        /// A date that does not exist or is not written `2027-12-27`.
        case date(String)
    }

    /// Reads a newer list than the built-in one: the bytes of `https://www.gov.uk/bank-holidays.json`.
    public init(govUK file: [UInt8], _ division: BankHolidayDivision) throws(FileFault) {
        guard let part = try Self.parts(of: file)[division.rawValue] else {
            throw .divisionMissing(division)
        }
        var holidays: [BankHoliday] = []
        for event in part.events {
            guard let day = Day(event.date) else { throw .date(event.date) }
            holidays.append(BankHoliday(day, event.title, notes: event.notes ?? ""))
        }
        self.init(holidays)
    }

    private static func parts(of file: [UInt8]) throws(FileFault) -> [String: Part] {
        do {
            return try JSONDecoder().decode([String: Part].self, from: Data(file))
        } catch {
            throw .notTheShape(String(describing: error))
        }
    }

    private struct Part: Decodable { var events: [Event] }

    private struct Event: Decodable {
        var title: String
        var date: String
        var notes: String?
    }
}
