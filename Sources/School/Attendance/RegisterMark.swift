public import People

/// Who made an entry in a register, by name and position, as an amended register must show.
public struct Recorder: Hashable, Sendable {
    public let staff: ID<Staff>
    /// `Mrs Linden`.
    public let name: String
    /// `Class teacher`.
    public let post: String

    public init(_ staff: ID<Staff>, name: String, post: String) {
        self.staff = staff
        self.name = name
        self.post = post
    }
}

/// One entry in a register. Entries are never changed or taken away (regulation 7 asks for six years, superseded ones
/// included): a correction is a further entry for the same pupil, day and slot.
public struct RegisterMark: Hashable, Sendable {
    /// 1 for what was first recorded, 2 for its first correction, and so on.
    public var nth: Int
    /// As it was recorded, whether or not the code is known.
    public var code: String
    /// How late the pupil came, where that is known.
    public var minutesLate: Int?
    public var arrivedAt: ClockTime?
    /// What the family may read about it: `Bus broke down`.
    public var reason: String?
    /// For staff alone.
    public var staffNote: String?
    /// Who recorded it. Nil for marks that came from another system.
    public var by: Recorder?
    /// When it was recorded.
    public var at: Instant
    /// Why an earlier entry was corrected.
    public var because: String?

    public init(
        _ code: String, nth: Int = 1, minutesLate: Int? = nil, arrivedAt: ClockTime? = nil, reason: String? = nil,
        staffNote: String? = nil, by: Recorder? = nil, at: Instant, because: String? = nil
    ) {
        self.nth = nth
        self.code = code
        self.minutesLate = minutesLate
        self.arrivedAt = arrivedAt
        self.reason = reason
        self.staffNote = staffNote
        self.by = by
        self.at = at
        self.because = because
    }

    /// Whether another entry says the same, whoever made it and whenever.
    public func says(_ other: RegisterMark) -> Bool {
        code == other.code && minutesLate == other.minutesLate && arrivedAt == other.arrivedAt
            && reason == other.reason && staffNote == other.staffNote
    }
}
