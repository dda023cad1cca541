import People

/// Whether a pupil is known to be away from a register, so that "everyone else is here" leaves them to be marked by
/// themselves: a false "here" on a register would tell a family that a child is safe who never came.
func isKnownAway(_ slot: Slot, on day: Day, _ marks: [Slot: MarkHistory], _ told: [AbsenceReport]) -> Bool {
    if let seen = lastSession(before: slot, marks), isAway(seen) { return slot.session == nil || !told.isEmpty }
    return told.contains { isAway(slot, on: day, marks, $0) }
}

/// Whether one report says so: a newer one of the same day takes nothing back.
private func isAway(_ slot: Slot, on day: Day, _ marks: [Slot: MarkHistory], _ told: AbsenceReport) -> Bool {
    guard told.kind != .late else { return false }
    guard let session = slot.session else { return told.covers(day) && lastSession(before: slot, marks) == nil }
    // Told to be away all day, and here in the morning after all.
    if session == .afternoon, told.part == .allDay, let morning = lastSession(before: slot, marks), !isAway(morning) {
        return false
    }
    return told.covers(session, on: day)
}

/// What the register showed last before a slot: of the morning before the afternoon, of either before a lesson.
private func lastSession(before slot: Slot, _ marks: [Slot: MarkHistory]) -> String? {
    let sessions: [Slot] = slot == .morning ? [] : slot == .afternoon ? [.morning] : [.afternoon, .morning]
    return sessions.lazy.compactMap { marks[$0]?.current.code }.first { $0 != CodeText.noMark }
}

/// Whether a register says with a code that a pupil is not in the building.
func isAway(_ code: String) -> Bool {
    if code == CodeText.lateAfterClosing { return false }
    return switch AttendanceCodes.national.look(of: code) {
    case .awayAgreed, .awayAsk, .awayNotAgreed, .notCounted: true
    case .inSchool: AttendanceCodes.national[code]?.statistic == .approvedActivity
    case .late, .closed, .notTaken: false
    }
}
