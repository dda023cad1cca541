public import People

extension StaffRole {
    /// Whether this role may use every national code. Teachers and assistants say who is here; the office and the head
    /// say why somebody is not.
    public var usesEveryCode: Bool { self == .office || self == .head }
}

extension AttendanceCodes {
    /// The codes offered to a member of staff for a mark of a day: `/ N L` (in the afternoon `\ N L`) for those who
    /// take registers, every statutory code in force for the office.
    public func choices(for role: StaffRole, _ slot: Slot, on day: Day) -> [AttendanceCode] {
        guard !role.usesEveryCode else { return inForce(on: day).filter { $0.isStatutory && $0.fits(slot) } }
        let codes = [CodeText.present(in: slot), CodeText.reasonNotKnown, CodeText.late]
        return codes.compactMap { self[$0] }.filter { $0.isInForce(on: day) }
    }
}

extension AttendanceCode {
    /// Whether it may stand in a slot: `/` is for mornings and `\` for afternoons, and lessons use `/`.
    func fits(_ slot: Slot) -> Bool { session == nil || session == (slot.session ?? .morning) }

    /// Whether it says what was seen when the register was taken, and so can't be written ahead of time, as leave or a
    /// trip can.
    var isSeenAtRegister: Bool { statistic == .attending || ["N", "O", "U"].contains(code) }
}

/// What a time of arrival means for a session (regulation 10; statutory guidance, page 82).
public enum Arrival: Hashable, Sendable {
    case onTime
    /// `L`: while the register was open.
    case late(minutes: Int)
    /// After the register closed: `U`, unless a better code of absence applies, such as `M`.
    case afterClosing(minutes: Int)
    /// Not before the session ended: the pupil was away for all of it.
    case afterTheEnd
}

extension SessionTimes {
    /// What an arrival at a time of the school's clock means. Who comes in the minute in which the register opens is on
    /// time; who comes in the minute in which it closes is after closing, since it may not stay open longer.
    public func arrival(at time: ClockTime) -> Arrival {
        let minutes = time.minutes - opens.minutes
        if minutes <= 0 { return .onTime }
        if time < registerCloses { return .late(minutes: minutes) }
        return time < ends ? .afterClosing(minutes: minutes) : .afterTheEnd
    }

    /// The code to offer for an arrival: `/`, `\`, `L` or `U`. Nil when the pupil was away for the whole session.
    public func code(forArrivalAt time: ClockTime) -> String? {
        switch arrival(at: time) {
        case .onTime: CodeText.present(in: Slot(session))
        case .late: CodeText.late
        case .afterClosing: CodeText.lateAfterClosing
        case .afterTheEnd: nil
        }
    }
}
