import Store
import StoreTesting

/// A small made-up schema that only these tests know.
enum Small {
    static let migrations = [
        Migration(
            1, "counters and pupils",
            [
                "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL CHECK (value >= 0))",
                """
                CREATE TABLE thing (
                    id BIGINT PRIMARY KEY, word TEXT, number BIGINT, part DOUBLE PRECISION, bytes BYTEA)
                """,
                """
                CREATE TABLE owned (
                    id BIGINT PRIMARY KEY, owner TEXT NOT NULL, counter TEXT REFERENCES counter (name))
                """,
            ],
            guards: [Guard("owned", where: "owner = current_setting('hometime.account', true)")])
    ]
}

extension Records {
    func counter(_ name: String) throws -> Int? {
        try first("SELECT value FROM counter WHERE name = \(name)") { try $0.int(0) }
    }

    func setCounter(_ name: String, _ value: Int) throws {
        try run(
            """
            INSERT INTO counter (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}

/// A refusal of a test's own.
struct Stop: Error, Equatable {}
