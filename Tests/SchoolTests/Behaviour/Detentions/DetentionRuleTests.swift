import People
import Testing

@testable import School

@Suite struct DetentionRuleTests {
    private func warnings(
        _ date: String, _ time: String, _ minutes: Int = 30, _ rules: DetentionRules = DetentionRules(),
        now: String = "2026-09-10 9:00"
    ) -> [DetentionWarning] {
        DetentionSpan(day: day(date), starts: clock(time), minutes: minutes)
            .warnings(rules, AutumnTerm.calendar, now: at(now))
    }

    @Test func `school days, training days and weekends are allowed, but for weekends beside half-term`() {
        #expect(warnings("2026-11-20", "15:15") == [])
        #expect(warnings("2026-11-23", "10:00") == [])
        #expect(warnings("2026-11-21", "10:00") == [])
        for beside in ["2026-10-24", "2026-10-25", "2026-10-31", "2026-11-01"] {
            #expect(warnings(beside, "10:00") == [.besideHalfTerm], "\(beside)")
        }
        #expect(warnings("2026-10-17", "10:00") == [] && warnings("2026-11-07", "10:00") == [])
        #expect(warnings("2026-10-27", "10:00") == [.noSchool(.halfTerm)])
        #expect(warnings("2026-12-22", "10:00") == [.noSchool(.holiday)])
        #expect(warnings("2026-12-27", "10:00") == [.noSchool(.holiday)])
        // A weekend counts while term lasts, and not after its last day.
        #expect(warnings("2026-12-12", "10:00") == [] && warnings("2026-12-19", "10:00") == [.noSchool(.holiday)])
    }

    @Test func `a training day or a bank holiday beside half-term makes the break longer`() {
        let term = Term(
            "Summer term", from: day("2027-04-12"), to: day("2027-07-21"),
            halfTerm: day("2027-06-01")...day("2027-06-04"))
        let calendar = SchoolCalendar(
            terms: [term].compactMap(\.self),
            closedDays: [
                ClosedDay(day("2027-05-31"), .inset, "Training"), ClosedDay(day("2027-06-07"), .inset, "Training"),
            ])
        let found = ["2027-05-22", "2027-05-29", "2027-05-30", "2027-06-05", "2027-06-12"].map { date in
            DetentionSpan(day: day(date), starts: clock("10:00"), minutes: 30)
                .warnings(DetentionRules(), calendar, now: at("2027-05-10 9:00"))
        }
        #expect(found == [[], [.besideHalfTerm], [.besideHalfTerm], [.besideHalfTerm], []])
    }

    @Test func `lunch leaves time to eat, in one piece`() {
        #expect(warnings("2026-11-20", "12:30", 25) == [])
        #expect(warnings("2026-11-20", "12:15", 30) == [.shortLunch(15)])
        #expect(warnings("2026-11-20", "11:50", 80) == [.shortLunch(0)])
        #expect(warnings("2026-11-20", "13:00", 20) == [])
    }

    @Test func `the bus, after school and the wished notice are settings`() {
        var rules = DetentionRules(noticeHours: 24, isAfterSchoolAllowed: false, busLeaves: clock("15:30"))
        #expect(
            warnings("2026-11-20", "15:15", 16, rules, now: "2026-11-19 15:16")
                == [.afterSchool(clock("15:15")), .afterTheBus(clock("15:30")), .shortNotice(24)])
        #expect(warnings("2026-11-20", "15:00", 15, rules, now: "2026-11-19 15:00") == [])
        rules = DetentionRules()
        #expect(warnings("2026-11-20", "15:15", 60, rules, now: "2026-11-20 15:14") == [])
    }

    @Test func `spans of one day overlap, and touch without overlapping`() {
        let span = DetentionSpan(day: day("2026-11-20"), starts: clock("12:20"), minutes: 20)
        for (time, overlaps) in [("12:00", false), ("12:01", true), ("12:39", true), ("12:40", false)] {
            let other = DetentionSpan(day: day("2026-11-20"), starts: clock(time), minutes: 20)
            #expect(span.overlaps(other) == overlaps, "\(time)")
        }
        #expect(!span.overlaps(DetentionSpan(day: day("2026-11-21"), starts: clock("12:20"), minutes: 20)))
    }
}
