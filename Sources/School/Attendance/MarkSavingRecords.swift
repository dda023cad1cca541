import People
import Store

/// Where a mark stands: whose, and in which slot of which day.
struct MarkPlace: Sendable {
    var child: Seen<Attendance>
    var slot: Slot
    var day: Day
}

/// A mark to be written, and what it takes the place of.
struct MarkToSave: Sendable {
    var place: MarkPlace
    var mark: RegisterMark
    /// What the register showed before. Nil for a first mark.
    var before: RegisterMark?
    /// Whether everything that was ever entered in the slot said "here".
    var wasPlain: Bool

    init(_ mark: RegisterMark, at place: MarkPlace, after history: MarkHistory?) {
        self.place = place
        self.mark = mark
        before = history?.current
        wasPlain = history?.entries.allSatisfy(\.isPlain) ?? true
    }

    /// Whether a family should be told: anything but "here", and whatever puts something else right.
    var isNotable: Bool { !(wasPlain && mark.isPlain) }
}

extension RegisterMark {
    /// "Here" with nothing to add, or no mark at all.
    var isPlain: Bool {
        [CodeText.presentMorning, CodeText.presentAfternoon, CodeText.noMark].contains(code) && reason == nil
    }

    /// Whether it counts as a session of its code: a mark taken back does not.
    var isCounted: Bool { code != CodeText.noMark }
}

extension Records {
    /// Writes one mark and everything that follows from it, in five small statements (two more for a correction).
    func save(_ saved: MarkToSave, press: [UInt8]) throws {
        let (place, mark) = (saved.place, saved.mark)
        try run(
            """
            INSERT INTO mark (school, pupil, day, slot, nth, code, minutes_late, arrived, reason, staff_note, because,
                staff, at, send)
            VALUES (\(place.child.school), \(place.child.pupil), \(place.day), \(place.slot), \(mark.nth), \(mark.code),
                \(mark.minutesLate), \(mark.arrivedAt), \(mark.reason), \(mark.staffNote), \(mark.because),
                \(mark.by?.staff), \(mark.at), \(press))
            """)
        if let before = saved.before { try count(before, less: place) }
        try count(mark, more: place)
        try tellFamily(saved)
    }

    /// Whether a press for a whole class has been taken already.
    func hasTaken(_ press: [UInt8], _ slot: Slot, of group: SeenGroup<Attendance>) throws -> Bool {
        try any(
            """
            SELECT 1 FROM mark
            WHERE school = \(group.group.school) AND pupil IN (\(list: group.pupils.map(\.pupil)))
                AND day = \(group.day) AND slot = \(slot) AND send = \(press)
            """)
    }

    private func count(_ mark: RegisterMark, more place: MarkPlace) throws {
        guard place.slot.session != nil, mark.isCounted else { return }
        try run(
            """
            INSERT INTO attendance_tally (school, pupil, school_year, code, sessions)
            VALUES (\(place.child.school), \(place.child.pupil), \(SchoolYear(of: place.day).startYear), \(mark.code), 1)
            ON CONFLICT (school, pupil, school_year, code) DO UPDATE SET sessions = attendance_tally.sessions + 1
            """)
    }

    private func count(_ mark: RegisterMark, less place: MarkPlace) throws {
        guard place.slot.session != nil, mark.isCounted else { return }
        let line: SQL = """
            school = \(place.child.school) AND pupil = \(place.child.pupil)
            AND school_year = \(SchoolYear(of: place.day).startYear) AND code = \(mark.code)
            """
        try run("UPDATE attendance_tally SET sessions = sessions - 1 WHERE \(line)")
        try run("DELETE FROM attendance_tally WHERE \(line) AND sessions <= 0")
    }

    private func tellFamily(_ saved: MarkToSave) throws {
        let child = saved.place.child
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at)
            VALUES (\(child.school), \(child.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)),
                \(Attendance.name), \(saved.place.day), \(saved.place.slot), \(saved.isNotable ? 1 : 0), \(saved.mark.at))
            """)
    }
}
