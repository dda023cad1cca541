import Store

/// Placeholder until the PostgreSQL engine stands.
actor PostgresTemplates {
    static let shared = PostgresTemplates()

    func store(_ migrations: [Migration]) async throws -> any Store {
        throw StoreError.unavailable("PostgreSQL is not there yet")
    }
}
