public import Store

extension Schema {
    /// Throws when the records are not of exactly the shape that this program knows.
    public static func check(_ store: any Store) async throws {
        let found = try await number(in: store)
        let known = migrations.map(\.number).max() ?? 0
        if found > known { throw StoreError.newerSchema(found: found, known: known) }
        guard found == known else {
            let owner = " as the role that owns the tables, with HOMETIME_ROLE naming this one"
            let role = store.engine == "postgres" ? owner : ""
            throw SetupFault(
                found == 0
                    ? "There is no database of Hometime's yet. Run hometime migrate first\(role)."
                    : "The database is at schema \(found) of \(known). Run hometime migrate first\(role).")
        }
    }

    /// The newest step applied; 0 when there is none, or none that this role may see.
    private static func number(in store: any Store) async throws -> Int {
        do {
            return try await store.read { records in
                try records.first("SELECT coalesce(max(number), 0) FROM schema_migration") { try $0.int(0) } ?? 0
            }
        } catch StoreError.engine {
            return 0
        }
    }
}
