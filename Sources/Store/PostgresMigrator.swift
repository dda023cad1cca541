/// Brings a PostgreSQL database up to the newest migration, as the role that owns the tables.
struct PostgresMigrator {
    let session: PostgresSession
    let appRole: String?
    /// A number that only this program's migrators lock, so that they come one after the other.
    private static let lock = 0x686f_6d65_7469_6d65

    func run(_ migrations: [Migration]) throws {
        do {
            try session.open()
            try session.execute("SELECT pg_advisory_lock(\(Self.lock))")
            defer { _ = try? session.execute("SELECT pg_advisory_unlock(\(Self.lock))") }
            try migrate(migrations)
        } catch let failure as PostgresFailure where !failure.isLost && !failure.isTransient {
            throw failure.error
        }
    }

    private func migrate(_ migrations: [Migration]) throws {
        let applied = try transaction { records in
            let there = try records.any("SELECT 1 WHERE to_regclass('schema_migration') IS NOT NULL")
            if !there { try records.run(Migrating.table) }
            return try Migrating.newest(records)
        }
        for migration in try Migrating.pending(migrations, after: applied) {
            try transaction { records in
                try lift(records)
                try Migrating.apply(migration.inPostgres, records)
                for set in migration.sets { try put(set) }
                for rule in migration.guards { try put(rule) }
                try restore(records)
            }
        }
        if let appRole { try grant(to: appRole) }
    }

    private func transaction<Value>(_ body: (Records) throws -> Value) throws -> Value {
        try PostgresTransaction(session, writes: true).run(body)
    }

    // PL/pgSQL keeps the plan of what is in it for as long as the connection lasts; a function in SQL has it made anew.
    private func put(_ set: GuardSet) throws {
        guard set.query.values.isEmpty else { throw StoreError.engine("a guard can't hold bound values") }
        let rows = set.columns.map { "TABLE (\($0.text))" } ?? "SETOF bytea"
        try session.execute(
            """
            CREATE OR REPLACE FUNCTION \(set.name.text)() RETURNS \(rows) LANGUAGE plpgsql STABLE ROWS 50 AS $set$
            #variable_conflict use_column
            BEGIN RETURN QUERY \(set.query.text); END $set$
            """)
    }

    private func put(_ rule: Guard) throws {
        guard rule.table.values.isEmpty, rule.condition.values.isEmpty, rule.writing.values.isEmpty,
            rule.adding.values.isEmpty
        else {
            throw StoreError.engine("a guard can't hold bound values")
        }
        let (table, reading, writing) = (rule.table.text, rule.condition.text, rule.writing.text)
        try session.execute("ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY")
        for (act, condition) in [
            ("SELECT", "USING (\(reading))"), ("INSERT", "WITH CHECK (\(rule.adding.text))"),
            ("UPDATE", "USING (\(writing)) WITH CHECK (\(writing))"), ("DELETE", "USING (\(writing))"),
        ] {
            let name = "hometime_\(act.lowercased())"
            try session.execute("DROP POLICY IF EXISTS \(name) ON \(table)")
            try session.execute("CREATE POLICY \(name) ON \(table) FOR \(act) \(condition)")
        }
    }

    /// Opens the walls for the owner, until the transaction ends: a migration that fills in a column would otherwise
    /// see no row and change nothing.
    private func lift(_ records: Records) throws {
        for table in try guarded(records) { try session.execute("ALTER TABLE \(table) NO FORCE ROW LEVEL SECURITY") }
    }

    private func restore(_ records: Records) throws {
        for table in try guarded(records) { try session.execute("ALTER TABLE \(table) FORCE ROW LEVEL SECURITY") }
    }

    private func guarded(_ records: Records) throws -> [String] {
        try records.all(
            """
            SELECT CAST(oid AS regclass)::text FROM pg_class
            WHERE relrowsecurity AND relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)
            """
        ) { try $0.text(0) }
    }

    private func grant(to role: String) throws {
        let role = "\"" + role.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        let schema =
            try transaction { try $0.first("SELECT quote_ident(current_schema())") { try $0.text(0) } } ?? "public"
        try session.execute(
            """
            BEGIN;
            GRANT USAGE ON SCHEMA \(schema) TO \(role);
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA \(schema) TO \(role);
            REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM \(role);
            ALTER DEFAULT PRIVILEGES IN SCHEMA \(schema) GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO \(role);
            COMMIT
            """)
    }
}

extension Migration {
    /// Tables that SQLite keeps in the order of their keys (`WITHOUT ROWID`) are ordinary ones on PostgreSQL.
    fileprivate var inPostgres: Migration {
        var own = self
        own.statements = statements.map { $0.without(" WITHOUT ROWID") }
        return own
    }
}
