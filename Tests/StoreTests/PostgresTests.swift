import Store
import StoreTesting
import Testing

/// What only PostgreSQL does: its own wall, several servers, connections that break.
@Suite struct PostgresTests {
    private func fresh(_ migrations: [Migration] = Small.migrations) async throws -> PassingStore {
        try #require(try await freshStore(.postgres, migrations: migrations) as? PassingStore)
    }

    @Sendable private static func owned(_ records: Records) throws -> [Int] {
        try records.all("SELECT id FROM owned ORDER BY id") { try $0.int(0) }
    }

    @Test func `the wall shows each account its own rows, and nobody's to nobody`() async throws {
        let store = try await fresh()
        for (id, owner) in [(1, "amina"), (2, "ben"), (3, "amina")] {
            try await store.write { records in
                try records.stand([("hometime.account", owner)])
                try records.run("INSERT INTO owned (id, owner) VALUES (\(id), \(owner))")
            }
        }
        // As many as the pool has connections, so that whatever leaked would be met.
        for _ in 0..<6 {
            let hers = try await store.read { records in
                try records.stand([("hometime.account", "amina")])
                return try Self.owned(records)
            }
            #expect(hers == [1, 3])
            #expect(try await store.read(Self.owned) == [])
            #expect(try await store.write(Self.owned) == [])
        }
        await store.close()
    }

    @Test func `the wall lets nobody write for another`() async throws {
        let store = try await fresh()
        await #expect(throws: StoreError.self) {
            try await store.write { records in
                try records.stand([("hometime.account", "ben")])
                try records.run("INSERT INTO owned (id, owner) VALUES (1, 'amina')")
            }
        }
        let rows = [[1.sqlValue, "amina".sqlValue]]
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.insert(into: "owned", columns: "id, owner", rows: rows) }
        }
        await store.close()
    }

    @Test func `a server's role can't change the schema or what is noted of it`() async throws {
        let store = try await fresh()
        for sql in ["DROP TABLE owned", "ALTER TABLE owned DISABLE ROW LEVEL SECURITY", "DELETE FROM schema_migration"]
            as [SQL]
        {
            await #expect(throws: StoreError.self) { try await store.write { try $0.run(sql) } }
        }
        await store.close()
    }

    @Test func `a later migration can fill in guarded rows, and the wall stands again`() async throws {
        let store = try await fresh()
        try await store.write { records in
            try records.stand([("hometime.account", "amina")])
            try records.run("INSERT INTO owned (id, owner) VALUES (1, 'amina')")
        }
        let fill = Migration(
            2, "fill in",
            [
                "ALTER TABLE owned ADD COLUMN note TEXT", "UPDATE owned SET note = 'old'",
                "CREATE TABLE late (id BIGINT)",
            ])
        try await store.migrate(Small.migrations + [fill])
        let note = try await store.read { records in
            try records.stand([("hometime.account", "amina")])
            return try records.first("SELECT note FROM owned") { try $0.textOrNil(0) }
        }
        #expect(note == "old")
        #expect(try await store.read(Self.owned) == [])
        let owner = store.owner()
        #expect(try await owner.read(Self.owned) == [])
        await owner.close()
        let late = try await store.write { try $0.run("INSERT INTO late (id) VALUES (1)") }
        #expect(late == 1)
        await store.close()
    }

    @Test func `an announcement reaches another server`() async throws {
        let store = try await fresh()
        let another = store.another()
        var heard = another.live.listen(to: ["pupil:1"]).makeAsyncIterator()
        // It is told to look again once it hears the database; from then on it misses nothing.
        #expect(await heard.next() == LiveEvent(topic: "pupil:1", note: LiveEvent.again))
        try await store.write { try $0.announce(LiveEvent(topic: "pupil:1", note: "marks")) }
        #expect(await heard.next() == LiveEvent(topic: "pupil:1", note: "marks"))
        await another.close()
        await store.close()
    }

    @Test func `a connection that was cut is made anew, and pages look again`() async throws {
        let store = try await fresh()
        var heard = store.live.listen(to: ["a"]).makeAsyncIterator()
        try await store.write { try $0.setCounter("a", 1) }
        try store.cutConnections()
        #expect(try await store.read { try $0.counter("a") } == 1)
        try store.cutConnections()
        try await store.write { try $0.setCounter("a", 2) }
        #expect(await heard.next()?.note == LiveEvent.again)
        // After the second cut it may have listened once too early: what holds is that the last "again" is followed by news.
        let counted = LiveEvent(topic: "a", note: "counted")
        try await store.write { try $0.announce(counted) }
        while let event = await heard.next(), event.note != counted.note {
            try await store.write { try $0.announce(counted) }
        }
        await store.close()
    }

    @Test func `many who write at once to the same rows all succeed`() async throws {
        let store = try await fresh()
        try await store.write { records in for name in ["a", "b", "c"] { try records.setCounter(name, 0) } }
        try await withThrowingTaskGroup { group in
            for task in 0..<6 {
                group.addTask {
                    for round in 0..<20 {
                        let names = ["a", "b", "c"]
                        let (from, to) = (names[(task + round) % 3], names[(task + round + 1) % 3])
                        try await store.write { records in
                            try records.setCounter(
                                to, (records.counter(to) ?? 0) + (records.counter(from) ?? 0) * 0 + 1)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum = try await store.read { try $0.first("SELECT sum(value) FROM counter") { try $0.int(0) } }
        #expect(sum == 120)
        await store.close()
    }
}
