import People
import Testing

@testable import School

@Suite struct MarkDecisionTests {
    private func desk(_ role: StaffRole, _ now: String) -> MarkingDesk {
        MarkingDesk(role, AutumnTerm.calendar, now: at(now))
    }

    private func decide(
        _ role: StaffRole, _ code: String, _ slot: Slot = .morning, on date: String = "2026-11-20",
        now: String = "2026-11-20 8:50", arrived: String? = nil
    ) -> MarkDecision {
        desk(role, now).decide(MarkWish(code, slot, on: day(date), arrivedAt: arrived.map(clock)))
    }

    @Test(arguments: [
        (StaffRole.teacher, Slot.morning, "/ N L"), (.assistant, .afternoon, "\\ N L"), (.teacher, .lesson(3), "/ N L"),
    ])
    func `who takes a register is offered three marks`(role: StaffRole, slot: Slot, offered: String) {
        let choices = AttendanceCodes.national.choices(for: role, slot, on: day("2026-11-20"))
        #expect(choices.map(\.code).joined(separator: " ") == offered)
    }

    @Test(arguments: [StaffRole.office, .head])
    func `the office is offered every code of the day but the other session's present mark`(role: StaffRole) {
        let codes = AttendanceCodes.national
        let morning = codes.choices(for: role, .morning, on: day("2026-11-20")).map(\.code)
        #expect(morning.count == 33)
        #expect(!morning.contains("\\") && !morning.contains("-") && !morning.contains("H"))
        let before = codes.choices(for: role, .morning, on: day("2024-08-18")).map(\.code)
        #expect(!before.contains("J1"))
        #expect(before.count == 21)
    }

    @Test func `a teacher may not give a reason, and the office may`() {
        #expect(decide(.teacher, "I") == .refuse(.officeOnly))
        #expect(decide(.assistant, "G") == .refuse(.officeOnly))
        #expect(decide(.office, "I") == .record(minutesLate: nil))
        #expect(decide(.head, "C") == .record(minutesLate: nil))
        #expect(decide(.teacher, "/") == .record(minutesLate: nil))
    }

    @Test func `a code must be known, in force and of the session`() {
        #expect(decide(.office, "Ω") == .refuse(.unknownCode))
        #expect(decide(.office, "H") == .refuse(.notInForce))
        #expect(decide(.office, "-") == .refuse(.notForThisSlot))
        #expect(decide(.teacher, "\\", .morning) == .refuse(.notForThisSlot))
        #expect(decide(.teacher, "/", .afternoon, now: "2026-11-20 13:05") == .refuse(.notForThisSlot))
    }

    @Test(
        arguments: [
            ("8:40", Arrival.onTime, "/"), ("8:45", .onTime, "/"), ("8:46", .late(minutes: 1), "L"),
            ("9:14", .late(minutes: 29), "L"), ("9:15", .afterClosing(minutes: 30), "U"),
            ("11:59", .afterClosing(minutes: 194), "U"), ("12:00", .afterTheEnd, nil),
        ] as [(String, Arrival, String?)])
    func `an arrival is on time, late, or after closing`(time: String, arrival: Arrival, code: String?) throws {
        let times = try #require(AutumnTerm.calendar.times(of: .morning, on: day("2026-11-20")))
        #expect(times.arrival(at: clock(time)) == arrival)
        #expect(times.code(forArrivalAt: clock(time)) == code)
    }

    @Test func `late while the register is open is L with its minutes`() {
        #expect(decide(.teacher, "L", now: "2026-11-20 9:04") == .record(minutesLate: 19))
        #expect(decide(.teacher, "L", now: "2026-11-20 9:40", arrived: "8:58") == .record(minutesLate: 13))
        #expect(decide(.teacher, "L", now: "2026-11-20 9:00", arrived: "8:44") == .record(minutesLate: nil))
    }

    @Test func `late after the register closed becomes a question of U`() {
        #expect(decide(.teacher, "L", now: "2026-11-20 9:15") == .askWhetherAfterClosing(minutesLate: 30))
        #expect(
            decide(.office, "L", now: "2026-11-20 14:00", arrived: "9:40") == .askWhetherAfterClosing(minutesLate: 55))
        #expect(decide(.teacher, "U", now: "2026-11-20 9:40") == .record(minutesLate: 55))
        #expect(decide(.office, "M", now: "2026-11-20 9:40") == .record(minutesLate: nil))
    }

    @Test func `U is only for after closing, and nobody arrives after the end`() {
        #expect(decide(.office, "U", now: "2026-11-20 9:14") == .refuse(.registerWasOpen(until: clock("9:15"))))
        #expect(
            decide(.office, "U", now: "2026-11-20 14:00", arrived: "8:50")
                == .refuse(.registerWasOpen(until: clock("9:15"))))
        #expect(decide(.office, "U", now: "2026-11-20 14:00", arrived: "12:10") == .refuse(.afterTheEnd))
        #expect(decide(.office, "U", now: "2026-11-24 9:00") == .record(minutesLate: nil))
    }

    @Test(arguments: [
        ("2026-11-21", DayKind.weekend), ("2026-10-28", .halfTerm), ("2026-11-23", .inset("INSET day")),
        ("2026-12-21", .holiday),
    ])
    func `nobody is marked on a day without school, and a closure may be`(date: String, state: DayKind) {
        #expect(decide(.office, "I", on: date) == .refuse(.noSchool(state)))
        #expect(decide(.teacher, "/", on: date, now: "\(date) 8:50") == .refuse(.noSchool(state)))
        #expect(decide(.office, "#", on: date) == .record(minutesLate: nil))
    }

    @Test func `a register may be begun a quarter of an hour early and not before, leave may be written ahead`() {
        #expect(decide(.teacher, "/", now: "2026-11-20 8:29") == .refuse(.tooEarly))
        #expect(decide(.teacher, "/", now: "2026-11-20 8:30") == .record(minutesLate: nil))
        #expect(decide(.teacher, "N", on: "2026-11-24") == .refuse(.tooEarly))
        #expect(decide(.office, "O", on: "2026-11-24") == .refuse(.tooEarly))
        #expect(decide(.teacher, "/", .lesson(2), on: "2026-11-24") == .refuse(.tooEarly))
        #expect(decide(.office, "M", on: "2026-11-24") == .record(minutesLate: nil))
    }

    @Test func `a lesson takes the same marks without the law's times`() {
        #expect(decide(.teacher, "L", .lesson(2), now: "2026-11-20 10:30") == .record(minutesLate: nil))
    }

    @Test func `a school that has entered no times is not asked about them`() {
        let calendar = SchoolCalendar(terms: AutumnTerm.calendar.terms)
        let desk = MarkingDesk(.teacher, calendar, now: at("2026-11-20 11:00"))
        #expect(desk.decide(MarkWish("L", .morning, on: day("2026-11-20"))) == .record(minutesLate: nil))
    }
}
