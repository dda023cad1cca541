import Foundation

/// Whose address a request came from, as far as guessing is counted: a household or a network.
enum Network {
    /// All of an IPv4 address; the first 64 bits of an IPv6 one, which belong to one customer. What is no address stands
    /// for itself.
    static func of(_ address: String) -> String {
        guard let bytes = bytes(of: address) else { return address }
        // An IPv4 address in IPv6's clothes (RFC 4291, section 2.5.5.2).
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xff, bytes[11] == 0xff {
            return bytes[12...].map(String.init).joined(separator: ".")
        }
        return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ":")
    }

    /// The address of one hop as a proxy writes it: some add a port, or brackets round IPv6.
    static func hop(_ text: String) -> String {
        if text.hasPrefix("[") { return String(text.dropFirst().prefix { $0 != "]" }) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : text
    }

    private static func bytes(of address: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        return inet_pton(AF_INET6, address, &bytes) == 1 ? bytes : nil
    }
}
