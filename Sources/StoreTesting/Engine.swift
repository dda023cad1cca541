public import Store

/// The two engines on which records are kept; every test about records runs on both.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite
    case postgres

    /// For `@Test(arguments: Engine.all)`.
    public static let all = Engine.allCases
}

/// An empty store of its own for one test, brought up to the given migrations. On PostgreSQL it is used through a
/// role that owns nothing, as a school's server does, so that the database's own wall is in force.
public func freshStore(_ engine: Engine, migrations: [Migration] = []) async throws -> any Store {
    switch engine {
    case .sqlite: try await SQLiteTemplates.shared.store(migrations)
    case .postgres: try await PostgresTemplates.shared.store(migrations)
    }
}

extension Migration {
    /// What two lists of migrations are told apart by.
    var mark: String { "\(number) \(name) \(statements) \(guards)" }
}
