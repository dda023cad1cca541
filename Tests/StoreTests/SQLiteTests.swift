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

    @Test func `writes that wait together are committed together, and each fails alone`() async throws {
        let store = try #require(try await freshStore(.sqlite, migrations: Small.migrations + [late]) as? SQLiteStore)
        let listener = store.live.listen(to: ["a"])
        let gate = Gate()
        let (begun, begins) = AsyncStream.makeStream(of: Void.self)
        async let first: Void = store.write { records in
            begins.yield()
            gate.wait()
            try records.setCounter("first", 1)
        }
        for await _ in begun { break }
        let group = Task {
            await withTaskGroup(of: String.self) { group in
                for name in ["a", "thrown", "refused", "late", "b"] {
                    group.addTask { await outcome(store, name) }
                }
                return await group.reduce(into: []) { $0.append($1) }.sorted()
            }
        }
        while store.waitingWrites < 5 { await Task.yield() }
        gate.open()
        try await first
        #expect(await group.value == ["a kept", "b kept", "late refused", "refused refused", "thrown thrown"])
        let names = try await store.read { try $0.all("SELECT name FROM counter ORDER BY name") { try $0.text(0) } }
        #expect(names == ["a", "b", "first"])
        try await store.write { try $0.announce(LiveEvent(topic: "a", note: "end")) }
        var heard: [String] = []
        for await event in listener {
            heard.append(event.note)
            if event.note == "end" { break }
        }
        #expect(heard.sorted() == ["a", "b", "end"])
        await store.close()
    }

    /// A rule that is looked at only when everything is committed.
    private let late = Migration(
        2, "late", ["CREATE TABLE late (name TEXT REFERENCES counter (name) DEFERRABLE INITIALLY DEFERRED)"])

    @Test func `a place that can't be written is refused at once`() throws {
        let error = #expect(throws: StoreError.self) { try SQLiteStore(path: "/nowhere/at/all.sqlite") }
        guard case .unavailable = error else { throw try #require(error) }
    }

    @Test func `a copy that can't be written is refused`() async throws {
        let store = try #require(try await freshStore(.sqlite) as? SQLiteStore)
        let error = await #expect(throws: StoreError.self) { try await store.backup(to: "/nowhere/at/all.sqlite") }
        guard case .unavailable = error else { throw try #require(error) }
        await store.close()
    }
}

/// One write of each kind, and how it ended.
private func outcome(_ store: SQLiteStore, _ name: String) async -> String {
    do {
        try await store.write { records in
            try records.setCounter(name, 1)
            try records.announce(LiveEvent(topic: "a", note: name))
            switch name {
            case "thrown": throw Stop()
            case "refused": try records.run("INSERT INTO counter (name, value) VALUES ('refused', 1)")
            case "late": try records.run("INSERT INTO late (name) VALUES ('nobody')")
            default: break
            }
        }
        return "\(name) kept"
    } catch StoreError.constraint {
        return "\(name) refused"
    } catch is Stop {
        return "\(name) thrown"
    } catch {
        return "\(name): \(error)"
    }
}
