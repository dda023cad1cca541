import Store
import Synchronization

/// A store that fails when it is told to, as one does while its database starts anew.
final class StumblingStore: Store {
    private let inner: any Store
    private let stumbles = Mutex(0)

    init(_ inner: any Store) { self.inner = inner }

    var engine: String { inner.engine }
    var live: Live { inner.live }

    /// The next reading fails, and none after it.
    func stumble() { stumbles.withLock { $0 += 1 } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        let stumbles = stumbles.withLock { left in
            defer { left = max(0, left - 1) }
            return left > 0
        }
        if stumbles { throw StoreError.unavailable("the database starts anew") }
        return try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await inner.write(body)
    }

    func migrate(_ migrations: [Migration]) async throws { try await inner.migrate(migrations) }
    func close() async { await inner.close() }
}
