/// The fields of a posted form or of a web address's query, as they were typed.
public struct Form: Sendable {
    public private(set) var fields: [(name: String, value: String)]

    /// Without zero bytes: nobody types one, and PostgreSQL keeps no text that has one.
    public init(_ fields: [(name: String, value: String)] = []) {
        self.fields = fields.map { ($0.name, $0.value.utf8.contains(0) ? withoutZeros($0.value) : $0.value) }
    }

    /// The last value of a field, or nil when the form has none.
    public subscript(name: String) -> String? { fields.last { $0.name == name }?.value }

    /// Every value of a field, in order: ticked boxes.
    public func all(_ name: String) -> [String] { fields.lazy.filter { $0.name == name }.map(\.value) }

    /// A field without the spaces around it; nil when empty.
    public func text(_ name: String) -> String? {
        guard let value = self[name]?.trimmed, !value.isEmpty else { return nil }
        return value
    }
}

extension StringProtocol {
    /// Without white space and line ends around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Form {
    /// Reads `application/x-www-form-urlencoded` (WHATWG URL Standard, section 5.1). Bytes that are no UTF-8 become
    /// the replacement character.
    public init(urlEncoded bytes: some Collection<UInt8>) {
        let pairs = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
        self.init(
            pairs.map { pair in
                let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                return (decode(halves[0]), halves.count > 1 ? decode(halves[1]) : "")
            })
    }
}

private func decode(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
        switch byte {
        case UInt8(ascii: "+"): plain.append(0x20)
        case UInt8(ascii: "%"):
            var copy = rest
            if let high = copy.next().flatMap(hexDigit), let low = copy.next().flatMap(hexDigit) {
                plain.append(high << 4 | low)
                rest = copy
            } else {
                plain.append(byte)
            }
        default: plain.append(byte)
        }
    }
    return String(decoding: plain, as: UTF8.self)
}

private func withoutZeros(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
}
