public import Store

extension Schema {
    /// Throws when the records are not of exactly the shape that this program knows.
    public static func check(_ store: any Store) async throws {
        let found = try await store.read { records in
            try records.first("SELECT coalesce(max(number), 0) FROM schema_migration") { try $0.int(0) } ?? 0
        }
        let known = migrations.count
        if found > known { throw StoreError.newerSchema(found: found, known: known) }
        if found < known {
            throw SetupFault("The database is at schema \(found) of \(known). Run hometime migrate first.")
        }
    }
}
