import Store
import StoreTesting
import Testing

/// The schema moves forward, once for each step.
@Suite struct MigrationTests {
    @Test(arguments: Engine.all)
    func `a newer schema than the program knows is refused`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations + [Migration(7, "later", [])])
        await #expect(throws: StoreError.newerSchema(found: 7, known: 1)) { try await store.migrate(Small.migrations) }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `migrating again changes nothing`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Small.migrations)
        try await store.write { try $0.setCounter("a", 1) }
        let before = try await store.read(steps)
        try await store.migrate(Small.migrations)
        let after = try await store.read(steps)
        #expect(after == before)
        #expect(after.count == 1)
        let value = try await store.read { try $0.counter("a") }
        #expect(value == 1)
        await store.close()
    }

    @Sendable private func steps(_ records: Records) throws -> [String] {
        try records.all("SELECT number, name, applied_at FROM schema_migration ORDER BY number") {
            "\(try $0.int(0)) \(try $0.text(1)) \(try $0.int(2))"
        }
    }
}
