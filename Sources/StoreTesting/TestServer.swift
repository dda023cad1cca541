import CLibPQ
import Foundation
import Store

/// The PostgreSQL server that the tests may fill with databases.
enum TestServer {
    static let owner = "hometime_test_owner"
    static let app = "hometime_test_app"

    /// How a superuser reaches it. Throws when the environment doesn't say.
    static func conninfo() throws -> String {
        guard let conninfo = ProcessInfo.processInfo.environment["HOMETIME_TEST_POSTGRES"] else { throw Missing() }
        return conninfo
    }

    /// Why a test on PostgreSQL could not run.
    struct Missing: Error, CustomStringConvertible {
        var description: String {
            "No PostgreSQL for the tests. Run: export HOMETIME_TEST_POSTGRES=\"$(bin/postgres-for-tests)\""
        }
    }

    /// What the server answered to a command.
    struct Refused: Error, CustomStringConvertible {
        var description: String
    }

    /// Makes the two roles, and removes what earlier runs left.
    static func prepare() throws {
        for role in [owner, app] {
            _ = try? run("CREATE ROLE \(role) NOSUPERUSER NOBYPASSRLS")
        }
        let found = try run("SELECT datname FROM pg_database WHERE datname LIKE 'hometime_test_%'")
        for name in found where !isInUse(name) { _ = try? run("DROP DATABASE IF EXISTS \(name)") }
    }

    /// A store on one of its databases. The role is taken on after signing in, so that any way of signing in will do.
    static func store(_ database: String, as role: String) -> PostgresStore {
        let conninfo = (try? conninfo()) ?? ""
        return PostgresStore(
            conninfo: "\(conninfo) dbname=\(database) options='-c role=\(role)'", connections: 3,
            appRole: role == owner ? app : nil)
    }

    /// Runs a command outside any transaction, as superuser; answers the first column.
    @discardableResult
    static func run(_ command: String) throws -> [String] {
        let handle = PQconnectdb(try conninfo())
        defer { PQfinish(handle) }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        let result = PQexec(handle, command)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw Refused(description: "\(command): \(String(cString: PQerrorMessage(handle)))")
        }
        return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    }

    /// Whether the process that made a database still runs.
    private static func isInUse(_ name: String) -> Bool {
        guard let process = name.split(separator: "_").dropFirst(2).first.flatMap({ pid_t($0) }) else { return true }
        return kill(process, 0) == 0
    }
}
