public import Store

/// A point in time, in milliseconds since 1 January 1970 UTC. When something was recorded; never what day it was at school.
public struct Instant: Hashable, Comparable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    public static func + (instant: Instant, span: Duration) -> Instant {
        let (seconds, attoseconds) = span.components
        return Instant(milliseconds: instant.milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }
    public static func - (instant: Instant, span: Duration) -> Instant { instant + (.zero - span) }
}

extension Instant: SQLBindable {
    public var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Row {
    public func instant(_ column: Int) throws -> Instant { Instant(milliseconds: Int64(try int(column))) }
    public func instantOrNil(_ column: Int) throws -> Instant? {
        try intOrNil(column).map { Instant(milliseconds: Int64($0)) }
    }
}

/// A time on the school's clock, in minutes after midnight: `8:47`.
public struct ClockTime: Hashable, Comparable, Sendable {
    public var minutes: Int

    /// Nil outside one day.
    public init?(minutes: Int) {
        guard (0..<24 * 60).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    public init?(_ hour: Int, _ minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: LosslessStringConvertible {
    /// `8:47`, as families read it.
    public var description: String { "\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    /// Reads `8:47` and `08:47`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour, minute)
    }
}

/// Stored as minutes after midnight.
extension ClockTime: SQLBindable {
    public var sqlValue: SQLValue { .integer(Int64(minutes)) }
}

extension Row {
    public func clockTime(_ column: Int) throws -> ClockTime {
        guard let time = ClockTime(minutes: try int(column)) else { throw StoreError.column(column) }
        return time
    }

    public func clockTimeOrNil(_ column: Int) throws -> ClockTime? {
        try intOrNil(column).flatMap { ClockTime(minutes: $0) }
    }
}
