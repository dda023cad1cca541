public import People

/// An absence whose reason the school has yet to find (`N`). It must be found within five school days of the session
/// (regulation 10(7) to (9); the guidance's paragraph 408), after which the register must be amended to `O`. That is an
/// act of the office, which is shown it: a register never changes by itself.
public struct OpenReason: Hashable, Sendable {
    public let pupil: ID<Pupil>
    public let day: Day
    public let slot: Slot
    /// The last day on which to find it. Nil when the school has not entered the terms that far.
    public let due: Day?
    /// Whether that day has passed.
    public let isOverdue: Bool

    /// School days that one has to find a reason.
    static let schoolDays = 5

    /// The reasons yet to be found among the marks that a register shows, the longest open first. Lesson marks are the
    /// school's own and are left out.
    public static func all(
        in marks: some Sequence<(pupil: ID<Pupil>, day: Day, slot: Slot, code: String)>, today: Day,
        _ calendar: SchoolCalendar
    ) -> [OpenReason] {
        var dues: [Day: Day?] = [:]
        var open: [OpenReason] = []
        for mark in marks where mark.code == CodeText.reasonNotKnown && mark.slot.session != nil {
            let due = dues[mark.day] ?? calendar.schoolDay(schoolDays, after: mark.day)
            dues[mark.day] = .some(due)
            let isOverdue = due.map { $0 < today } ?? false
            open.append(
                OpenReason(pupil: mark.pupil, day: mark.day, slot: mark.slot, due: due, isOverdue: isOverdue))
        }
        return open.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) }
    }
}
