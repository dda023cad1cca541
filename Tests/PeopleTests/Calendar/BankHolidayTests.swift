import Testing

@testable import People

@Suite struct BankHolidayTests {
    @Test(arguments: [("englandAndWales", 8), ("scotland", 9), ("northernIreland", 10)])
    func `each part of the country has its own holidays in 2027`(name: String, count: Int) {
        #expect(holidays(name).all.filter { $0.day.year == 2027 }.count == count)
    }

    private func holidays(_ name: String) -> BankHolidays {
        BankHolidayDivision.allCases.first { "\($0)" == name }.map { .known(in: $0) } ?? .none
    }

    @Test func `no line of the list is lost`() {
        let lines: [Substring] = BankHolidayList.text.split(separator: "\n")
        let letters = lines.map { $0.prefix { $0 != "," }.count }.reduce(0, +)
        let kept = BankHolidayDivision.allCases.map { BankHolidays.known(in: $0).all.count }.reduce(
            0, +)
        #expect(kept == letters)
        #expect(kept == 140 + 157 + 174)
    }

    @Test func `Scotland has no Easter Monday and Northern Ireland has St Patrick's Day`() {
        #expect(BankHolidays.known(in: .scotland)[day("2027-03-29")] == nil)
        #expect(BankHolidays.known(in: .englandAndWales)[day("2027-03-29")]?.title == "Easter Monday")
        #expect(
            BankHolidays.known(in: .northernIreland)[day("2027-03-17")]?.title == "St Patrick’s Day")
        #expect(BankHolidays.known(in: .englandAndWales)[day("2027-12-28")]?.notes == "Substitute day")
    }

    @Test(arguments: 2012...2028)
    func `Good Friday and Easter Monday stand around Easter Sunday`(year: Int) throws {
        let easter = try #require(easterSunday(year))
        let holidays = BankHolidays.known(in: .englandAndWales)
        #expect(holidays[easter - 2]?.title == "Good Friday")
        #expect(holidays[easter + 1]?.title == "Easter Monday")
    }

    /// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private func easterSunday(_ year: Int) -> Day? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
        return Day(year, n / 31, n % 31 + 1)
    }

    @Test func `holidays are never at a weekend, and the list says how far it reaches`() {
        for division in BankHolidayDivision.allCases {
            let holidays = BankHolidays.known(in: division)
            #expect(holidays.all.allSatisfy { $0.day.weekday < .saturday })
            #expect(holidays.lastYear == 2028)
        }
        #expect(BankHolidays.none.lastYear == nil)
    }

    @Test func `a newer file from GOV.UK is read`() throws {
        let file = """
            {"england-and-wales": {"division": "england-and-wales", "events": [
                {"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
                {"title": "Good Friday", "date": "2029-03-30", "bunting": false}]}}
            """
        let holidays = try BankHolidays(govUK: Array(file.utf8), .englandAndWales)
        #expect(
            holidays.all == [
                BankHoliday(day("2029-01-01"), "New Year’s Day"),
                BankHoliday(day("2029-03-30"), "Good Friday"),
            ])
        #expect(throws: BankHolidays.FileFault.divisionMissing(.scotland)) {
            _ = try BankHolidays(govUK: Array(file.utf8), .scotland)
        }
    }

    @Test func `a file that is not a list of bank holidays is refused`() {
        let date = #"{"scotland": {"events": [{"title": "Burns Night", "date": "25/01/2029"}]}}"#
        #expect(throws: BankHolidays.FileFault.date("25/01/2029")) {
            _ = try BankHolidays(govUK: Array(date.utf8), .scotland)
        }
        for text in ["", "[]", "{\"scotland\": []}", "<html>"] {
            #expect(throws: BankHolidays.FileFault.self) {
                _ = try BankHolidays(govUK: Array(text.utf8), .scotland)
            }
        }
    }
}
