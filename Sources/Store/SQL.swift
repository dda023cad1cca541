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
extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
    public var sqlValue: SQLValue { rawValue.sqlValue }
}

/// A statement with its values. Interpolating a value binds it; interpolating another `SQL` splices its text:
/// `"SELECT name FROM pupil WHERE id = \(id)"` can hold no injection, because a String is always bound.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// Text between the values: `parts.count == values.count + 1`.
    private(set) var parts: [String]
    private(set) var values: [SQLValue]

    public init(stringLiteral literal: StaticString) {
        parts = [literal.description]
        values = []
    }

    public init(stringInterpolation building: Building) {
        parts = building.parts
        values = building.values
    }

    init(parts: [String], values: [SQLValue]) {
        self.parts = parts
        self.values = values
    }

    public struct Building: StringInterpolationProtocol {
        fileprivate var parts = [""]
        fileprivate var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            parts[parts.count - 1] += literal.description
        }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            parts.append("")
        }

        public mutating func appendInterpolation(_ other: SQL) {
            parts[parts.count - 1] += other.parts[0]
            parts.append(contentsOf: other.parts.dropFirst())
            values.append(contentsOf: other.values)
        }

        /// A list for `IN (…)`: `"pupil IN (\(list: ids))"`. An empty list becomes `NULL`, which matches nothing.
        public mutating func appendInterpolation(list: [some SQLBindable]) {
            guard !list.isEmpty else { return parts[parts.count - 1] += "NULL" }
            for (index, value) in list.enumerated() {
                if index > 0 { parts[parts.count - 1] += ", " }
                appendInterpolation(value)
            }
        }
    }

    /// The statement with numbered places: `?1` for SQLite, `$1` for PostgreSQL.
    func text(place: Character) -> String {
        var text = parts[0]
        for (index, part) in parts.dropFirst().enumerated() { text += "\(place)\(index + 1)\(part)" }
        return text
    }
}

extension SQL {
    public static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }
}
