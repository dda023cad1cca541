import People
import Testing

@testable import School

@Suite struct DaySummaryTests {
    let friday = day("2026-11-20")

    private func summary(
        _ marks: [Slot: MarkHistory] = [:], on date: String = "2026-11-20", now: String = "9:30", told: Told? = nil
    ) -> DaySummary {
        DaySummary(of: day(date), marks: marks, told: told, now: at("\(date) \(now)"), AutumnTerm.calendar)
    }

    private func school(_ marks: [Slot: MarkHistory] = [:], now: String = "9:30", told: Told? = nil) throws -> SchoolDay
    {
        guard case .school(let school) = summary(marks, now: now, told: told) else {
            throw Wrong(found: summary(marks, now: now, told: told))
        }
        return school
    }

    private struct Wrong: Error { var found: DaySummary }

    private func mark(_ code: String, _ time: String, arrived: String? = nil, reason: String? = nil) -> MarkHistory {
        MarkHistory(
            RegisterMark(code, arrivedAt: arrived.map(clock), reason: reason, at: at("2026-11-20 \(time)")))
    }

    @Test(arguments: [
        ("2026-11-21", DayKind.weekend), ("2026-10-28", .halfTerm), ("2026-11-23", .inset("INSET day")),
        ("2026-12-25", .holiday),
    ])
    func `a day without school says why`(date: String, state: DayKind) {
        #expect(summary(on: date) == .noSchool(state))
    }

    @Test func `before anybody is marked the register is not taken yet`() throws {
        let day = try school(now: "8:40")
        #expect(day.morning.mark == .notTaken)
        #expect(day.leading == .morning)
        #expect(!day.morning.hasBegun)
        #expect(try school(now: "9:30").morning.progress == .registerClosed)
    }

    @Test func `in school, on time, at 8:47`() throws {
        let day = try school([.morning: mark("/", "8:47")])
        #expect(day.morning.mark == .inSchool(at: clock("8:47")))
        #expect(day.afternoon.mark == .notTaken)
        #expect(day.leading == .morning)
    }

    @Test func `late, arrived 9:04, with the reason`() throws {
        let day = try school([.morning: mark("L", "9:06", arrived: "9:04", reason: "Bus broke down")])
        #expect(day.morning.mark == .late(arrived: clock("9:04"), minutes: nil))
        #expect(day.morning.reason == "Bus broke down")
    }

    @Test func `away, ill, and when the family told the school`() throws {
        let told = Told(at: at("2026-11-20 8:05"), byReader: true)
        let day = try school([.morning: mark("I", "8:50")], told: told)
        #expect(day.morning.mark == .awayAgreed("Away, ill"))
        #expect(day.told == told)
    }

    @Test func `what the family told is known before the register is taken`() throws {
        let told = Told(at: at("2026-11-20 8:05"), byReader: false)
        let day = try school(now: "8:10", told: told)
        #expect(day.morning.mark == .notTaken)
        #expect(day.told == told)
    }

    @Test(arguments: [
        ("N", MarkSummary.awayAsk), ("O", .awayNotAgreed("Away, not agreed")),
        ("U", .lateAfterClosing(arrived: clock("9:40"), minutes: nil)), ("V", .learningElsewhere("On a school trip")),
        ("Y5", .notCounted("Could not come")), ("#", .closed), ("-", .notTaken), ("Ω", .unknown("Ω")),
        ("H", .awayAgreed("Away, family holiday agreed")),
    ])
    func `every kind of mark has its summary`(code: String, expected: MarkSummary) throws {
        let day = try school([.morning: mark(code, "9:41", arrived: "9:40")])
        #expect(day.morning.mark == expected)
    }

    @Test func `a mark put right later does not pretend to know when the child was seen`() throws {
        let corrected = mark("N", "8:50").adding(RegisterMark("/", at: at("2026-11-20 10:30")))
        #expect(try school([.morning: corrected]).morning.mark == .inSchool(at: nil))
        let back = mark("/", "8:47").adding(RegisterMark("N", at: at("2026-11-20 8:48")))
            .adding(RegisterMark("/", at: at("2026-11-20 10:30")))
        #expect(try school([.morning: back]).morning.mark == .inSchool(at: clock("8:47")))
        #expect(try school([.morning: mark("/", "12:30")]).morning.mark == .inSchool(at: nil))
    }

    @Test func `the afternoon leads once it is marked, or when only it is under way`() throws {
        let morning = mark("/", "8:47")
        #expect(try school([.morning: morning], now: "13:10").leading == .morning)
        #expect(try school([.morning: morning, .afternoon: mark("\\", "13:05")], now: "13:10").leading == .afternoon)
        #expect(try school([:], now: "13:10").leading == .afternoon)
        #expect(try school([:], now: "12:30").leading == .morning)
    }

    @Test func `after the afternoon the day is over`() throws {
        #expect(try !school(now: "15:14").isOver)
        #expect(try school(now: "15:15").isOver)
    }

    @Test func `a mark on a day that the calendar calls closed is shown all the same`() throws {
        let sports = [Slot.morning: mark("/", "8:47")]
        let shown = DaySummary(of: day("2026-11-21"), marks: sports, now: at("2026-11-21 9:00"), AutumnTerm.calendar)
        guard case .school = shown else { throw Wrong(found: shown) }
        let closed = DaySummary(
            of: day("2026-11-21"), marks: [.morning: mark("#", "8:00")], now: at("2026-11-21 9:00"), AutumnTerm.calendar
        )
        #expect(closed == .noSchool(.weekend))
        let lesson = DaySummary(
            of: day("2026-11-21"), marks: [.lesson(1): mark("/", "9:00")], now: at("2026-11-21 9:00"),
            AutumnTerm.calendar)
        #expect(lesson == .noSchool(.weekend))
    }
}
