import CLibPQ

/// One row of an answer, in binary form, read where libpq keeps it.
struct PostgresRow: RowColumns {
    let result: OpaquePointer?
    let row: CInt

    /// PostgreSQL's numbers for the types that the shared dialect can answer with.
    private enum Kind: Oid {
        case bool = 16
        case bytes = 17
        case name = 19
        case int8 = 20
        case int2 = 21
        case int4 = 23
        case text = 25
        case float4 = 700
        case float8 = 701
        case unknown = 705
        case varchar = 1043
        case numeric = 1700
    }

    func int(_ column: Int) throws -> Int? {
        try value(column) { kind, bytes in
            switch kind {
            case .int8, .int4, .int2, .bool: Int(truncatingIfNeeded: signed(bytes))
            case .numeric: PostgresNumeric(bytes).whole
            default: nil
            }
        }
    }

    func real(_ column: Int) throws -> Double? {
        try value(column) { kind, bytes in
            switch kind {
            case .float8: Double(bitPattern: UInt64(bitPattern: signed(bytes)))
            case .float4: Double(Float(bitPattern: UInt32(truncatingIfNeeded: signed(bytes))))
            case .int8, .int4, .int2: Double(signed(bytes))
            case .numeric: PostgresNumeric(bytes).real
            default: nil
            }
        }
    }

    func text(_ column: Int) throws -> String? {
        try value(column) { kind, bytes in
            switch kind {
            case .text, .varchar, .name, .unknown: String(decoding: bytes, as: UTF8.self)
            default: nil
            }
        }
    }

    func bytes(_ column: Int) throws -> [UInt8]? {
        try value(column) { kind, bytes in kind == .bytes ? Array(bytes) : nil }
    }

    /// Nil for a null; throws when `read` can make nothing of the column's type.
    private func value<Value>(_ column: Int, _ read: (Kind, UnsafeRawBufferPointer) -> Value?) throws -> Value? {
        guard column >= 0, column < PQnfields(result) else { throw StoreError.column(column) }
        let place = CInt(column)
        guard PQgetisnull(result, row, place) == 0 else { return nil }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, place), count: Int(PQgetlength(result, row, place)))
        guard let kind = Kind(rawValue: PQftype(result, place)), let value = read(kind, bytes) else {
            throw StoreError.column(column)
        }
        return value
    }

    /// A whole number of one to eight bytes, the highest first.
    private func signed(_ bytes: UnsafeRawBufferPointer) -> Int64 {
        let first: Int64 = bytes.first.map { Int64(Int8(bitPattern: $0)) } ?? 0
        return bytes.dropFirst().reduce(first) { $0 << 8 | Int64($1) }
    }
}

/// PostgreSQL's number of any length, such as a sum of whole numbers: digits to the base of 10,000.
struct PostgresNumeric {
    private let digits: [Int]
    /// The power of 10,000 that the first digit counts.
    private let weight: Int
    private let sign: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        digits = Array(words.dropFirst(4))
        weight = words.count > 1 ? Int(Int16(truncatingIfNeeded: words[1])) : 0
        sign = words.count > 2 ? words[2] : 0
    }

    /// Nil when it isn't whole or doesn't fit.
    var whole: Int? {
        guard sign == 0 || sign == 0x4000 else { return nil }
        var number = 0
        for place in 0..<max(digits.count, weight + 1) {
            let digit = place < digits.count ? digits[place] : 0
            guard place <= weight else { return digits[place...].allSatisfy { $0 == 0 } ? number : nil }
            let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10_000)
            let (sum, tooFar) = tens.addingReportingOverflow(sign == 0 ? digit : -digit)
            guard !tooLarge, !tooFar else { return nil }
            number = sum
        }
        return number
    }

    var real: Double? {
        guard sign == 0 || sign == 0x4000 else { return nil }
        var unit = 1.0
        for _ in 0..<abs(weight) { unit *= 10_000 }
        var number = 0.0
        if weight < 0 { unit = 1 / unit }
        for digit in digits {
            number += Double(digit) * unit
            unit /= 10_000
        }
        return sign == 0 ? number : -number
    }
}
