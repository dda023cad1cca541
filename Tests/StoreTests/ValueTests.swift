import Store
import StoreTesting
import Testing

/// Both engines must give back what was put in, and say the same about what can't be had.
@Suite struct ValueTests {
    @Test(arguments: Engine.all)
    func `every kind of value comes back as it was bound`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let word = "Zoë “O’Neill” ?1 $1 \\ 你好 👩‍👧"
        try await store.write { records in
            try records.run(
                """
                INSERT INTO thing (id, word, number, part, bytes)
                VALUES (\(1), \(word), \(Int.min), \(0.1), \(SQLValue.bytes([0, 39, 92, 255])))
                """)
        }
        try await store.read { records in
            let found: [Void] = try records.all("SELECT id, word, number, part, bytes FROM thing") { (row) throws in
                #expect(try row.int(0) == 1)
                #expect(try row.text(1) == word)
                #expect(try row.int(2) == Int.min)
                #expect(try row.real(3) == 0.1)
                #expect(try row.bytes(4) == [0, 39, 92, 255])
            }
            #expect(found.count == 1)
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `nothing and emptiness are not the same`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let nobody: String? = nil
        try await store.write { records in
            try records.run(
                "INSERT INTO thing (id, word, number, part, bytes) VALUES (1, \(nobody), \(Int?.none), \(Double?.none), NULL)"
            )
            try records.run("INSERT INTO thing (id, word, bytes) VALUES (2, \(""), \(SQLValue.bytes([])))")
        }
        try await store.read { records in
            let null = "SELECT word, number, part, bytes FROM thing WHERE id = 1" as SQL
            _ = try records.first(null) { (row) throws in
                #expect(try row.textOrNil(0) == nil)
                #expect(try row.intOrNil(1) == nil)
                #expect(try row.realOrNil(2) == nil)
                #expect(try row.bytesOrNil(3) == nil)
                #expect(throws: StoreError.column(0)) { try row.text(0) }
            }
            let empty = try records.first("SELECT word, bytes FROM thing WHERE id = 2") {
                (try $0.textOrNil(0), try $0.bytesOrNil(1))
            }
            #expect(empty?.0 == "")
            #expect(empty?.1 == [])
            let missing = try records.any("SELECT 1 FROM thing WHERE CAST(\(nobody) AS TEXT) IS NULL AND id = 1")
            #expect(missing)
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a column of another type or beyond the last is refused`(_ engine: Engine) async throws {
        let store = try await freshStore(engine)
        try await store.read { records in
            _ = try records.first("SELECT \(5), \("five")") { (row) throws in
                #expect(throws: StoreError.column(0)) { try row.text(0) }
                #expect(throws: StoreError.column(1)) { try row.int(1) }
                #expect(throws: StoreError.column(1)) { try row.bytes(1) }
                #expect(throws: StoreError.column(2)) { try row.intOrNil(2) }
                #expect(throws: StoreError.column(-1)) { try row.intOrNil(-1) }
            }
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `sums, counts, averages and comparisons are numbers`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { records in
            for (id, number) in [(1, 4_000_000_000), (2, 5_000_000_000), (3, -1)] {
                try records.run("INSERT INTO thing (id, number, part) VALUES (\(id), \(number), \(0.5))")
            }
        }
        try await store.read { records in
            _ = try records.first(
                """
                SELECT sum(number), count(*), count(*) FILTER (WHERE number > 0), avg(id), sum(part),
                    max(id) = 3, sum(number) - sum(number), sum(number * 10000), sum(-number), avg(part), 1 > 2
                FROM thing
                """
            ) { (row) throws in
                #expect(try row.int(0) == 8_999_999_999)
                #expect(try row.int(1) == 3)
                #expect(try row.int(2) == 2)
                #expect(try row.real(3) == 2)
                #expect(try row.real(4) == 1.5)
                #expect(try row.bool(5))
                #expect(try row.int(6) == 0)
                #expect(try row.int(7) == 89_999_999_990_000)
                #expect(try row.int(8) == -8_999_999_999)
                #expect(try row.real(9) == 0.5)
                #expect(try row.bool(10) == false)
            }
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `values land where they stand, also when repeated, reordered and spliced`(_ engine: Engine) async throws {
        let store = try await freshStore(engine)
        let (first, second) = (1, "two")
        let part: SQL = "\(second) AS b, \(first) AS c"
        let sql: SQL = "SELECT \(first) AS a, \(part), '?' AS d, \(second) AS e, \(part)"
        let row = try await store.read { records in
            try records.first(sql) { row in
                [
                    "\(try row.int(0))", try row.text(1), "\(try row.int(2))", try row.text(3), try row.text(4),
                    try row.text(5), "\(try row.int(6))",
                ]
            }
        }
        #expect(row == ["1", "two", "1", "?", "two", "two", "1"])
        await store.close()
    }

    @Test(arguments: Engine.all, [0, 1, 2, 3, 5, 64, 65, 1500])
    func `a list of any length finds exactly its own`(_ engine: Engine, _ length: Int) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let rows = (0..<2000).map { [$0.sqlValue, SQLValue.null] }
        try await store.write { try $0.insert(into: "thing", columns: "id, word", rows: rows) }
        let ids = (0..<length).map { $0 * 7 % 2000 }
        try await store.read { records in
            let found = try records.all("SELECT id FROM thing WHERE id IN (\(list: ids)) ORDER BY id") { try $0.int(0) }
            #expect(found == ids.sorted())
            let others = try records.first("SELECT count(*) FROM thing WHERE id NOT IN (\(list: ids + [-1]))") {
                try $0.int(0)
            }
            #expect(others == 2000 - length)
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a question asked again while its rows are read gets its own answer`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        let rows = (1...3).map { [$0.sqlValue] }
        try await store.write { try $0.insert(into: "thing", columns: "id", rows: rows) }
        @Sendable func above(_ id: Int) -> SQL { "SELECT id FROM thing WHERE id > \(id) ORDER BY id" }
        let all = try await store.read { records in
            try records.all(above(0)) { row in
                let id = try row.int(0)
                return [id] + (try records.all(above(id)) { try $0.int(0) }) + [try row.int(0)]
            }
        }
        #expect(all == [[1, 2, 3, 1], [2, 3, 2], [3, 3]])
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `more statements than are kept prepared are answered all the same`(_ engine: Engine) async throws {
        let store = try await freshStore(engine)
        for round in 1...2 {
            let answers = try await store.read { records in
                var sql: SQL = "SELECT \(round) + 0"
                return try (0..<600).map { number in
                    defer { sql = sql + " + \(1)" }
                    return try records.first(sql) { try $0.int(0) } == round + number
                }
            }
            #expect(answers == Array(repeating: true, count: 600))
        }
        await store.close()
    }
}
