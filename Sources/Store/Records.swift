/// The records as one transaction sees them: handed to the closure of `Store.read` or `Store.write`, never kept.
/// Everything is synchronous: nobody waits for anything outside while holding a transaction.
///
/// A statement that fails dooms its transaction on both engines, even when the closure catches the error: what
/// follows throws the same error, and nothing is committed. To put up with a row that is already there, say
/// `ON CONFLICT`.
public struct Records {
    @usableFromInline let connection: any Connection

    init(_ connection: any Connection) { self.connection = connection }

    /// Every row of the answer, turned into values.
    @inlinable public func all<Value>(_ sql: SQL, _ value: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try connection.run(sql) { row in
            values.append(try value(row))
            return true
        }
        return values
    }

    /// The first row of the answer, or nil.
    @inlinable public func first<Value>(_ sql: SQL, _ value: (Row) throws -> Value) throws -> Value? {
        var found: Value?
        try connection.run(sql) { row in
            found = try value(row)
            return false
        }
        return found
    }

    /// Whether the answer has a row.
    public func any(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }

    /// Runs a statement that changes rows, and says how many it changed.
    /// Throws `StoreError.readOnly` inside `Store.read`, `StoreError.constraint` when the schema forbids the change.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int { try connection.change(sql) }

    /// Adds many rows at once, much faster than a statement for each, and says how many:
    /// `insert(into: "mark", columns: "pupil, day, code", rows: …)`. Each row holds a value for every column, in order.
    @discardableResult
    public func insert(into table: SQL, columns: SQL, rows: some Sequence<[SQLValue]>) throws -> Int {
        guard table.values.isEmpty, columns.values.isEmpty else { throw StoreError.engine("names can't be bound") }
        return try connection.insert(into: table, columns: columns, rows: rows)
    }

    /// Tells listening pages, once this transaction is committed, that something changed. Carries no content.
    /// Throws `StoreError.readOnly` inside `Store.read`.
    public func announce(_ event: LiveEvent) throws {
        guard !"\(event.topic)\(event.note)".utf8.contains(where: { $0 < 0x20 }) else {
            throw StoreError.engine("a live event is one line of two words")
        }
        try connection.announce(event)
    }

    /// Says on whose behalf the rest of this transaction runs, for the database's own wall (row-level security on
    /// PostgreSQL). A name such as `hometime.account`; lasts to the end of the transaction. On SQLite nobody asks what
    /// the settings are.
    public func stand(_ settings: @autoclosure () -> [(name: String, value: String)]) throws {
        try connection.stand(settings)
    }
}

/// One row of an answer. Columns are counted from 0. Every getter throws `StoreError.column` when the column
/// is missing, null (for the getters that are not `…OrNil`) or of another type.
public struct Row {
    let columns: any RowColumns

    init(_ columns: any RowColumns) { self.columns = columns }

    public func int(_ column: Int) throws -> Int { try columns.int(column) ?? missing(column) }
    public func intOrNil(_ column: Int) throws -> Int? { try columns.int(column) }
    /// Any number, whole or not, such as an average.
    public func real(_ column: Int) throws -> Double { try columns.real(column) ?? missing(column) }
    public func realOrNil(_ column: Int) throws -> Double? { try columns.real(column) }
    public func text(_ column: Int) throws -> String { try columns.text(column) ?? missing(column) }
    public func textOrNil(_ column: Int) throws -> String? { try columns.text(column) }
    public func bytes(_ column: Int) throws -> [UInt8] { try columns.bytes(column) ?? missing(column) }
    public func bytesOrNil(_ column: Int) throws -> [UInt8]? { try columns.bytes(column) }
    public func bool(_ column: Int) throws -> Bool { try int(column) != 0 }

    private func missing<Value>(_ column: Int) throws -> Value { throw StoreError.column(column) }
}

/// What an engine's row can tell. Nil is SQL's NULL.
protocol RowColumns {
    func int(_ column: Int) throws -> Int?
    func real(_ column: Int) throws -> Double?
    func text(_ column: Int) throws -> String?
    func bytes(_ column: Int) throws -> [UInt8]?
}

/// What an engine's open transaction can do.
@usableFromInline protocol Connection {
    /// Runs a statement and hands over row after row until `body` answers false.
    func run(_ sql: SQL, _ body: (Row) throws -> Bool) throws
    /// Runs a statement and says how many rows it changed.
    func change(_ sql: SQL) throws -> Int
    /// Adds rows, each with a value for every column, and says how many.
    func insert(into table: SQL, columns: SQL, rows: some Sequence<[SQLValue]>) throws -> Int
    func announce(_ event: LiveEvent) throws
    func stand(_ settings: () -> [(name: String, value: String)]) throws
}
