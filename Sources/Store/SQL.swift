/// A value that a statement binds or a row holds, the same on both engines.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

/// Something that can be bound into a statement.
public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable { public var sqlValue: SQLValue { self } }
extension Int: SQLBindable { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { public var sqlValue: SQLValue { .integer(self) } }
extension Double: SQLBindable { public var sqlValue: SQLValue { .real(self) } }
extension String: SQLBindable { public var sqlValue: SQLValue { .text(self) } }
/// Yes and no are 1 and 0 in both engines.
extension Bool: SQLBindable { public var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
extension Array: SQLBindable where Element == UInt8 { public var sqlValue: SQLValue { .bytes(self) } }
extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
    public var sqlValue: SQLValue { rawValue.sqlValue }
}

/// A statement with its values. Interpolating a value binds it; interpolating another `SQL` splices its text:
/// `"SELECT name FROM pupil WHERE id = \(id)"` can hold no injection, because a String is always bound.
///
/// PostgreSQL can't tell what a lone null is: write `CAST(\(day) AS TEXT) IS NULL`, not `\(day) IS NULL`.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text with a `?` for every value, in their order: what SQLite reads, and what prepared statements are kept by.
    private(set) var text: String
    /// Where in the text's UTF-8 those `?` stand (a literal may hold others).
    private(set) var places: [Int]
    private(set) var values: [SQLValue]

    public init(stringLiteral literal: StaticString) {
        text = literal.description
        places = []
        values = []
    }

    public init(stringInterpolation building: Building) { self = building.sql }

    /// Of text that did not stand in the source. Only for tests, which look at every table there is.
    init(unchecked text: String) {
        self.text = text
        places = []
        values = []
    }

    fileprivate init(capacity: Int, values count: Int) {
        self = ""
        text.reserveCapacity(capacity)
        places.reserveCapacity(count)
        values.reserveCapacity(count)
    }

    /// Puts a statement together out of literals, bound values and other statements.
    public struct Building: StringInterpolationProtocol {
        fileprivate var sql: SQL

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(capacity: literalCapacity + 2 * interpolationCount, values: interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { sql.text += literal.description }

        public mutating func appendInterpolation(_ value: some SQLBindable) { sql.bind(value.sqlValue) }

        /// Binds the value, or null. (Without this the compiler takes every optional for a slip.)
        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) { sql.bind(value.sqlValue) }

        public mutating func appendInterpolation(_ other: SQL) { sql.append(other) }

        /// In the condition of a guard: `"pupil IN \(children)"`.
        public mutating func appendInterpolation(_ set: GuardSet) { sql.append("(SELECT * FROM \(set.name)())") }

        /// A list for `IN (…)`: `"pupil IN (\(list: ids))"`. An empty list becomes `NULL`, which matches nothing.
        public mutating func appendInterpolation(list: [some SQLBindable]) {
            guard let last = list.last else {
                sql.text += "NULL"
                return
            }
            for (index, value) in list.enumerated() {
                if index > 0 { sql.text += ", " }
                sql.bind(value.sqlValue)
            }
            for _ in list.count..<SQL.listLength(list.count) {
                sql.text += ", "
                sql.bind(last.sqlValue)
            }
        }
    }
}

extension SQL {
    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }

    /// Lists are filled up to a few lengths by repeating the last value, which changes no answer: engines keep each
    /// distinct text as a prepared statement, and a class may have any number of pupils.
    static func listLength(_ count: Int) -> Int {
        if count > 1024 { return (count + 1023) / 1024 * 1024 }
        return count > 1 ? 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount) : count
    }

    /// The statement with numbered places, as PostgreSQL wants it: `$1`, `$2` …
    var numbered: String {
        var bytes: [UInt8] = []
        var from = 0
        let all = Array(text.utf8)
        for (index, place) in places.enumerated() {
            bytes += all[from..<place]
            bytes += "$\(index + 1)".utf8
            from = place + 1
        }
        return String(decoding: bytes + all[from...], as: UTF8.self)
    }

    /// The statement without some words at its end.
    func without(_ end: String) -> SQL {
        guard text.hasSuffix(end) else { return self }
        var shorter = self
        shorter.text.removeLast(end.count)
        return shorter
    }

    fileprivate mutating func bind(_ value: SQLValue) {
        places.append(text.utf8.count)
        text += "?"
        values.append(value)
    }

    fileprivate mutating func append(_ other: SQL) {
        let start = text.utf8.count
        for place in other.places { places.append(start + place) }
        text += other.text
        values += other.values
    }
}
