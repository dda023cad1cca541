import GRDB
import GRDBSQLite

/// The row on which a statement stands, read where SQLite keeps it: asked for the value once, and the value for the rest,
/// which spares a lock at each question. (A value may be read so in the mode in which GRDB opens connections, each used by
/// one thread at a time: https://sqlite.org/c3ref/value.html on protected values.)
struct SQLiteRow: RowColumns {
    let statement: OpaquePointer

    func int(_ column: Int) throws -> Int? {
        let value = try value(column)
        return switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: Int(sqlite3_value_int64(value))
        case SQLITE_NULL: nil
        default: throw StoreError.column(column)
        }
    }

    func real(_ column: Int) throws -> Double? {
        let value = try value(column)
        return switch sqlite3_value_type(value) {
        case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_value_double(value)
        case SQLITE_NULL: nil
        default: throw StoreError.column(column)
        }
    }

    func text(_ column: Int) throws -> String? {
        let value = try value(column)
        return switch sqlite3_value_type(value) {
        case SQLITE_TEXT: text(of: value)
        case SQLITE_NULL: nil
        default: throw StoreError.column(column)
        }
    }

    func bytes(_ column: Int) throws -> [UInt8]? {
        let value = try value(column)
        return switch sqlite3_value_type(value) {
        case SQLITE_BLOB: bytes(of: value)
        case SQLITE_NULL: nil
        default: throw StoreError.column(column)
        }
    }

    private func value(_ column: Int) throws -> OpaquePointer {
        guard column >= 0, column < sqlite3_data_count(statement),
            let value = sqlite3_column_value(statement, CInt(column))
        else { throw StoreError.column(column) }
        return value
    }

    private func text(of value: OpaquePointer) -> String {
        // The pointer first: asking for it may change the number of bytes.
        let start = sqlite3_value_text(value)
        let count = Int(sqlite3_value_bytes(value))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private func bytes(of value: OpaquePointer) -> [UInt8] {
        let start = sqlite3_value_blob(value)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
    }
}

extension OpaquePointer {
    /// Binds a value to one of this statement's places, counted from 1; answers SQLite's result code.
    func bind(_ value: SQLValue, at place: CInt) -> CInt {
        switch value {
        case .null: sqlite3_bind_null(self, place)
        case .integer(let number): sqlite3_bind_int64(self, place, number)
        case .real(let number): sqlite3_bind_double(self, place, number)
        case .text(let text): bind(text, at: place)
        case .bytes(let bytes): bind(bytes, at: place)
        }
    }

    private func bind(_ text: String, at place: CInt) -> CInt {
        var text = text
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { letters in
                // A null pointer would bind NULL.
                letters.isEmpty
                    ? sqlite3_bind_text(self, place, "", 0, copied)
                    : sqlite3_bind_text(self, place, letters.baseAddress, CInt(letters.count), copied)
            }
        }
    }

    private func bind(_ bytes: [UInt8], at place: CInt) -> CInt {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(self, place, 0) }
        return sqlite3_bind_blob(self, place, bytes, CInt(bytes.count), copied)
    }
}

/// SQLITE_TRANSIENT, a macro that Swift can't see: SQLite makes its own copy of what is bound.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension StoreError {
    /// What GRDB threw.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? StoreError ?? .engine("\(type(of: error))")
            return
        }
        self.init(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
    }

    /// What SQLite's result code means. SQLite's messages name tables and columns, never bound values.
    init(sqlite code: CInt, _ message: String) {
        self =
            switch code & 0xff {
            case SQLITE_CONSTRAINT: .constraint(message)
            case SQLITE_READONLY: .readOnly
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_MISUSE:
                .unavailable(message)
            default: .engine(message)
            }
    }
}
