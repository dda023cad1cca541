/// Records in a PostgreSQL database: several schools in one, several servers before it.
///
/// Writes are serializable: what the database can't order as if one came after the other is tried again.
public final class PostgresStore: Store {
    public let engine = "postgres"
    public let live: Live
    private let pool: PostgresPool
    private let listener: PostgresListener
    private let appRole: String?

    /// - Parameters:
    ///   - conninfo: where the database is, as `host=… dbname=… user=…` or `postgresql://…`. Nothing is connected yet.
    ///   - connections: how many at most, besides one for live events.
    ///   - appRole: the role with which schools' servers connect, which owns nothing; `migrate` lets it read and
    ///     write every table. Only the owner, who migrates, gives it.
    public init(conninfo: String, connections: Int = 8, appRole: String? = nil) {
        pool = PostgresPool(conninfo: conninfo, connections: connections)
        let listener = PostgresListener(conninfo)
        live = Live { live in listener.start(live) }
        self.listener = listener
        self.appRole = appRole
    }

    deinit { listener.stop() }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await trying { try PostgresTransaction($0, writes: false).run(body) }
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await trying { try PostgresTransaction($0, writes: true).run(body) }
    }

    public func migrate(_ migrations: [Migration]) async throws {
        let appRole = appRole
        try await trying { try PostgresMigrator(session: $0, appRole: appRole).run(migrations) }
    }

    public func close() async {
        await listener.close()
        await pool.close()
    }

    /// Tries up to eight times, waiting longer each time, and by chance, so that two don't meet again.
    private func trying<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        for wait in [1, 4, 10, 25, 60, 120, 250] {
            do {
                return try await pool.lend(body)
            } catch let failure as PostgresFailure {
                // A server that is gone won't be back so soon; one that was restarted answers at once.
                if failure.isLost, wait > 10 { throw failure.error }
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...wait)))
            }
        }
        do { return try await pool.lend(body) } catch let failure as PostgresFailure { throw failure.error }
    }
}
