public import People

/// What a mark counts as in DfE's statistics. The raw value is that of the table of codes.
public enum Statistic: String, Sendable, CaseIterable {
    /// In school: `/`, `\`, `L`.
    case attending
    /// Taught elsewhere with the school's approval, which counts as attending: `B K P V W`.
    case approvedActivity = "approved_educational_activity"
    /// Away with the school's agreement.
    case authorised = "authorised_absence"
    /// Away without it, or for a reason not known yet.
    case unauthorised = "unauthorised_absence"
    /// No possible attendance: in neither sum (`D Q X`, `Y1` to `Y7`).
    case notPossible = "not_possible"
    /// Not about attendance at all: `Z`, `#`.
    case administrative
    /// A session that nobody has marked, as other systems export it: `-`.
    case noMark = "no_mark"

    public var isAttended: Bool { self == .attending || self == .approvedActivity }
    public var isAbsence: Bool { self == .authorised || self == .unauthorised }
    /// Whether the session counts as one that the pupil could have attended.
    public var isPossible: Bool { isAttended || isAbsence }
}

/// One of the national codes for a register.
public struct AttendanceCode: Hashable, Sendable {
    /// As it is written in the register: `/`, `L`, `C1`.
    public let code: String
    /// For staff: `Late before register closed`.
    public let name: String
    /// For staff, as the Regulations have it.
    public let meaning: String
    public let statistic: Statistic
    /// The only session it may be used in, if it is one of the two that mean "present".
    public let session: Session?
    /// For families, in English; where the reason is not to be shown it says only "Could not come".
    public let familyWords: String
    /// One of the codes of the School Attendance (Pupil Registration) (England) Regulations 2024 and their guidance.
    public let isStatutory: Bool
    /// The first day on which it may be used; nil for a code older than any register kept here.
    public let validFrom: Day?
    /// The last day on which it might be used, for a withdrawn code.
    public let validUntil: Day?

    /// Whether it says that there was no school for the pupil: a planned closure, or one of the reasons for which nobody
    /// could attend (`Y1` to `Y7`). Such marks agree with a calendar that calls the day closed.
    var saysClosed: Bool { code == CodeText.closed || (statistic == .notPossible && code.hasPrefix("Y")) }

    /// Whether it may be used for a mark of a day.
    public func isInForce(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
    }
}
