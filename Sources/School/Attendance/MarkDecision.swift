public import People

/// A mark that a member of staff wants to make.
public struct MarkWish: Hashable, Sendable {
    public var code: String
    public var slot: Slot
    public var day: Day
    /// When the pupil came, if it was said; otherwise a pupil marked late today came just now.
    public var arrivedAt: ClockTime?

    public init(_ code: String, _ slot: Slot, on day: Day, arrivedAt: ClockTime? = nil) {
        self.code = code
        self.slot = slot
        self.day = day
        self.arrivedAt = arrivedAt
    }
}

/// What becomes of it.
public enum MarkDecision: Hashable, Sendable {
    /// It may be recorded, with how late the pupil came where that is known.
    case record(minutesLate: Int?)
    /// The pupil came after the register closed: ask whether `U` is meant, or a better code of absence.
    case askWhetherAfterClosing(minutesLate: Int)
    case refuse(MarkFault)
}

/// Why a mark can't be made.
public enum MarkFault: Error, Hashable, Sendable {
    case unknownCode
    /// The code was withdrawn before that day, or came later.
    case notInForce
    /// `/` in an afternoon, or the sign of another system for "no mark".
    case notForThisSlot
    /// One of the office's codes.
    case officeOnly
    case noSchool(DayKind)
    /// The register is not open yet.
    case tooEarly
    /// `U` for an arrival while the register was still open: that is `L`.
    case registerWasOpen(until: ClockTime)
    /// The session had ended by then.
    case afterTheEnd
}

/// What is known when a mark is made.
public struct MarkingDesk: Sendable {
    public let role: StaffRole
    public let calendar: SchoolCalendar
    public let now: Instant
    public let codes: AttendanceCodes

    /// Registers may be begun this long before they open, because children are in the room before the bell.
    public static let settling = Duration.seconds(15 * 60)

    public init(_ role: StaffRole, _ calendar: SchoolCalendar, now: Instant, codes: AttendanceCodes = .national) {
        self.role = role
        self.calendar = calendar
        self.now = now
        self.codes = codes
    }

    /// Whether and how a mark may be recorded.
    public func decide(_ wish: MarkWish) -> MarkDecision {
        do {
            let code = try permitted(wish)
            try checkDay(wish, code)
            return try timed(wish)
        } catch {
            return .refuse(error)
        }
    }

    private func permitted(_ wish: MarkWish) throws(MarkFault) -> AttendanceCode {
        guard let code = codes[wish.code] else { throw .unknownCode }
        guard code.isInForce(on: wish.day) else { throw .notInForce }
        guard code.isStatutory, code.fits(wish.slot) else { throw .notForThisSlot }
        // Who takes the register may answer the question about a late arrival with `U`.
        let mine = [CodeText.present(in: wish.slot), CodeText.reasonNotKnown, CodeText.late, CodeText.lateAfterClosing]
        guard role.usesEveryCode || mine.contains(code.code) else { throw .officeOnly }
        return code
    }

    private func checkDay(_ wish: MarkWish, _ code: AttendanceCode) throws(MarkFault) {
        let kind = calendar.kind(of: wish.day)
        guard kind == .school || code.code == CodeText.closed || isClosure(kind) && code.saysClosed else {
            throw .noSchool(kind)
        }
        guard code.isSeenAtRegister else { return }
        let hours = wish.slot.session.flatMap { calendar.hours(of: $0, on: wish.day) }
        if let hours, now < hours.opens - Self.settling { throw .tooEarly }
        if SchoolTime.day(of: now) < wish.day { throw .tooEarly }
    }

    /// Pupils were expected, and could not come: the register says why (statutory guidance, codes `Y1` to `Y7`).
    private func isClosure(_ kind: DayKind) -> Bool {
        if case .closure = kind { true } else { false }
    }

    private func timed(_ wish: MarkWish) throws(MarkFault) -> MarkDecision {
        guard [CodeText.late, CodeText.lateAfterClosing].contains(wish.code), let arrived = arrival(wish),
            let times = wish.slot.session.flatMap({ calendar.times(of: $0, on: wish.day) })
        else { return .record(minutesLate: nil) }
        let isLate = wish.code == CodeText.late
        switch times.arrival(at: arrived) {
        case .afterTheEnd: throw .afterTheEnd
        case .afterClosing(let minutes):
            return isLate ? .askWhetherAfterClosing(minutesLate: minutes) : .record(minutesLate: minutes)
        case .late(let minutes) where isLate: return .record(minutesLate: minutes)
        case .onTime where isLate: return .record(minutesLate: nil)
        case .late, .onTime: throw .registerWasOpen(until: times.registerCloses)
        }
    }

    private func arrival(_ wish: MarkWish) -> ClockTime? {
        if let said = wish.arrivedAt { return said }
        let (today, time) = SchoolTime.local(now)
        return today == wish.day ? time : nil
    }
}
