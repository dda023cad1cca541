import Foundation
public import Store

/// Migrates one database for each list of migrations, as a role that owns it, and copies it for every test, which
/// uses it as a role that owns nothing.
actor PostgresTemplates {
    static let shared = PostgresTemplates()
    private var templates: [String: Task<String, any Error>] = [:]
    private var count = 0

    func store(_ migrations: [Migration]) async throws -> any Store {
        let template = try await template(migrations).value
        let name = next()
        // Copying files is three times as fast as writing all of them through the log.
        try TestServer.run("CREATE DATABASE \(name) TEMPLATE \(template) OWNER \(TestServer.owner) STRATEGY file_copy")
        let store = PassingStore(name, as: TestServer.app)
        // Until it hears the database, an event may be lost, which no test should have to think of.
        for await _ in store.live.listen(to: ["hearing"]) { break }
        return store
    }

    private func template(_ migrations: [Migration]) -> Task<String, any Error> {
        let key = migrations.map(\.mark).joined(separator: "\n")
        if let made = templates[key] { return made }
        let name = next()
        let making = Task {
            try TestServer.prepare()
            try TestServer.run("CREATE DATABASE \(name) OWNER \(TestServer.owner)")
            let store = TestServer.store(name, as: TestServer.owner)
            try await store.migrate(migrations)
            await store.close()
            return name
        }
        templates[key] = making
        return making
    }

    private func next() -> String {
        count += 1
        return "hometime_test_\(getpid())_\(count)"
    }
}

/// A test's own store on PostgreSQL: when it is closed, its database is removed.
public final class PassingStore: Store {
    /// What its database is called, for tests that open it once more.
    public let database: String
    private let store: PostgresStore
    public var engine: String { store.engine }
    public var live: Live { store.live }

    init(_ database: String, as role: String) {
        self.database = database
        store = TestServer.store(database, as: role)
    }

    /// The same records through connections of their own, as another server of the school has them.
    public func another() -> PostgresStore { TestServer.store(database, as: TestServer.app) }

    /// The same records as the role that owns the tables has them.
    public func owner() -> PostgresStore { TestServer.store(database, as: TestServer.owner) }

    /// Cuts every connection to the database, as a restart of the server does.
    public func cutConnections() throws {
        try TestServer.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database)'")
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await store.read(body)
    }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Records) throws -> Value) async throws -> Value {
        try await store.write(body)
    }

    public func migrate(_ migrations: [Migration]) async throws {
        let owner = owner()
        try await owner.migrate(migrations)
        await owner.close()
    }

    public func close() async {
        await store.close()
        _ = try? TestServer.run("DROP DATABASE IF EXISTS \(database) WITH (FORCE)")
    }
}
