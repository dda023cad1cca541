import Store

/// One press of a button, as the form's `key` names it: the same however often it is sent.
struct Press: Hashable, Sendable, SQLBindable {
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The script's keys are UUIDs, with dashes or without; a page's own are any word. Nil without one.
    init?(_ key: String?) {
        guard let key = key?.filter({ $0 != "-" }), !key.isEmpty else { return nil }
        let digits = key.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count == 32, key.utf8.count == 32 else {
            bytes = Array(key.utf8.prefix(40))
            return
        }
        bytes = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    var sqlValue: SQLValue { .bytes(bytes) }
}
