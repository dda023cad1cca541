import NIOPosix
import Synchronization

/// A few connections and as many threads to wait on them, so that whoever has a thread finds a connection free.
final class PostgresPool: Sendable {
    private let threads: NIOThreadPool
    private let free: Mutex<[PostgresSession]>

    init(conninfo: String, connections: Int) {
        threads = NIOThreadPool(numberOfThreads: connections)
        free = Mutex((0..<connections).map { _ in PostgresSession(conninfo) })
        threads.start()
    }

    deinit { threads.shutdownGracefully { _ in } }

    /// Lends a connection to `body` on one of the threads.
    func lend<Value: Sendable>(_ body: @escaping @Sendable (PostgresSession) throws -> Value) async throws -> Value {
        do {
            return try await threads.runIfActive { try self.lendHere(body) }
        } catch is CancellationError where !Task.isCancelled {
            throw StoreError.unavailable("closed")
        }
    }

    func close() async {
        try? await threads.shutdownGracefully()
        free.withLock { $0 = [] }
    }

    private func lendHere<Value>(_ body: (PostgresSession) throws -> Value) throws -> Value {
        guard let session = free.withLock({ $0.popLast() }) else { throw StoreError.unavailable("closed") }
        defer { free.withLock { $0.append(session) } }
        return try body(session)
    }
}
