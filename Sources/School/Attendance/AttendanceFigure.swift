public import People

/// A share of sessions, or that there were none: never 0 % or 100 % of nothing.
public enum AttendanceFigure: Hashable, Sendable {
    case noSessionsYet
    case share(SessionShare)

    static func of(_ part: Int, outOf whole: Int) -> AttendanceFigure {
        SessionShare(part, outOf: whole).map { .share($0) } ?? .noSessionsYet
    }

    /// Nil when there were no sessions.
    public var share: SessionShare? {
        if case .share(let share) = self { share } else { nil }
    }
}

/// A share of sessions, exact.
public struct SessionShare: Hashable, Sendable {
    public let part: Int
    /// Above 0.
    public let whole: Int

    /// Nil unless `part` is of `whole`, and `whole` something.
    public init?(_ part: Int, outOf whole: Int) {
        guard whole > 0, (0...whole).contains(part) else { return nil }
        self.part = part
        self.whole = whole
    }

    /// Tenths of a percent, a half rounded up: 974 for 97.35 %.
    public var tenths: Int { (2000 * part + whole) / (2 * whole) }
    /// To one decimal, without the sign: `97.4`.
    public var percent: String { "\(tenths / 10).\(tenths % 10)" }
}

/// A number of sessions as days: two sessions are a day.
public struct HalfDays: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let sessions: Int

    public init(sessions: Int) { self.sessions = sessions }

    public var wholeDays: Int { sessions / 2 }
    public var hasHalf: Bool { sessions % 2 != 0 }
    /// `0`, `½`, `1`, `1½`.
    public var description: String { hasHalf ? (wholeDays == 0 ? "½" : "\(wholeDays)½") : "\(wholeDays)" }

    public static func < (left: HalfDays, right: HalfDays) -> Bool { left.sessions < right.sessions }
}

/// How much school a pupil misses, by DfE's two thresholds.
public enum AbsenceConcern: Hashable, Sendable, Comparable {
    case none
    /// 10 % or more of the pupil's own possible sessions missed.
    case persistent
    /// 50 % or more missed.
    case severe
}

extension AttendanceSum {
    /// For staff only, which is why it asks for one: families read days, and no labels. Judged over a year to date, a
    /// term or a year, never over a day or a week.
    public func concern(shownTo staff: Staff) -> AbsenceConcern {
        if possible == 0 { return .none }
        if absence * 2 >= possible { return .severe }
        return absence * 10 >= possible ? .persistent : .none
    }
}
