import CSQLite
import Dispatch
import Foundation
import GRDB

/// A deployment's records in one SQLite file: no server, readers never wait for a writer, and what is committed
/// survives a power cut.
public final class SQLiteStore: Store {
    public let engine = "sqlite"
    public let live = Live()
    private let path: String
    private let writer: SQLiteWriter
    private let readers: SQLiteReaders

    /// SQLite need not know how much memory it has in use: to count, every allocation would take one lock (SQLite's own
    /// advice, "Recommended Compile-time Options"). Once in a program, before the first connection.
    private static let countsNoMemory: Void = { _ = hometime_sqlite_counts_no_memory() }()

    /// Opens the file, or makes it. Throws `StoreError.unavailable` when it can't be opened or written.
    public init(path: String) throws {
        self.path = path
        Self.countsNoMemory
        do {
            let readerCount = max(4, ProcessInfo.processInfo.activeProcessorCount)
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration(cache: 16 << 20))
            // GRDB chooses NORMAL, which may lose the last seconds in a power cut.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            writer = SQLiteWriter(queue, live)
            readers = try SQLiteReaders(
                path: path, count: readerCount, configuration: Self.configuration(cache: (32 << 20) / readerCount))
        } catch {
            throw StoreError(error)
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        // Where the caller stands: a page's read is shorter than a hop to another thread and back.
        try readHere(body)
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await writer.write(body)
    }

    /// How many writes wait for their turn, for a monitor to watch.
    public var waitingWrites: Int { writer.waitingCount }

    public func close() async {
        await aside {
            self.readers.close()
            try? self.writer.close()
        }
    }

    /// Copies the records, as they are at one moment, into a new file, while the store goes on working.
    /// Throws `StoreError.unavailable` when that can't be written.
    public func backup(to copy: String) async throws {
        try await aside { [path] in
            Result {
                var reading = Configuration()
                reading.readonly = true
                let source = try DatabaseQueue(path: path, configuration: reading)
                try source.backup(to: try DatabaseQueue(path: copy))
            }
        }.mapError { StoreError($0) }.get()
    }

    private func readHere<Value>(_ body: (Records) throws -> Value) throws -> Value {
        try readers.lend { try SQLiteConnection($0, writes: false).transaction(body) }
    }

    /// Does something that takes long on a thread of its own.
    private func aside<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { caller in
            DispatchQueue.global().async { caller.resume(returning: work()) }
        }
    }

    private static func configuration(cache bytes: Int) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(bytes >> 10)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA journal_size_limit = \(64 << 20)")
        }
        return configuration
    }
}
