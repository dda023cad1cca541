import Testing

@testable import Pages

struct CalendarTests {
    private func day(_ weekday: Int, _ day: Int, _ state: DayState, note: String? = nil) -> DayCell {
        DayCell(weekday: weekday, day: day, month: 11, year: 2026, state, note: note)
    }

    @Test func `every state has its own class, so its own shape, and its own words`() {
        #expect(Set(DayState.all.map(\.name.string)).count == DayState.all.count)
        #expect(Set(DayState.all.map { $0.says(.english) }).count == DayState.all.count)
    }

    @Test(arguments: DayState.all)
    func `the stylesheet draws every state`(_ state: DayState) {
        let css = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)
        for name in state.name.string.split(separator: " ") {
            #expect(
                css.contains(".cells .\(name)") || css.contains(".cells :is(.\(name)") || css.contains(", .\(name))"))
        }
    }

    @Test(arguments: [DayState.away(.agreed), .half(.morning, .agreed), .half(.afternoon, .agreed), .late, .away(.ask)])
    func `an absence the school agreed to, a late day and a question are never red`(_ state: DayState) {
        #expect(state.tone != .bad)
    }

    @Test func `a day that is not as most days says so when pointed at`() {
        #expect(
            day(2, 3, .late, note: "Late, arrived 9:04").square(.english).string.contains(
                "title=\"Tuesday 3 November: Late, arrived 9:04\""))
        #expect(day(2, 3, .inSchool).square(.english).string == "<i class=\"in\"></i>")
    }

    @Test func `weeks say in words what they show`() {
        let good = weeks(.english, [[day(1, 2, .inSchool), day(2, 3, .inSchool)]]).string
        #expect(good.contains("aria-label=\"Last weeks. In school every day.\""))
        let mixed = weeks(.english, [[day(1, 2, .inSchool), day(2, 3, .late), day(3, 4, .closed)]]).string
        #expect(mixed.contains("aria-label=\"Last weeks. Tuesday 3 November: Late\""))
    }

    @Test func `a month begins under its own weekday and leaves weekends out`() {
        let calendar = yearCalendar(
            .english, id: "y", [day(7, 1, .closed), day(1, 2, .inSchool), day(2, 3, .inSchool)]
        ).string
        #expect(calendar.contains("<span>F</span><i class=\"in\"></i><i class=\"in\"></i></div>"))
        let later = yearCalendar(.english, id: "y", [day(4, 5, .inSchool)]).string
        #expect(later.contains("<span>F</span><b></b><b></b><b></b><i class=\"in\"></i></div>"))
    }

    @Test func `a calendar has a key of what it shows, and a list of days to know about`() {
        let days = [day(1, 2, .inSchool), day(2, 3, .late), day(3, 4, .notTakenYet), day(4, 5, .future)]
        let calendar = yearCalendar(.english, id: "y", days).string
        #expect(
            calendar.contains(
                "aria-label=\"Calendar of 2 school days. 1 day to know about. The list below names them.\""))
        #expect(calendar.contains("Register not taken yet</li>") && !calendar.contains("School closed</li>"))
        #expect(calendar.contains("Tuesday 3 November 2026</th>"))
    }

    @Test func `no sessions yet are neither all nor nothing`() {
        let calendar = yearCalendar(.english, id: "y", [day(1, 2, .future), day(2, 3, .notTakenYet)]).string
        #expect(calendar.contains("No register has been taken yet."))
        #expect(!calendar.contains("every day"))
    }

    @Test func `parts of a whole stay within it`() {
        #expect(bars([("Kindness", 6), ("Effort", 4)]).string.contains("class=\"p67\""))
        #expect(bars([("None", 0)]).string.contains("class=\"p0\""))
        #expect(
            track("Maths", now: 130, expected: -5, says: "").string.contains(
                "<i class=\"p100\"></i><b class=\"p0\"></b>"))
    }

    @Test func `a line stays within its picture`() throws {
        let chart = lineChart(says: "", [ChartPoint("a", -50), ChartPoint("b", 500)], expected: 40...60).string
        #expect(chart.contains("points=\"20,76 245,6 \""))
        #expect(lineChart(says: "", [ChartPoint("a", 50)], expected: 40...60).string.contains("cx=\"132\""))
    }
}
