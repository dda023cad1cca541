@testable import Store

/// What PostgreSQL itself says of its tables and of the role that a school's server uses: the wall is judged from this,
/// never from our own list of guards.
struct Catalogue: Sendable {
    struct Table: Sendable {
        var name: String
        /// `r` for a table; anything else reads on somebody's behalf.
        var kind: String
        var isWalled: Bool
        var isForced: Bool
        var isOurs: Bool
        /// Rights that no wall stops.
        var isEmptied: Bool
        var columns: [String]
    }

    /// Tables without a wall, and why they need none. **A new table is not added here**: it gets a `Guard`.
    static let holdNobody = [
        "school": "a school's name and settings", "class_group": "names of classes", "term": "dates",
        "closed_day": "dates", "session_times": "times", "period": "times", "timetable_cycle": "which week is which",
        "schema_migration": "steps of the schema",
    ]

    /// Columns that speak of a person.
    static let aboutPeople: Set<String> = [
        "pupil", "adult", "staff", "account", "ours", "given", "family", "email", "upn", "born", "value", "lines",
        "content", "token", "device",
    ]

    var tables: [Table] = []
    /// What the role has that it must not have.
    var powers: [String] = []

    init(_ store: any Store) async throws {
        tables = try await store.read { try Self.tables($0) }
        powers = try await store.read { records in
            try Self.questions.compactMap { says, question in try records.any(question) ? says : nil }
        }
    }

    private static func tables(_ records: Records) throws -> [Table] {
        try records.all(
            """
            SELECT c.relname::text, c.relkind::text, c.relrowsecurity, c.relforcerowsecurity,
                c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user),
                has_table_privilege(c.oid, 'TRUNCATE') OR has_table_privilege(c.oid, 'TRIGGER'),
                (SELECT string_agg(a.attname::text, ' ' ORDER BY a.attnum) FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
            FROM pg_class c
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace = CAST('public' AS regnamespace)
            ORDER BY 1
            """
        ) { row in
            Table(
                name: try row.text(0), kind: try row.text(1), isWalled: try row.bool(2), isForced: try row.bool(3),
                isOurs: try row.bool(4), isEmptied: try row.bool(5),
                columns: try row.text(6).split(separator: " ").map(String.init))
        }
    }

    private static let questions: [(String, SQL)] = [
        ("is a superuser", "SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper"),
        ("steps over walls", "SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolbypassrls"),
        ("makes roles", "SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolcreaterole OR rolcreatedb)"),
        (
            "acts for another role",
            "SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = current_user"
        ),
        (
            "owns a table",
            "SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = current_user"
        ),
        (
            "owns a function",
            "SELECT 1 FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = current_user"
        ),
        (
            "owns the database",
            """
            SELECT 1 FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba
            WHERE r.rolname = current_user AND d.datname = current_database()
            """
        ),
        ("makes tables", "SELECT 1 WHERE has_schema_privilege('public', 'CREATE')"),
    ]

    /// Everything that is wrong with the wall.
    var faults: [String] { tables.flatMap(faults) + powers.map { "the app's role \($0)" } + unneeded }

    private func faults(_ table: Table) -> [String] {
        var found: [String] = []
        if table.kind != "r" { found.append("is no table") }
        if table.isOurs { found.append("belongs to the app's role") }
        if table.isEmptied { found.append("can be emptied, or be given a trigger, by the app's role") }
        if Self.holdNobody[table.name] != nil {
            found += table.columns.filter(Self.aboutPeople.contains).map { "is said to hold nobody, and has \($0)" }
        } else {
            if !table.isWalled { found.append("has no wall") }
            if !table.isForced { found.append("has no wall for its owner") }
        }
        return found.map { "\(table.name): \($0)" }
    }

    private var unneeded: [String] {
        Self.holdNobody.keys.filter { name in !tables.contains { $0.name == name } }.map { "\($0): is not there" }
    }

    /// Tables behind the wall, with those of their columns that say whom a row is about.
    var walled: [Table] { tables.filter { Self.holdNobody[$0.name] == nil } }
}
