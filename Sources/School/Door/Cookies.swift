import Hummingbird

/// The cookies of the door. `__Host-` binds each to exactly this host, over TLS only (RFC 6265bis, section 4.1.3.2).
enum Cookies {
    static let signIn = "__Host-hometime"
    static let device = "__Host-device"
    static let word = "__Host-word"

    static func value(_ name: String, in request: WireRequest) -> Substring? {
        for line in request.headers[values: .cookie] {
            for part in line.split(separator: ";") {
                let pair = part.drop { $0 == " " }
                if pair.hasPrefix(name), pair.dropFirst(name.count).first == "=" {
                    return pair.dropFirst(name.count + 1)
                }
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
