import Foundation
import Testing

@testable import Pages

/// A school's year as a picture.
struct SchoolYearTests {
    @Test(arguments: YearDay.allCases)
    func `every kind of day is drawn, has a shape of its own and is in the key`(_ kind: YearDay) {
        let css = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)
        #expect(css.contains(".cells .\(kind.name.string)"))
        let html = schoolYear(.english, says: "x", [YearCell(weekday: 3, day: 18, month: 11, kind)]).string
        #expect(html.contains("<li><i class=\"\(kind.name.string)\"></i>\(kind.says(.english))</li>"))
    }

    @Test func `no two kinds of day look or sound alike`() {
        #expect(Set(YearDay.allCases.map(\.name.string)).count == YearDay.allCases.count)
        #expect(Set(YearDay.allCases.map { $0.says(.english) }).count == YearDay.allCases.count)
    }

    @Test func `a month begins under its weekday, and weekends are left out`() {
        let days = [(3, 30, 9), (4, 1, 10), (5, 2, 10), (6, 3, 10), (1, 5, 10)]
        let html = schoolYear(
            .english, says: "Calendar of 4 school days.",
            days.map { YearCell(weekday: $0.0, day: $0.1, month: $0.2, .school) }
        ).string
        #expect(html.contains("aria-label=\"Calendar of 4 school days.\""))
        #expect(html.components(separatedBy: "<i class=\"in\"></i>").count == 4 + 2)
        let october = html.components(separatedBy: "<h3>October</h3>")[1]
        #expect(october.components(separatedBy: "<b></b>").count == 3 + 1)
    }
}
