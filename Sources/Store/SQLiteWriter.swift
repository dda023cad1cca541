import GRDB
import Synchronization

/// The one connection that writes, and the writes that wait for it.
///
/// A commit waits for the disk, a hundred times as long as most writes take. What came in while it waited is therefore
/// committed together, each write in a savepoint of its own, so that one that fails undoes only itself: a morning's
/// registers, closed in every room at once, cost a few turns of the disk.
final class SQLiteWriter: Sendable {
    /// One caller's write.
    private struct Write: Sendable {
        /// Does the write's part; answers what undoes it, and how to tell the caller once everything is committed.
        var attempt: @Sendable (SQLiteConnection) -> (error: (any Error)?, tell: () -> Void)
        /// Tells the caller that nothing could be committed.
        var fail: @Sendable (any Error) -> Void
    }

    private let queue: DatabaseQueue
    private let live: Live
    private let waiting = Mutex<[Write]>([])

    init(_ queue: DatabaseQueue, _ live: Live) {
        self.queue = queue
        self.live = live
    }

    /// How many wait for their turn.
    var waitingCount: Int { waiting.withLock { $0.count } }

    func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { caller in
            let write = Write { connection in
                let result = Result { try connection.attempt(body) }
                return (result.error, { caller.resume(with: result) })
            } fail: {
                caller.resume(throwing: $0)
            }
            let isFirst = waiting.withLock { all in
                all.append(write)
                return all.count == 1
            }
            if isFirst { callWork() }
        }
    }

    func close() throws { try queue.close() }

    private func callWork() {
        queue.asyncWriteWithoutTransaction { database in
            // Not all at once, or the first would wait long for the last.
            let (writes, more) = self.waiting.withLock { all in
                let writes = Array(all.prefix(64))
                all.removeFirst(writes.count)
                return (writes, !all.isEmpty)
            }
            if more { self.callWork() }
            self.commit(writes, database)
        }
    }

    private func commit(_ writes: [Write], _ database: Database) {
        let whole = SQLiteConnection(database, writes: true)
        do {
            try whole.begin()
        } catch {
            for write in writes { write.fail(error) }
            return
        }
        do {
            let parts = try writes.map { try part($0, database) }
            try whole.control("COMMIT")
            for (announced, tell) in parts {
                live.deliver(announced)
                tell()
            }
        } catch {
            whole.rollBack()
            // One that spoils the commit (a full disk, a rule checked only then) must not take the others with it.
            for write in writes { if writes.count > 1 { commit([write], database) } else { write.fail(error) } }
        }
    }

    /// One write's part of a transaction, done or undone. Throws when the whole transaction was lost with it.
    private func part(_ write: Write, _ database: Database) throws -> (announced: [LiveEvent], tell: () -> Void) {
        let connection = SQLiteConnection(database, writes: true)
        try connection.control("SAVEPOINT part")
        let (error, tell) = write.attempt(connection)
        if let error {
            guard connection.isOpen else { throw error }
            try connection.control("ROLLBACK TO part")
        }
        try connection.control("RELEASE part")
        return (error == nil ? connection.announced : [], tell)
    }
}

extension Result {
    fileprivate var error: (any Error)? {
        if case .failure(let error) = self { error } else { nil }
    }
}
