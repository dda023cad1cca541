import GRDB
import GRDBSQLite

/// One open transaction on an SQLite connection, which GRDB opened and whose prepared statements it keeps.
/// Steps the statements itself: GRDB's rows cost more than most queries here.
final class SQLiteConnection: Connection {
    private let database: Database
    private let writes: Bool
    /// What to tell listeners once this transaction is committed.
    private(set) var announced: [LiveEvent] = []
    /// The error that doomed this transaction.
    private(set) var failure: StoreError?

    init(_ database: Database, writes: Bool) {
        self.database = database
        self.writes = writes
    }

    /// Runs `body` as one transaction: all of it or nothing.
    func transaction<Value>(_ body: (Records) throws -> Value) throws -> Value {
        try begin()
        do {
            let value = try attempt(body)
            try control("COMMIT")
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs `body` in the transaction that is open; throws also when it caught what doomed it.
    func attempt<Value>(_ body: (Records) throws -> Value) throws -> Value {
        let value = try body(Records(self))
        if let failure { throw failure }
        return value
    }

    func begin() throws { try control(writes ? "BEGIN IMMEDIATE" : "BEGIN") }

    func rollBack() { if isOpen { try? control("ROLLBACK") } }

    /// Whether a transaction is open; some errors end it.
    var isOpen: Bool { sqlite3_get_autocommit(database.sqliteConnection) == 0 }

    /// Runs a statement that begins or ends something.
    func control(_ text: String) throws {
        let statement = try prepared(text)
        defer { sqlite3_reset(statement.sqliteStatement) }
        while try step(statement.sqliteStatement) {}
    }

    func run(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        try using(sql) { statement in
            while try step(statement) {
                guard try body(Row(SQLiteRow(statement: statement))) else { return }
            }
        }
    }

    func change(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes(database.sqliteConnection)
        try using(sql) { statement in while try step(statement) {} }
        let after = sqlite3_total_changes(database.sqliteConnection)
        // A statement that changes nothing leaves the count of the one before it standing.
        return before == after ? 0 : Int(sqlite3_changes(database.sqliteConnection))
    }

    func insert(into table: SQL, columns: SQL, rows: some Sequence<[SQLValue]>) throws -> Int {
        var added = 0
        var rows = rows.makeIterator()
        guard let first = rows.next() else { return 0 }
        try using("INSERT INTO \(table) (\(columns)) VALUES (\(row: first))") { statement in
            while try step(statement) {}
            added += 1
            while let row = rows.next() {
                sqlite3_reset(statement)
                try bind(row, to: statement)
                while try step(statement) {}
                added += 1
            }
        }
        return added
    }

    func announce(_ event: LiveEvent) throws {
        guard writes else { throw StoreError.readOnly }
        announced.append(event)
    }

    func stand(_ settings: () -> [(name: String, value: String)]) throws {}

    /// Lends the statement with its values bound, and lays it back afterwards.
    private func using(_ sql: SQL, _ body: (OpaquePointer) throws -> Void) throws {
        if let failure { throw failure }
        let statement = try prepared(sql.text)
        defer { sqlite3_reset(statement.sqliteStatement) }
        try bind(sql.values, to: statement.sqliteStatement)
        try body(statement.sqliteStatement)
    }

    private func prepared(_ text: String) throws -> Statement {
        do {
            let kept = try database.cachedStatement(sql: text)
            // In use when a row's closure asks the same question again.
            return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try database.makeStatement(sql: text)
        } catch {
            throw doom(StoreError(error))
        }
    }

    /// Steps to the next row, and says whether there is one.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failed()
        }
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        guard sqlite3_bind_parameter_count(statement) == values.count else {
            throw doom(.engine("\(values.count) values for \(sqlite3_bind_parameter_count(statement)) places"))
        }
        for (index, value) in values.enumerated() {
            guard statement.bind(value, at: CInt(index + 1)) == SQLITE_OK else { throw failed() }
        }
    }

    private func failed() -> StoreError {
        let connection = database.sqliteConnection
        return doom(
            StoreError(sqlite: sqlite3_extended_errcode(connection), String(cString: sqlite3_errmsg(connection))))
    }

    private func doom(_ error: StoreError) -> StoreError {
        failure = failure ?? error
        return error
    }
}

extension SQL.Building {
    /// One row of values, for `VALUES (…)`.
    mutating func appendInterpolation(row: [SQLValue]) {
        for (index, value) in row.enumerated() {
            if index > 0 { appendLiteral(", ") }
            appendInterpolation(value)
        }
    }
}
