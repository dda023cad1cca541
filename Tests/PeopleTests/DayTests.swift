import Foundation
import Testing

@testable import People

@Suite struct DayTests {
    private static let gregorian: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test func `every day from 1900 to 2100 is the day that Foundation's calendar has`() throws {
        let first = try #require(Day(1900, 1, 1))
        let last = try #require(Day(2100, 12, 31))
        for day in first...last {
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let theirs = Self.gregorian.dateComponents([.year, .month, .day, .weekday], from: date)
            let (year, month, number) = day.date
            let weekday = day.weekday.rawValue % 7 + 1
            if [year, month, number, weekday] != [theirs.year, theirs.month, theirs.day, theirs.weekday] {
                Issue.record("\(day) is \(theirs) to Foundation")
            }
            if Day(year, month, number) != day || Day(day.description) != day {
                Issue.record("\(day) is lost")
            }
        }
        #expect(last - first == 73_413)
    }

    @Test(arguments: [
        (2027, 2, 29), (2100, 2, 29), (2026, 9, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1),
        (2026, 1, 0),
    ])
    func `a date that does not exist is no day`(year: Int, month: Int, day: Int) {
        #expect(Day(year, month, day) == nil)
    }

    @Test(arguments: ["2028-02-29", "2000-02-29", "2026-08-31"])
    func `a day reads as it is written`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "", "2027-2-29", "2027-02-29", "2026/09/01", "2026-09-1", "2026-09-01 ", "+026-09-01",
        "٢٠٢٦-٠٩-٠١",
    ])
    func `anything else is not read as a day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `days can be counted through a leap day and the turn of a year`() {
        #expect(
            (day("2028-02-28")...day("2028-03-01")).map(\.description) == [
                "2028-02-28", "2028-02-29", "2028-03-01",
            ])
        #expect(day("2027-12-31") + 1 == day("2028-01-01"))
        #expect(day("2026-11-26").monday == day("2026-11-23"))
        #expect(day("2026-11-29").monday == day("2026-11-23"))
    }
}
