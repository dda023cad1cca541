import People
import Store

extension Records {
    /// Every entry of every slot of a day, for pupils of one school.
    func marks(of pupils: [Seen<Attendance>], on day: Day) throws -> [ID<Pupil>: [Slot: MarkHistory]] {
        guard let school = pupils.first?.school else { return [:] }
        let found = try all(
            """
            SELECT k.pupil, k.slot, \(markColumns) FROM mark k \(recorder)
            WHERE k.school = \(school) AND k.pupil IN (\(list: pupils.map(\.pupil))) AND k.day = \(day)
            ORDER BY k.pupil, k.slot, k.nth
            """
        ) { row in (try row.id(0, of: Pupil.self), try row.slot(1), try registerMark(row, from: 2)) }
        return Dictionary(grouping: found, by: \.0).mapValues { entries in
            Dictionary(grouping: entries, by: \.1).compactMapValues { MarkHistory($0.map(\.2)) }
        }
    }

    /// What the registers of mornings and afternoons show of a span of days, for pupils of one school.
    func codes(of pupils: [Seen<Attendance>], in days: ClosedRange<Day>) throws -> [ID<Pupil>: [Day: [Session: String]]]
    {
        guard let school = pupils.first?.school else { return [:] }
        var shown: [ID<Pupil>: [Day: [Session: String]]] = [:]
        let found = try all(
            """
            SELECT pupil, day, slot, code FROM mark
            WHERE school = \(school) AND pupil IN (\(list: pupils.map(\.pupil)))
                AND day >= \(days.lowerBound) AND day <= \(days.upperBound) AND slot IN ('AM', 'PM')
            ORDER BY pupil, day, slot, nth
            """
        ) { row in (try row.id(0, of: Pupil.self), try row.day(1), try row.slot(2), try row.text(3)) }
        // In order of nth, so that what the register shows now comes last and stays.
        for (pupil, day, slot, code) in found {
            if let session = slot.session { shown[pupil, default: [:]][day, default: [:]][session] = code }
        }
        return shown
    }

    /// What the registers of one morning and afternoon show now, for pupils of one school. Which entry is the newest is
    /// found here: to have them sorted takes SQLite longer than to find them. (Of the slots, lessons are numbers, and come
    /// before AM: asked so, each pupil is looked up once.)
    func codes(of pupils: [Seen<Attendance>], on day: Day) throws -> [ID<Pupil>: [Session: String]] {
        guard let school = pupils.first?.school else { return [:] }
        var newest: [ID<Pupil>: [Session: (nth: Int, code: String)]] = [:]
        let found = try all(
            """
            SELECT pupil, slot, nth, code FROM mark
            WHERE school = \(school) AND pupil IN (\(list: pupils.map(\.pupil))) AND day = \(day)
                AND slot >= 'AM'
            """
        ) { row in (try row.id(0, of: Pupil.self), Session(rawValue: try row.text(1)), try row.int(2), try row.text(3))
        }
        for (pupil, session, nth, code) in found {
            guard let session, newest[pupil]?[session].map({ $0.nth < nth }) ?? true else { continue }
            newest[pupil, default: [:]][session] = (nth, code)
        }
        return newest.mapValues { $0.mapValues(\.code) }
    }

    /// Those of a class of whom a register of a day says more than that they are here: few, and found among the few of
    /// their whole school, which is quicker than to look up each pupil of the class.
    func notPlainlyHere(_ pupils: [Seen<Attendance>], on day: Day) throws -> [Seen<Attendance>] {
        guard let school = pupils.first?.school else { return [] }
        let marked = try all(
            "SELECT pupil FROM mark WHERE school = \(school) AND day = \(day) AND code NOT IN ('/', '\\')"
        ) { row in try row.id(0, of: Pupil.self) }
        let found = Set(marked)
        return pupils.filter { found.contains($0.pupil) }
    }

    /// Every entry for one pupil in a span of days, by day and slot; of lessons only from a day on.
    func marks(
        of child: Seen<Attendance>, in days: ClosedRange<Day>, lessonsFrom: Day
    ) throws -> [Day: [Slot: MarkHistory]] {
        let found = try all(
            """
            SELECT k.day, k.slot, \(markColumns) FROM mark k \(recorder)
            WHERE k.school = \(child.school) AND k.pupil = \(child.pupil)
                AND k.day >= \(days.lowerBound) AND k.day <= \(days.upperBound)
                AND (k.slot IN ('AM', 'PM') OR k.day >= \(lessonsFrom))
            ORDER BY k.day, k.slot, k.nth
            """
        ) { row in (try row.day(0), try row.slot(1), try registerMark(row, from: 2)) }
        return Dictionary(grouping: found, by: \.0).mapValues { entries in
            Dictionary(grouping: entries, by: \.1).compactMapValues { MarkHistory($0.map(\.2)) }
        }
    }

    /// Every entry of one slot, and which of them came from the press that is sent (again) now.
    func entries(of child: Seen<Attendance>, _ slot: Slot, on day: Day, press: [UInt8]) throws -> [SlotEntry] {
        try all(
            """
            SELECT \(markColumns), k.send FROM mark k \(recorder)
            WHERE k.school = \(child.school) AND k.pupil = \(child.pupil) AND k.day = \(day) AND k.slot = \(slot)
            ORDER BY k.nth
            """
        ) { row in SlotEntry(mark: try registerMark(row, from: 0), isThisPress: try row.bytesOrNil(11) == press) }
    }

    /// A pupil's sessions of a school year up to a day, by code: the tally, less what is already entered for later days.
    func tally(of child: Seen<Attendance>, in year: SchoolYear, upTo day: Day) throws -> [String: Int] {
        var counts = Dictionary(
            try all(
                """
                SELECT code, sessions FROM attendance_tally
                WHERE school = \(child.school) AND pupil = \(child.pupil) AND school_year = \(year.startYear)
                """
            ) { row in (try row.text(0), try row.int(1)) }, uniquingKeysWith: +)
        guard day < year.ends else { return counts }
        for (_, sessions) in try codes(of: [child], in: day + 1...year.ends)[child.pupil] ?? [:] {
            for code in sessions.values where code != CodeText.noMark { counts[code, default: 0] -= 1 }
        }
        return counts.filter { $0.value > 0 }
    }
}

private let markColumns: SQL = """
    k.nth, k.code, k.minutes_late, k.arrived, k.reason, k.staff_note, k.because, k.at, k.staff,
    \(SQL.staffName), s.post
    """

private let recorder: SQL = "LEFT JOIN staff s ON s.school = k.school AND s.id = k.staff"

private func registerMark(_ row: Row, from first: Int) throws -> RegisterMark {
    var by: Recorder?
    if let staff = try row.idOrNil(first + 8, of: Staff.self) {
        by = Recorder(
            staff, name: try row.textOrNil(first + 9) ?? "", post: try row.textOrNil(first + 10) ?? "")
    }
    return RegisterMark(
        try row.text(first + 1), nth: try row.int(first), minutesLate: try row.intOrNil(first + 2),
        arrivedAt: try row.clockTimeOrNil(first + 3), reason: try row.textOrNil(first + 4),
        staffNote: try row.textOrNil(first + 5), by: by, at: try row.instant(first + 7),
        because: try row.textOrNil(first + 6))
}
