import Dispatch
import GRDB
import Synchronization

/// The read-only connections of an SQLite store, lent to one caller at a time.
///
/// GRDB's own pool costs 48 µs a read (two queues, a transaction prepared anew, a look at the schema's version), more
/// than most pages' queries; this costs a few.
final class SQLiteReaders: Sendable {
    private let free: Mutex<[DatabaseQueue]>
    private let available: DispatchSemaphore
    private let count: Int

    init(path: String, count: Int, configuration: Configuration) throws {
        var configuration = configuration
        configuration.readonly = true
        self.count = count
        free = Mutex(try (0..<count).map { _ in try DatabaseQueue(path: path, configuration: configuration) })
        available = DispatchSemaphore(value: count)
    }

    /// Lends a connection to `body` on the caller's thread. Waits, only while every connection is lent: there are at
    /// least as many as the threads on which Swift runs tasks.
    func lend<Value>(_ body: (Database) throws -> Value) throws -> Value {
        available.wait()
        defer { available.signal() }
        guard let queue = free.withLock({ $0.popLast() }) else { throw StoreError.unavailable("closed") }
        defer { free.withLock { $0.append(queue) } }
        return try queue.unsafeRead(body)
    }

    /// Waits until every connection is back, and closes them.
    func close() {
        for _ in 0..<count { available.wait() }
        for queue in free.withLock({
            let all = $0
            $0 = []
            return all
        }) { try? queue.close() }
        for _ in 0..<count { available.signal() }
    }
}
