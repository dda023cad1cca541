import People
import Testing

@testable import School

@Suite struct RegisterTests {
    @Test(arguments: [
        ("8:44", 0, RegisterState.notYet), ("8:45", 0, .open), ("9:00", 29, .open), ("9:00", 30, .complete),
        ("9:15", 29, .late), ("11:59", 0, .late), ("12:00", 29, .missing), ("12:00", 30, .complete),
        ("8:00", 30, .complete),
    ])
    func `a register is open, complete, late or missing`(time: String, marked: Int, state: RegisterState) {
        let session = AutumnTerm.calendar.state(of: .morning, on: day("2026-11-20"), at: at("2026-11-20 \(time)"))
        #expect(RegisterState(marked: marked, of: 30, in: session) == state)
    }

    @Test func `there is no register on a day without school`() {
        let session = AutumnTerm.calendar.state(of: .morning, on: day("2026-11-23"), at: at("2026-11-23 9:00"))
        #expect(RegisterState(marked: 0, of: 30, in: session) == .noSession)
    }
}

@Suite struct OpenReasonTests {
    let amelia = ID<Pupil>(high: 1, low: 1)
    let ben = ID<Pupil>(high: 1, low: 2)

    private func reasons(
        _ marks: [(pupil: ID<Pupil>, day: Day, slot: Slot, code: String)], today: String
    ) -> [OpenReason] {
        OpenReason.all(in: marks, today: day(today), AutumnTerm.calendar)
    }

    @Test func `a reason must be found within five school days, over weekends, holidays and INSET days`() {
        let marks: [(pupil: ID<Pupil>, day: Day, slot: Slot, code: String)] = [
            (amelia, day("2026-11-20"), .morning, "N"), (ben, day("2026-10-22"), .afternoon, "N"),
        ]
        // Monday 23 November is an INSET day; 26 to 30 October is half-term.
        #expect(reasons(marks, today: "2026-11-20").map(\.due) == [day("2026-11-05"), day("2026-11-30")])
    }

    @Test func `it is overdue only when the fifth school day has passed`() {
        let marks = [(pupil: amelia, day: day("2026-11-20"), slot: Slot.morning, code: "N")]
        #expect(reasons(marks, today: "2026-11-30").map(\.isOverdue) == [false])
        #expect(reasons(marks, today: "2026-12-01").map(\.isOverdue) == [true])
    }

    @Test func `the longest open comes first, and other marks and lessons are left out`() {
        let friday = day("2026-11-20")
        let found = reasons(
            [
                (amelia, friday, .afternoon, "N"), (ben, friday, .morning, "N"),
                (ben, day("2026-11-19"), .afternoon, "N"),
                (ben, friday, .afternoon, "I"), (amelia, friday, .lesson(1), "N"), (amelia, friday, .morning, "Ω"),
            ], today: "2026-11-20")
        #expect(found.map(\.pupil) == [ben, ben, amelia])
        #expect(found.map(\.slot) == [.afternoon, .morning, .afternoon])
    }

    @Test func `where the school has not entered its terms that far there is no day to name`() {
        let marks = [(pupil: amelia, day: day("2026-12-17"), slot: Slot.morning, code: "N")]
        #expect(
            reasons(marks, today: "2027-02-01") == [
                OpenReason(pupil: amelia, day: day("2026-12-17"), slot: .morning, due: nil, isOverdue: false)
            ])
    }
}
