/// A file that browsers may fetch and keep: the stylesheet, the icons, the scripts.
///
/// The files stand in `Assets/` and are compiled into the program, so that there is nothing to install beside it.
public struct Asset: Sendable {
    /// Its name under `/assets/`, such as `hometime.css`.
    public let path: String
    /// For the `Content-Type` header.
    public let contentType: String
    public let bytes: [UInt8]
    /// Changes whenever the bytes do. Not a proof of anything: it only tells a browser's cache two versions apart.
    public let hash: String
    let url: String

    private init(_ path: String, _ contentType: String, _ bytes: [UInt8]) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        hash = fingerprint(bytes)
        url = "/assets/\(path)?v=\(hash)"
    }

    public static let all: [Asset] = [stylesheet, icons, brand, live, register, classPage]

    static let stylesheet = Asset("hometime.css", "text/css; charset=utf-8", PackageResources.hometime_css)
    static let icons = Asset("icons.svg", "image/svg+xml", PackageResources.icons_svg)
    static let brand = Asset("brand.svg", "image/svg+xml", PackageResources.brand_svg)
    static let live = Asset("live.js", "text/javascript; charset=utf-8", PackageResources.live_js)
    /// Both scripts that send one press after the other begin with the outbox that keeps what is not sent yet.
    static let register = Asset(
        "register.js", "text/javascript; charset=utf-8", PackageResources.outbox_js + PackageResources.register_js)
    static let classPage = Asset(
        "class.js", "text/javascript; charset=utf-8", PackageResources.outbox_js + PackageResources.class_js)

    /// The address with the hash, `/assets/hometime.css?v=8f3a…`: what it leads to never changes, so a browser may keep it
    /// for a year. Nil for a name that is not among `all`.
    public static func url(_ path: String) -> String? { all.first { $0.path == path }?.url }
}

// FNV-1a, 64 bits.
private func fingerprint(_ bytes: [UInt8]) -> String {
    let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// A page's one script. Pages work without; a script makes them livelier.
public enum Script: Sendable {
    /// Keeps a `liveRegion` up to date.
    case live
    /// Takes a register by keyboard.
    case register
    /// Notes praise and concerns of a class.
    case classPage

    var asset: Asset {
        switch self {
        case .live: .live
        case .register: .register
        case .classPage: .classPage
        }
    }
}
