import Store
import StoreTesting
import Testing

/// A transaction is all or nothing, and says plainly what went wrong.
@Suite struct TransactionTests {
    @Test(arguments: Engine.all)
    func `what is thrown undoes everything and comes out unchanged`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        await #expect(throws: Stop()) {
            try await store.write { records in
                try records.setCounter("a", 1)
                throw Stop()
            }
        }
        let value = try await store.read { try $0.counter("a") }
        #expect(value == nil)
        await #expect(throws: Stop()) { try await store.read { _ in throw Stop() } }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a read can't change anything`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 1) }
        await #expect(throws: StoreError.readOnly) { try await store.read { try $0.setCounter("a", 2) } }
        await #expect(throws: StoreError.readOnly) { try await store.read { try $0.run("DELETE FROM counter") } }
        await #expect(throws: StoreError.readOnly) {
            try await store.read { try $0.announce(LiveEvent(topic: "a", note: "b")) }
        }
        let value = try await store.read { try $0.counter("a") }
        #expect(value == 1)
        await store.close()
    }

    @Test(
        arguments: Engine.all,
        [
            "INSERT INTO counter (name, value) VALUES ('a', 2)", "INSERT INTO counter (name, value) VALUES ('b', -1)",
            "INSERT INTO counter (name, value) VALUES ('b', NULL)",
            "INSERT INTO owned (id, owner, counter) VALUES (1, 'me', 'none')",
        ] as [SQL])
    func `the schema's rules are kept`(_ engine: Engine, _ sql: SQL) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 1) }
        let error = await #expect(throws: StoreError.self) {
            try await store.write { records in
                try records.stand([("hometime.account", "me")])
                try records.setCounter("c", 3)
                try records.run(sql)
            }
        }
        guard case .constraint = error else { throw try #require(error) }
        let undone = try await store.read { try $0.counter("c") }
        #expect(undone == nil)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `an error that is caught still dooms the transaction`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 1) }
        let error = await #expect(throws: StoreError.self) {
            try await store.write { records in
                try records.setCounter("b", 1)
                _ = try? records.run("INSERT INTO counter (name, value) VALUES ('a', 2)")
            }
        }
        guard case .constraint = error else { throw try #require(error) }
        let undone = try await store.read { try $0.counter("b") }
        #expect(undone == nil)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a bad statement is named without its values`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let secret = "Amina's address"
        let error = await #expect(throws: StoreError.self) {
            try await store.read { try $0.any("SELECT 1 FROM nowhere WHERE x = \(secret)") }
        }
        guard case .engine(let words) = error else { throw try #require(error) }
        #expect(words.contains("nowhere"))
        let other = await #expect(throws: StoreError.self) {
            try await store.write { records in
                try records.setCounter(secret, 1)
                try records.run("INSERT INTO counter (name, value) VALUES (\(secret), 1)")
            }
        }
        #expect(!"\(try #require(other))".contains("Amina"))
        do {
            // Only PostgreSQL minds.
            try await store.read { _ = try $0.any("SELECT CAST(\(secret) AS BIGINT)") }
        } catch {
            #expect(!"\(error)".contains("Amina"))
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `changes are counted, returned and upserted alike`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { (records) throws in
            #expect(try records.run("INSERT INTO counter (name, value) VALUES ('a', 1), ('b', 2), ('c', 3)") == 3)
            #expect(try records.run("UPDATE counter SET value = 9 WHERE value > \(1)") == 2)
            #expect(try records.run("DELETE FROM counter WHERE name = \("nobody")") == 0)
            #expect(
                try records.run("INSERT INTO counter (name, value) VALUES ('a', 5) ON CONFLICT (name) DO NOTHING") == 0)
            let returned = try records.all("UPDATE counter SET value = value + 1 WHERE value = 9 RETURNING name, value")
            {
                "\(try $0.text(0))\(try $0.int(1))"
            }
            #expect(returned.sorted() == ["b10", "c10"])
            let upserted = try records.first(
                """
                INSERT INTO counter (name, value) VALUES (\("a"), \(7))
                ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value RETURNING value
                """
            ) { try $0.int(0) }
            #expect(upserted == 8)
            #expect(try records.run("SELECT name FROM counter") == 0)
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `two who count at once never lose a count`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 0) }
        try await withThrowingTaskGroup { group in
            for _ in 0..<2 {
                group.addTask {
                    for _ in 0..<200 {
                        try await store.write { try $0.setCounter("a", ($0.counter("a") ?? 0) + 1) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let total = try await store.read { try $0.counter("a") }
        #expect(total == 400)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a read sees one moment, however long it looks`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 1) }
        let (seen, goOn) = AsyncStream.makeStream(of: Void.self)
        let gate = Gate()
        async let both = store.read { records in
            let before = try records.counter("a")
            goOn.yield()
            gate.wait()
            return [before, try records.counter("a")]
        }
        for await _ in seen { break }
        try await store.write { try $0.setCounter("a", 2) }
        gate.open()
        #expect(try await both == [1, 1])
        let after = try await store.read { try $0.counter("a") }
        #expect(after == 2)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `many rows go in at once, or none`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let rows = (0..<2345).map { [$0.sqlValue, "n\($0)".sqlValue, $0 % 3 == 0 ? SQLValue.null : $0.sqlValue] }
        try await store.write { (records) throws in
            #expect(try records.insert(into: "thing", columns: "id, word, number", rows: rows) == 2345)
            #expect(try records.insert(into: "thing", columns: "id, word, number", rows: []) == 0)
        }
        let sums = try await store.read { records in
            try records.first("SELECT count(*), count(number), sum(number), max(word) FROM thing") {
                [try $0.int(0), try $0.int(1), try $0.int(2), try $0.text(3) == "n999" ? 1 : 0]
            }
        }
        #expect(sums == [2345, 1563, (0..<2345).filter { $0 % 3 != 0 }.reduce(0, +), 1])
        await #expect(throws: StoreError.self) {
            try await store.write { records in
                let twice = [[3000.sqlValue], [3001.sqlValue], [1.sqlValue]]
                try records.insert(into: "thing", columns: "id", rows: twice)
            }
        }
        await #expect(throws: StoreError.self) {
            try await store.write { try $0.insert(into: "thing", columns: "id", rows: [[4000.sqlValue], []]) }
        }
        let count = try await store.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } }
        #expect(count == 2345)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a store that is closed says so, and one that is open answers`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.check()
        await store.close()
        await #expect(throws: StoreError.self) { try await store.check() }
        await #expect(throws: StoreError.self) { try await store.write { try $0.setCounter("a", 1) } }
    }
}
