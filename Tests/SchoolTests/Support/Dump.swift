import People
import StoreTesting

@testable import Store

/// Everything that a store holds, as text: to look for what must not be there, and to see that nothing changed.
struct Dump: Sendable {
    let store: any Store

    init(_ store: any Store) { self.store = store }

    /// The tables of the schema, in order of their names.
    func tables() async throws -> [String] {
        let isPostgres = store.engine == "postgres"
        return try await store.read { records in
            let list: SQL =
                isPostgres
                ? "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
                : "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
            return try records.all(list) { try $0.text(0) }
        }
    }

    /// Every row of every table, bytes as hexadecimal digits.
    func everything() async throws -> String {
        var lines: [String] = []
        for table in try await tables() { lines += try await rows(of: table) }
        return lines.joined(separator: "\n")
    }

    func rows(of table: String) async throws -> [String] {
        let columns = try await columns(of: table)
        let isPostgres = store.engine == "postgres"
        let row = columns.map { isPostgres ? "coalesce(\($0)::text, '')" : "quote(\($0))" }.joined(
            separator: " || '|' || ")
        let statement = SQL(unchecked: "SELECT \(row) FROM \(table) ORDER BY 1")
        return try await store.read { records in
            try Wall.works(in: records)
            return try records.all(statement) { table + ": " + (try $0.text(0)) }
        }
    }

    private func columns(of table: String) async throws -> [String] {
        let isPostgres = store.engine == "postgres"
        return try await store.read { records in
            let list: SQL =
                isPostgres
                ? "SELECT column_name::text FROM information_schema.columns WHERE table_name = \(table) ORDER BY ordinal_position"
                : "SELECT name FROM pragma_table_info(\(table)) ORDER BY cid"
            return try records.all(list) { try $0.text(0) }
        }
    }
}
