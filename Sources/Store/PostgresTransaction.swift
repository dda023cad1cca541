import CLibPQ

/// One open transaction on a PostgreSQL connection.
final class PostgresTransaction: Connection {
    let session: PostgresSession
    private let writes: Bool
    private var announced: [LiveEvent] = []
    /// The failure that doomed this transaction, as the server told it and as the program knows it.
    private var failure: PostgresFailure?
    private var doomed: StoreError?

    init(_ session: PostgresSession, writes: Bool) {
        self.session = session
        self.writes = writes
    }

    /// Runs `body` as one transaction: all of it or nothing. Throws `PostgresFailure`, and only then, when running it
    /// all again may succeed.
    func run<Value>(_ body: (Records) throws -> Value) throws -> Value {
        try begin()
        let outcome = Result { try body(Records(self)) }
        do {
            if let doomed { throw doomed }
            let value = try outcome.get()
            try tellListeners()
            try commit()
            return value
        } catch {
            if session.isOpen { _ = try? session.execute("ROLLBACK") } else { session.close() }
            if let failure, failure.isTransient || failure.isLost { throw failure }
            // What the body threw, unless it is what a failed statement threw before.
            if case .failure(let thrown) = outcome { throw thrown }
            throw error
        }
    }

    func run(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        let result = try query(sql)
        for row in 0..<result.rows {
            guard try body(Row(PostgresRow(result: result.handle, row: row))) else { return }
        }
    }

    func change(_ sql: SQL) throws -> Int { try query(sql).changed }

    func announce(_ event: LiveEvent) throws {
        guard writes else { throw StoreError.readOnly }
        announced.append(event)
    }

    func stand(_ settings: () -> [(name: String, value: String)]) throws {
        let settings = settings()
        for (name, value) in settings { _ = try query("SELECT set_config(\(name), \(value), true)") }
    }

    func query(_ text: @autoclosure () -> String, key: String, _ values: PostgresParameters) throws -> PostgresResult {
        if let doomed { throw doomed }
        do {
            return try session.query(text(), key: key, values)
        } catch let failure as PostgresFailure {
            self.failure = failure
            throw doom(failure.error)
        }
    }

    func doom(_ error: StoreError) -> StoreError {
        doomed = doomed ?? error
        return error
    }

    private func query(_ sql: SQL) throws -> PostgresResult {
        try query(sql.numbered, key: sql.text, PostgresParameters(sql.values))
    }

    private func begin() throws {
        let begin = writes ? "BEGIN ISOLATION LEVEL SERIALIZABLE" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        try session.open()
        try session.execute(begin)
    }

    /// The server tells each listener once, however often the same is said in one transaction.
    private func tellListeners() throws {
        guard !announced.isEmpty else { return }
        let texts = announced.map { SQLValue.text($0.payload) }
        let text = "SELECT pg_notify('hometime', e) FROM unnest($1) AS e"
        _ = try query(text, key: text, PostgresParameters(columns: [PostgresColumn(texts)]))
    }

    private func commit() throws {
        do {
            guard try session.execute("COMMIT").command == "COMMIT" else {
                throw doom(.engine("nothing was committed"))
            }
        } catch let failure as PostgresFailure {
            // When the connection broke here nobody knows whether it was committed: never try again.
            if !failure.isLost { self.failure = failure }
            throw failure.error
        }
    }
}
