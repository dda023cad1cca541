import CLibPQ

/// Bound values as PostgreSQL takes them: all in binary form, each with its type.
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    /// Where each value starts among the bytes; nil for a null.
    private var starts: [Int?] = []
    private var lengths: [CInt] = []

    init(_ values: [SQLValue]) {
        for value in values {
            let start = bytes.count
            value.write(to: &bytes)
            add(value.postgresType, from: value == .null ? nil : start)
        }
    }

    /// Columns of many rows, each as one array.
    init(columns: [PostgresColumn]) {
        for column in columns {
            let start = bytes.count
            column.write(to: &bytes)
            add(column.arrayType, from: start)
        }
    }

    private mutating func add(_ type: Oid, from start: Int?) {
        types.append(type)
        starts.append(start)
        lengths.append(CInt(bytes.count - (start ?? bytes.count)))
    }

    /// Lends the count, pointers, lengths and formats that libpq wants.
    func withPointers<Value>(
        _ body: (CInt, [UnsafePointer<CChar>?], [CInt], [CInt]) -> Value
    ) -> Value {
        // One byte more, so that there is an address even when every value is empty.
        (bytes + [0]).withUnsafeBytes { all in
            let base = all.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(CInt(types.count), pointers, lengths, types.map { _ in 1 })
        }
    }
}

extension SQLValue {
    /// PostgreSQL's number for the type. A null has none: the server finds it from where the null stands.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        case .bytes: 17
        }
    }

    /// Numbers are sent with the highest byte first.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: break
        case .integer(let number): bytes.append(number)
        case .real(let number): bytes.append(number.bitPattern)
        case .text(let text): bytes += text.utf8
        case .bytes(let all): bytes += all
        }
    }
}

extension [UInt8] {
    mutating func append(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}
