import Foundation

/// What both engines note about the schema: which migrations were applied, and when.
enum Migrating {
    /// The migrations that are yet to come, by number. Throws `StoreError.newerSchema` when the records know more
    /// than this program, because an old program must not write into a newer schema.
    static func pending(_ migrations: [Migration], after applied: Int) throws -> [Migration] {
        let sorted = migrations.sorted { $0.number < $1.number }
        let known = sorted.last?.number ?? 0
        guard applied <= known else { throw StoreError.newerSchema(found: applied, known: known) }
        return sorted.filter { $0.number > applied }
    }

    static let table: SQL = """
        CREATE TABLE schema_migration (
            number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)
        """

    /// The newest migration applied, or 0.
    static func newest(_ records: Records) throws -> Int {
        try records.first("SELECT coalesce(max(number), 0) FROM schema_migration") { try $0.int(0) } ?? 0
    }

    /// Changes the schema and notes it, both in the caller's transaction.
    static func apply(_ migration: Migration, _ records: Records) throws {
        for statement in migration.statements { try records.run(statement) }
        let now = Int(Date().timeIntervalSince1970 * 1000)
        try records.run(
            """
            INSERT INTO schema_migration (number, name, applied_at)
            VALUES (\(migration.number), \(migration.name), \(now))
            """)
    }
}

extension SQLiteStore {
    public func migrate(_ migrations: [Migration]) async throws {
        let applied = try await write { records in
            let there = try records.any("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'")
            if !there { try records.run(Migrating.table) }
            return try Migrating.newest(records)
        }
        for migration in try Migrating.pending(migrations, after: applied) {
            try await write { records in
                // Another program may have come first.
                guard try Migrating.newest(records) < migration.number else { return }
                try Migrating.apply(migration, records)
            }
        }
    }
}
