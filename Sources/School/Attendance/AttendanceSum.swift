/// A pupil's, a class's or a school's sessions, added up exactly as DfE does. Only morning and afternoon marks belong
/// in it; lesson marks never count.
public struct AttendanceSum: Hashable, Sendable {
    /// Sessions in school, late ones included (`/ \ L`).
    public private(set) var present = 0
    /// Sessions of approved educational activity elsewhere (`B K P V W`), which count as attended.
    public private(set) var approvedActivity = 0
    public private(set) var authorised = 0
    public private(set) var unauthorised = 0
    /// Sessions in neither sum: no possible attendance, closures, unmarked.
    public private(set) var notCounted = 0
    /// Sessions arrived at late, before or after the register closed (`L U`): DfE's "late sessions".
    public private(set) var late = 0
    /// Sessions with a code that the table does not have, by code: kept, reported, and counted nowhere.
    public private(set) var unknown: [String: Int] = [:]

    /// No sessions.
    public init() {}

    /// From the number of sessions of each code.
    public init(_ counts: [String: Int], codes: AttendanceCodes = .national) {
        for (code, sessions) in counts { add(code, sessions, codes) }
    }

    /// From marks, leaving lesson marks out.
    public init(marks: some Sequence<(slot: Slot, code: String)>, codes: AttendanceCodes = .national) {
        for mark in marks where mark.slot.session != nil { add(mark.code, 1, codes) }
    }

    private mutating func add(_ code: String, _ sessions: Int, _ codes: AttendanceCodes) {
        guard let known = codes[code] else {
            unknown[code, default: 0] += sessions
            return
        }
        if code == CodeText.late || code == CodeText.lateAfterClosing { late += sessions }
        switch known.statistic {
        case .attending: present += sessions
        case .approvedActivity: approvedActivity += sessions
        case .authorised: authorised += sessions
        case .unauthorised: unauthorised += sessions
        case .notPossible, .administrative, .noMark: notCounted += sessions
        }
    }

    public static func + (left: AttendanceSum, right: AttendanceSum) -> AttendanceSum {
        var sum = left
        sum.present += right.present
        sum.approvedActivity += right.approvedActivity
        sum.authorised += right.authorised
        sum.unauthorised += right.unauthorised
        sum.notCounted += right.notCounted
        sum.late += right.late
        sum.unknown.merge(right.unknown, uniquingKeysWith: +)
        return sum
    }
}

extension AttendanceSum {
    public var attended: Int { present + approvedActivity }
    /// Sessions missed.
    public var absence: Int { authorised + unauthorised }
    /// Sessions that could have been attended.
    public var possible: Int { attended + absence }
    /// What was missed, in days.
    public var daysMissed: HalfDays { HalfDays(sessions: absence) }
    /// What was attended, of what could have been.
    public var attendance: AttendanceFigure { .of(attended, outOf: possible) }
    /// What was missed, of what could have been attended.
    public var absenceFigure: AttendanceFigure { .of(absence, outOf: possible) }
}
