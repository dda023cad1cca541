import People

/// What a family may read of a child's registers over some days: every entry of every slot, without staff notes.
struct ChildMarks: Sendable {
    private(set) var days: [Day: [Slot: MarkHistory]] = [:]

    /// From entries in order of day and slot. A mark that was taken back is no mark: the family reads "not taken yet".
    init(_ entries: [(day: Day, slot: Slot, mark: RegisterMark)] = []) {
        var start = entries.startIndex
        while start < entries.endIndex {
            let (day, slot, _) = entries[start]
            let end = entries[start...].firstIndex { $0.day != day || $0.slot != slot } ?? entries.endIndex
            let history = MarkHistory(entries[start..<end].map(\.mark))
            start = end
            guard let history, history.current.code != CodeText.noMark else { continue }
            days[day, default: [:]][slot] = history
        }
    }

    subscript(day: Day) -> [Slot: MarkHistory] { days[day] ?? [:] }

    /// The first and the last day with a mark.
    var first: Day? { days.keys.min() }
    var last: Day? { days.keys.max() }

    /// How many sessions of each code there are in a span of days.
    func counts(in span: ClosedRange<Day>) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (day, slots) in days where span.contains(day) {
            for (slot, history) in slots where slot.session != nil { counts[history.current.code, default: 0] += 1 }
        }
        return counts
    }

    /// Absences whose reason the school asks for, the oldest first.
    func openReasons(of child: ID<Pupil>, today: Day, _ calendar: SchoolCalendar) -> [OpenReason] {
        let shown = days.flatMap { day, slots in
            slots.map { (pupil: child, day: day, slot: $0.key, code: $0.value.current.code) }
        }
        return OpenReason.all(in: shown, today: today, calendar)
    }
}

/// A child's sessions by code, for each school year that has any.
struct ChildTallies: Sendable {
    private(set) var years: [SchoolYear: [String: Int]] = [:]

    init(_ lines: [(year: SchoolYear, code: String, sessions: Int)] = []) {
        for line in lines { years[line.year, default: [:]][line.code, default: 0] += line.sessions }
    }

    /// The sums of a year up to a day: without what is entered already for the days after it.
    func sum(of year: SchoolYear, upTo day: Day, _ marks: ChildMarks) -> AttendanceSum {
        var counts = years[year] ?? [:]
        if day < year.ends { counts.merge(marks.counts(in: day + 1...year.ends)) { $0 - $1 } }
        return AttendanceSum(counts.filter { $0.value > 0 && $0.key != CodeText.noMark })
    }
}
