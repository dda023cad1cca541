import CLibPQ

/// One column of many rows, on its way to the server as an array: one statement, however many rows.
struct PostgresColumn {
    private let values: [SQLValue]
    /// The type of the values that are not null, or nil when all are.
    let type: Oid?

    init(_ values: [SQLValue]) throws {
        self.values = values
        type = values.first { $0 != .null }?.postgresType
        guard values.allSatisfy({ $0 == .null || $0.postgresType == type }) else {
            throw StoreError.engine("values of different types in one column")
        }
    }

    /// PostgreSQL's number for an array of them.
    var arrayType: Oid {
        switch type {
        case 20: 1016
        case 701: 1022
        case 17: 1001
        default: 1009
        }
    }

    /// PostgreSQL's binary form of an array: dimensions, whether there are nulls, type, length, first index, elements.
    func write(to bytes: inout [UInt8]) {
        for word in [1, 1, CInt(bitPattern: type ?? 25), CInt(values.count), 1] { bytes.append(word) }
        for value in values {
            let start = bytes.count
            bytes.append(CInt(-1))
            guard value != .null else { continue }
            value.write(to: &bytes)
            let length = CInt(bytes.count - start - 4)
            withUnsafeBytes(of: length.bigEndian) { bytes.replaceSubrange(start..<start + 4, with: $0) }
        }
    }
}

extension PostgresTransaction {
    func insert(into table: SQL, columns: SQL, rows: some Sequence<[SQLValue]>) throws -> Int {
        var added = 0
        var waiting: [[SQLValue]] = []
        for row in rows {
            waiting.append(row)
            guard waiting.count == 4096 else { continue }
            added += try insert(waiting, into: table, columns: columns)
            waiting.removeAll(keepingCapacity: true)
        }
        return added + (waiting.isEmpty ? 0 : try insert(waiting, into: table, columns: columns))
    }

    private func insert(_ rows: [[SQLValue]], into table: SQL, columns: SQL) throws -> Int {
        let width = rows.first?.count ?? 0
        guard rows.allSatisfy({ $0.count == width }) else { throw doom(.engine("rows of different lengths")) }
        let all = try (0..<width).map { column in try PostgresColumn(rows.map { $0[column] }) }
        let sent = all.filter { $0.type != nil }
        // A column of nulls alone has no type of its own.
        let names = all.enumerated().map { $1.type == nil ? "NULL" : "c\($0)" }
        let arrays = sent.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let from = names.filter { $0 != "NULL" }.joined(separator: ", ")
        let source = sent.isEmpty ? "generate_series(1, \(rows.count))" : "unnest(\(arrays)) AS r (\(from))"
        let text = "INSERT INTO \(table.text) (\(columns.text)) SELECT \(names.joined(separator: ", ")) FROM \(source)"
        return try query(text, key: text, PostgresParameters(columns: sent)).changed
    }
}
