import Dispatch
import Foundation
import GRDB

/// A deployment's records in one SQLite file: no server, readers never wait for a writer, and what is committed
/// survives a power cut.
public final class SQLiteStore: Store {
    public let engine = "sqlite"
    public let live = Live()
    private let writer: DatabaseQueue
    private let readers: SQLiteReaders

    /// Opens the file, or makes it. Throws `StoreError.unavailable` when it can't be opened or written.
    public init(path: String) throws {
        do {
            let readerCount = max(4, ProcessInfo.processInfo.activeProcessorCount)
            writer = try DatabaseQueue(path: path, configuration: Self.configuration(cache: 16 << 20))
            // GRDB chooses NORMAL, which may lose the last seconds in a power cut.
            try writer.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            readers = try SQLiteReaders(
                path: path, count: readerCount, configuration: Self.configuration(cache: (32 << 20) / readerCount))
        } catch let error as DatabaseError {
            throw StoreError(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        // Where the caller stands: a page's read is shorter than a hop to another thread and back.
        try readHere(body)
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { caller in
            writer.asyncWriteWithoutTransaction { database in
                caller.resume(with: Result { try self.writeHere(body, database) })
            }
        }
    }

    public func close() async {
        await aside {
            self.readers.close()
            try? self.writer.close()
        }
    }

    /// Copies the records, as they are at one moment, into a new file, while the store goes on working.
    public func backup(to path: String) async throws {
        var reading = Configuration()
        reading.readonly = true
        let source = try DatabaseQueue(path: writer.path, configuration: reading)
        let copy = try DatabaseQueue(path: path)
        try await aside { Result { try source.backup(to: copy) } }.get()
    }

    private func readHere<Value>(_ body: (Records) throws -> Value) throws -> Value {
        try readers.lend { try SQLiteConnection($0, writes: false).transaction(body) }
    }

    private func writeHere<Value>(_ body: (Records) throws -> Value, _ database: Database) throws -> Value {
        let connection = SQLiteConnection(database, writes: true)
        let value = try connection.transaction(body)
        live.deliver(connection.announced)
        return value
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
