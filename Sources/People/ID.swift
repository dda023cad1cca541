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
        (high, low) = bytes.withUnsafeBytes { all in
            (
                UInt64(bigEndian: all.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }

    public var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 16) { all, count in
            let room = UnsafeMutableRawBufferPointer(all)
            room.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            room.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            count = 16
        }
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
        String(unsafeUninitializedCapacity: 26) { letters in
            var rest = (high, low)
            for place in stride(from: 25, through: 0, by: -1) {
                letters[place] = alphabet[Int(rest.1 & 31)]
                rest = (rest.0 >> 5, rest.1 >> 5 | rest.0 << 59)
            }
            return 26
        }
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
