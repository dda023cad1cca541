/// Where a deployment's records are kept. Two engines, one SQL, one suite of tests.
public protocol Store: Sendable {
    /// "sqlite" or "postgres".
    var engine: String { get }
    /// Carries small notices from committed writes to listening pages.
    var live: Live { get }
    /// Runs `body` on one consistent snapshot.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value
    /// Runs `body` as one transaction: all of it or nothing. `body` may run more than once (PostgreSQL, serializable,
    /// SQLSTATE 40001), so it must have no effect outside the records.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value
    /// Brings the schema up to the newest migration. Forward only; running it again changes nothing.
    func migrate(_ migrations: [Migration]) async throws
    /// Closes every connection. The store can't be used afterwards.
    func close() async
}

extension Store {
    /// Whether the records answer at all, for a monitor to ask. Throws what `read` throws when they don't.
    public func check() async throws { try await read { _ = try $0.any("SELECT 1") } }
}

/// One numbered step of the schema. Never edited once landed.
public struct Migration: Sendable {
    public var number: Int
    public var name: String
    /// Statements in the shared dialect, in order. A table may end with `WITHOUT ROWID`: SQLite then keeps its rows in the
    /// order of the key, which is how a child's rows are read, and not a second time in an index.
    public var statements: [SQL]
    /// What the guards of this step and of later ones lean on.
    public var sets: [GuardSet]
    /// Which tables the database itself guards on PostgreSQL, and by what condition on a row.
    public var guards: [Guard]

    public init(_ number: Int, _ name: String, _ statements: [SQL], sets: [GuardSet] = [], guards: [Guard] = []) {
        self.number = number
        self.name = name
        self.statements = statements
        self.sets = sets
        self.guards = guards
    }
}

/// Rows that conditions of guards name, such as the children whom this person may see: `"pupil IN \(children)"`.
///
/// A function in the database, which is planned once in a connection. Written out in every condition instead, each would be
/// planned anew in every statement, together with the guards of the tables that it reads and with theirs in turn.
public struct GuardSet: Sendable {
    var name: SQL
    var columns: SQL?
    var query: SQL

    /// - Parameters:
    ///   - columns: names and types, where it is more than one identifier: `"school bigint, audience text"`.
    ///   - query: leans on no row, and holds no bound value.
    public init(_ name: SQL, columns: SQL? = nil, _ query: SQL) {
        self.name = name
        self.columns = columns
        self.query = query
    }
}

/// A table that holds a person: PostgreSQL lets the application's role see and change only rows that meet `condition`
/// (row-level security, enabled and forced). SQLite has no such wall and ignores it.
public struct Guard: Sendable {
    public var table: SQL
    /// An SQL condition on the row; may use `current_setting('hometime.…', true)`.
    public var condition: SQL
    /// The condition on a row that is changed or removed. Whoever changes a row must be able to see it too.
    public var writing: SQL
    /// The condition on a row that is added.
    public var adding: SQL

    /// - Parameters:
    ///   - writing: who may write; without it, whoever may read.
    ///   - adding: who may add rows; without it, whoever may write.
    public init(_ table: SQL, where condition: SQL, writing: SQL? = nil, adding: SQL? = nil) {
        self.table = table
        self.condition = condition
        self.writing = writing ?? condition
        self.adding = adding ?? self.writing
    }
}

/// What can go wrong in the store.
public enum StoreError: Error, Equatable {
    /// A column was missing, null or of another type than asked for.
    case column(Int)
    /// A write was tried inside `read`.
    case readOnly
    /// The statement broke a constraint of the schema (UNIQUE, CHECK, REFERENCES, NOT NULL).
    case constraint(String)
    /// The records could not be reached, or stayed too busy after several tries.
    case unavailable(String)
    /// The database knows a newer schema than this program.
    case newerSchema(found: Int, known: Int)
    /// Anything else the engine says. Holds no values that were bound.
    case engine(String)
}
