import Pages
import Testing

struct FormatTests {
    let words = Words.english

    @Test func `days are said as people say them`() {
        #expect(words.longDay(weekday: 5, day: 20, month: 11) == "Friday 20 November")
        #expect(words.longDay(weekday: 5, day: 20, month: 11, year: 2026) == "Friday 20 November 2026")
        #expect(words.shortDay(weekday: 5, day: 20, month: 11) == "Fri 20 Nov")
        #expect(words.date(day: 1, month: 9, year: 2026) == "1 September 2026")
        #expect(words.shortDate(day: 24, month: 11) == "24 Nov")
        #expect(words.month(11, year: 2026) == "November 2026")
    }

    @Test func `times need no nought before the hour and always two digits after it`() {
        #expect(words.time(hour: 8, minute: 47) == "8:47")
        #expect(words.time(hour: 15, minute: 5) == "15:05")
    }

    @Test func `every weekday and month has its three names`() {
        #expect((1...7).map(words.weekdayLetter).joined() == "MTWTFSS")
        #expect((1...7).map(words.weekdayShort).joined(separator: " ") == "Mon Tue Wed Thu Fri Sat Sun")
        #expect((1...12).allSatisfy { words.monthName($0).hasPrefix(words.monthShort($0).prefix(3)) })
        #expect(words.weekdayName(0) == "" && words.monthName(13) == "")
    }

    @Test(arguments: [(0, "0 days"), (1, "½ day"), (2, "1 day"), (3, "1½ days"), (4, "2 days"), (25, "12½ days")])
    func `days missed are counted in halves`(_ halves: Int, _ says: String) {
        #expect(words.days(halves: halves) == says)
    }

    @Test(arguments: [
        (113, 116, "97.4%"), (19, 20, "95%"), (116, 116, "100%"), (0, 116, "0%"), (9999, 10000, "99.9%"),
        (1, 10000, "0.1%"),
        (1, 3, "33.3%"), (2, 3, "66.7%"),
    ])
    func `a percentage is all or nothing only when that is so`(_ part: Int, _ whole: Int, _ says: String) {
        #expect(words.percent(part, of: whole) == says)
    }

    @Test func `no sessions yet have no percentage`() { #expect(words.percent(0, of: 0) == nil) }

    @Test func `money, signs and lists`() {
        #expect([240, 300, 5, -1050].map(words.money) == ["£2.40", "£3", "£0.05", "−£10.50"])
        #expect([3, -1, 0].map(words.signed) == ["+3", "−1", "0"])
        #expect(words.list([]) == "" && words.list(["A"]) == "A")
        #expect(words.list(["A", "B"]) == "A and B")
        #expect(words.list(["A", "B", "C", "D"]) == "A, B, C and D")
    }
}
