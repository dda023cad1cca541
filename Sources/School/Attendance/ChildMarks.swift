import People

/// What a family may read of a child's registers over some days: every entry of every slot, without staff notes.
struct ChildMarks: Sendable {
    private(set) var days: [Day: [Slot: MarkHistory]] = [:]

    /// From entries in order of day and slot. A mark that was taken back is no mark: the family reads "not taken yet".
    init(_ entries: [(day: Day, slot: Slot, mark: RegisterMark)] = []) {
        var rest = entries[...]
        while let day = rest.first?.day {
            let slots = Self.slots(of: rest.prefix { $0.day == day })
            rest = rest.drop { $0.day == day }
            if !slots.isEmpty { days[day] = slots }
        }
    }

    private static func slots(of entries: ArraySlice<(day: Day, slot: Slot, mark: RegisterMark)>) -> [Slot: MarkHistory]
    {
        var slots: [Slot: MarkHistory] = [:]
        var rest = entries
        while let (_, slot, mark) = rest.first {
            let same = rest.prefix { $0.slot == slot }
            rest = rest.dropFirst(same.count)
            // Nearly every slot has one entry.
            let history = same.count == 1 ? MarkHistory(mark) : MarkHistory(same.map(\.mark))
            if let history, history.current.code != CodeText.noMark { slots[slot] = history }
        }
        return slots
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
        var shown: [(pupil: ID<Pupil>, day: Day, slot: Slot, code: String)] = []
        for (day, slots) in days {
            for (slot, history) in slots where history.current.code == CodeText.reasonNotKnown {
                shown.append((child, day, slot, history.current.code))
            }
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
