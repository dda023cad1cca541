public import Store

/// One of the two sessions of a school day. Registers are taken at the start of the morning session and once during
/// the afternoon session (statutory guidance, paragraph 32). The raw value is what is stored.
public enum Session: String, Sendable, CaseIterable, Comparable, SQLBindable {
    case morning = "AM"
    case afternoon = "PM"

    public static func < (left: Session, right: Session) -> Bool {
        left == .morning && right == .afternoon
    }
}

/// How long a register stays open, in whole minutes: 1 to 30. The guidance allows no more than 30.
public struct RegisterLength: Hashable, Sendable {
    public let minutes: Int

    /// Nil below 1 and above 30.
    public init?(minutes: Int) {
        guard (1...30).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// 30 minutes, the longest allowed.
    public static let longest = RegisterLength(unchecked: 30)

    private init(unchecked minutes: Int) { self.minutes = minutes }
}

/// When a session of a school happens, by the school's clock, from a day on until newer times take over.
public struct SessionTimes: Hashable, Sendable {
    public let session: Session
    /// The register begins to be taken; who comes later is late.
    public let opens: ClockTime
    public let registerOpenFor: RegisterLength
    /// The first minute at which the register is closed: opened at 8:45 for 30 minutes, it is closed from 9:15.
    public let registerCloses: ClockTime
    /// The session ends; who has not come by then was away.
    public let ends: ClockTime
    /// The first day on which these times hold.
    public let validFrom: Day

    /// Nil when the register would still be open at the end of the session.
    public init?(
        _ session: Session, opens: ClockTime, registerOpenFor: RegisterLength, ends: ClockTime,
        from validFrom: Day
    ) {
        guard let closes = ClockTime(minutes: opens.minutes + registerOpenFor.minutes), closes < ends
        else { return nil }
        self.session = session
        self.opens = opens
        self.registerOpenFor = registerOpenFor
        registerCloses = closes
        self.ends = ends
        self.validFrom = validFrom
    }

    /// The same times on one day, as instants.
    public func hours(on day: Day) -> SessionHours {
        SessionHours(
            session: session, day: day, opens: SchoolTime.instant(day, opens),
            registerCloses: SchoolTime.instant(day, registerCloses), ends: SchoolTime.instant(day, ends))
    }
}

/// One session of one day, as instants.
public struct SessionHours: Hashable, Sendable {
    public let session: Session
    public let day: Day
    public let opens: Instant
    public let registerCloses: Instant
    public let ends: Instant

    /// How far the session has come.
    public func state(at now: Instant) -> SessionState {
        if now < opens { return .notYet(opens: opens) }
        if now < registerCloses { return .registerOpen(until: registerCloses) }
        return now < ends ? .registerClosed : .over
    }
}

/// How far a session has come. Each state lasts from its first instant up to, not including, the next one's.
public enum SessionState: Hashable, Sendable {
    case notYet(opens: Instant)
    case registerOpen(until: Instant)
    /// The session is going on; who arrives now arrives after the register closed.
    case registerClosed
    case over
}
