import People
import Store

@testable import School

extension TestFamily {
    /// An entry of the register as the school makes it: the mark, the tally, the family's news and the notice to open
    /// pages. `time` is when it is made, on the day itself unless it says another.
    func mark(
        _ child: Child, _ code: String, _ slot: Slot = .morning, on text: String = "2026-11-20", at time: String,
        arrived: String? = nil, reason: String? = nil, note: String? = nil, because: String? = nil
    ) async throws {
        let made = time.contains(" ") ? instant(time) : instant("\(text) \(time)")
        let entry = Entry(
            child: child, code: code, slot: slot, day: day(text), at: made, arrived: arrived.flatMap { ClockTime($0) },
            reason: reason, note: note, because: because)
        try await works { try entry.save($0) }
    }
}

private struct Entry: Sendable {
    let child: TestFamily.Child
    let code: String
    let slot: Slot
    let day: Day
    let at: Instant
    let arrived: ClockTime?
    let reason: String?
    let note: String?
    let because: String?

    func save(_ records: Records) throws {
        let before = try records.all(
            """
            SELECT code FROM mark
            WHERE school = \(child.school) AND pupil = \(child.id) AND day = \(day) AND slot = \(slot) ORDER BY nth
            """
        ) { try $0.text(0) }
        try records.run(
            """
            INSERT INTO mark (school, pupil, day, slot, nth, code, arrived, reason, staff_note, because, staff, at)
            VALUES (\(child.school), \(child.id), \(day), \(slot), \(before.count + 1), \(code), \(arrived), \(reason),
                \(note), \(because), \(TestFamily.linden), \(at))
            """)
        if slot.session != nil {
            if let last = before.last { try count(last, -1, records) }
            try count(code, 1, records)
        }
        try tell(isPlain: (before + [code]).allSatisfy { ["/", "\\"].contains($0) } && reason == nil, records)
    }

    private func count(_ code: String, _ sessions: Int, _ records: Records) throws {
        try records.run(
            """
            INSERT INTO attendance_tally (school, pupil, school_year, code, sessions)
            VALUES (\(child.school), \(child.id), \(SchoolYear(of: day).startYear), \(code), \(sessions))
            ON CONFLICT (school, pupil, school_year, code)
            DO UPDATE SET sessions = attendance_tally.sessions + excluded.sessions
            """)
    }

    private func tell(isPlain: Bool, _ records: Records) throws {
        try records.run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at)
            VALUES (\(child.school), \(child.id), (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                WHERE n.school = \(child.school) AND n.pupil = \(child.id)),
                'attendance', \(day), \(slot), \(!isPlain), \(at))
            """)
        try records.announce(LiveEvent(topic: "pupil:\(child.id)", note: "attendance"))
    }
}

/// `at`, where a parameter of that name stands in its way.
private func instant(_ text: String) -> Instant { at(text) }
