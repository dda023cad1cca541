import Hummingbird

/// The cookies of the door. `__Host-` binds each to exactly this host, over TLS only (RFC 6265bis, section 4.1.3.2).
enum Cookies {
    static let signIn = "__Host-hometime"
    static let device = "__Host-device"
    static let word = "__Host-word"

    static func value(_ name: String, in request: WireRequest) -> Substring? {
        let before = name + "="
        for line in request.headers[values: .cookie] {
            for part in line.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = part.drop { $0 == UInt8(ascii: " ") }
                if pair.starts(with: before.utf8) { return Substring(pair.dropFirst(before.utf8.count)) }
            }
        }
        return nil
    }

    static func set(_ name: String, _ value: String, for span: Duration?) -> String {
        let age = span.map { "; Max-Age=\($0.components.seconds)" } ?? ""
        return "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax\(age)"
    }

    static func clear(_ name: String) -> String { set(name, "", for: .zero) }
}
