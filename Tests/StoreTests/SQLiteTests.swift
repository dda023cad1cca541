import Foundation
import Store
import StoreTesting
import Testing

/// What only SQLite does: one file that must outlive a power cut, and copies of it.
@Suite struct SQLiteTests {
    @Test func `what is committed is on the disk, and readers don't wait`() async throws {
        let store = try await freshStore(.sqlite)
        let settings = try await store.write { records in
            [
                try records.first("PRAGMA synchronous") { "\(try $0.int(0))" },
                try records.first("PRAGMA journal_mode") { try $0.text(0) },
                try records.first("PRAGMA foreign_keys") { "\(try $0.int(0))" },
            ]
        }
        // 2 is FULL.
        #expect(settings == ["2", "wal", "1"])
        await store.close()
    }

    @Test func `a copy holds what was there, and goes on by itself`() async throws {
        let store = try #require(try await freshStore(.sqlite, migrations: Small.migrations) as? SQLiteStore)
        try await store.write { try $0.setCounter("a", 1) }
        let path = FileManager.default.temporaryDirectory.appending(path: "hometime-copy-\(getpid()).sqlite").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        try await store.backup(to: path)
        try await store.write { try $0.setCounter("a", 2) }
        let copy = try SQLiteStore(path: path)
        let kept = try await copy.read { try $0.counter("a") }
        #expect(kept == 1)
        await copy.close()
        await store.close()
    }

    @Test func `a place that can't be written is refused at once`() throws {
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: "/nowhere/at/all.sqlite") }
        guard case .unavailable = error else { throw try #require(error) }
    }
}
