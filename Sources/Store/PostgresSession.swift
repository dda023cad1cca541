import CLibPQ
import Foundation

/// One connection to a PostgreSQL server, with the statements it has prepared.
///
/// `@unchecked Sendable`: it is passed from thread to thread, but `PostgresPool` lends it to one at a time.
final class PostgresSession: @unchecked Sendable {
    private let conninfo: String
    private(set) var handle: OpaquePointer?
    private var prepared: [Prepared: String] = [:]

    /// PostgreSQL prepares a statement for certain types of values.
    private struct Prepared: Hashable {
        var text: String
        var types: [Oid]
    }

    init(_ conninfo: String) { self.conninfo = conninfo }

    deinit { PQfinish(handle) }

    /// Whether the server was there when it was last spoken to.
    var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Connects, if that is needed. Throws `PostgresFailure` when the server can't be reached.
    func open() throws {
        if isOpen { return }
        close()
        handle = connect(conninfo)
        guard isOpen else {
            throw PostgresFailure(state: PostgresFailure.lost, message: String(cString: PQerrorMessage(handle)))
        }
        // A page asks short questions behind long rules of who may: to compile each takes longer than to answer it.
        try execute("SET jit = off")
    }

    func close() {
        PQfinish(handle)
        handle = nil
        prepared = [:]
    }

    /// Runs a command that has no values.
    @discardableResult
    func execute(_ command: String) throws -> PostgresResult { try checked(PQexec(handle, command)) }

    /// Runs a statement with its values; prepares it the first time.
    func query(_ text: @autoclosure () -> String, key: String, _ values: PostgresParameters) throws -> PostgresResult {
        let name = try prepare(text, Prepared(text: key, types: values.types))
        return try checked(values.withPointers { PQexecPrepared(handle, name, $0, $1, $2, $3, 1) })
    }

    private func prepare(_ text: () -> String, _ key: Prepared) throws -> String {
        if let name = prepared[key] { return name }
        if prepared.count == 500 {
            try execute("DEALLOCATE ALL")
            prepared = [:]
        }
        let name = "s\(prepared.count)"
        _ = try checked(PQprepare(handle, name, text(), CInt(key.types.count), key.types))
        prepared[key] = name
        return name
    }

    private func checked(_ answer: OpaquePointer?) throws -> PostgresResult {
        let result = PostgresResult(answer)
        switch PQresultStatus(answer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
        default: throw failure(answer)
        }
    }

    private func failure(_ answer: OpaquePointer?) -> PostgresFailure {
        guard isOpen, let state = PQresultErrorField(answer, CInt(UInt8(ascii: "C"))) else {
            return PostgresFailure(state: PostgresFailure.lost, message: "the connection was lost")
        }
        let message = PQresultErrorField(answer, CInt(UInt8(ascii: "M"))).map { String(cString: $0) }
        return PostgresFailure(state: String(cString: state), message: message ?? "")
    }
}

/// An answer of the server, freed when it is no longer used.
final class PostgresResult {
    let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    var rows: CInt { PQntuples(handle) }
    /// Such as `UPDATE 3`.
    var command: String { String(cString: PQcmdStatus(handle)) }
    /// How many rows a statement changed; a query changes none.
    var changed: Int { command.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(handle))) ?? 0 }
}

/// Opens a connection; what `conninfo` says (key words or an address) goes before these defaults.
func connect(_ conninfo: String) -> OpaquePointer? {
    let options = [
        ("connect_timeout", "5"), ("keepalives_idle", "30"), ("application_name", "hometime"), ("dbname", conninfo),
        ("client_encoding", "UTF8"),
    ]
    let words = options.map { UnsafePointer(strdup($0.0)) } + [nil]
    let values = options.map { UnsafePointer(strdup($0.1)) } + [nil]
    defer { for word in words + values { free(UnsafeMutablePointer(mutating: word)) } }
    let handle = PQconnectdbParams(words, values, 1)
    // Otherwise the server's remarks are printed.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    return handle
}
