public import Store

/// The identifier of one kind of thing: 16 bytes, time-ordered (UUID version 7, RFC 9562), so that rows made
/// together lie together. `Of` keeps a pupil's id from being taken for a class's.
public struct ID<Of>: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    @inlinable public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// From 16 bytes; nil for any other number of them.
    @inlinable public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        high = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }

    public var bytes: [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(16)
        for shift in stride(from: 56, through: 0, by: -8) {
            all.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
        }
        for shift in stride(from: 56, through: 0, by: -8) {
            all.append(UInt8(truncatingIfNeeded: low >> UInt64(shift)))
        }
        return all
    }
}

/// What was made earlier comes first.
extension ID: Comparable {
    public static func < (left: ID, right: ID) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

extension ID: LosslessStringConvertible {
    /// 26 characters of Crockford's base 32, lower case: what stands in web addresses.
    public var description: String {
        var rest = (high, low)
        var letters = [UInt8](repeating: 0, count: 26)
        for place in stride(from: 25, through: 0, by: -1) {
            letters[place] = alphabet[Int(rest.1 & 31)]
            rest = (rest.0 >> 5, rest.1 >> 5 | rest.0 << 59)
        }
        return String(decoding: letters, as: UTF8.self)
    }

    public init?(_ text: String) {
        guard text.utf8.count == 26 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (place, letter) in text.utf8.enumerated() {
            guard let digit = alphabet.firstIndex(of: letter), place > 0 || digit < 8 else { return nil }
            high = high << 5 | low >> 59
            low = low << 5 | UInt64(digit)
        }
        self.init(high: high, low: low)
    }
}

extension ID: SQLBindable {
    public var sqlValue: SQLValue { .bytes(bytes) }
}

extension Row {
    /// A column of 16 bytes as an id.
    @inlinable public func id<Of>(_ column: Int, of: Of.Type = Of.self) throws -> ID<Of> {
        guard let id = ID<Of>(bytes: try bytes(column)) else { throw StoreError.column(column) }
        return id
    }

    @inlinable public func idOrNil<Of>(_ column: Int, of: Of.Type = Of.self) throws -> ID<Of>? {
        try bytesOrNil(column).flatMap { ID<Of>(bytes: $0) }
    }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = ID(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an id"))
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
