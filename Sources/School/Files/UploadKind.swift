/// What a file is, told by what it holds. Its name, and what the browser says of it, are not asked.
enum UploadKind: String, Sendable, CaseIterable {
    case jpeg, png, heic, pdf

    /// Nil for everything that we don't take.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if UploadKind.isHEIC(bytes) {
            self = .heic
        } else {
            return nil
        }
    }

    /// A box `ftyp` with the brand of a still picture in HEVC (ISO/IEC 23008-12, annex B).
    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 16, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
        let end = min(bytes.count, bytes[..<4].reduce(0) { $0 << 8 | Int($1) }, 128)
        let brands = stride(from: 8, to: max(end - 3, 8), by: 4).map {
            String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)
        }
        return brands.contains { ["heic", "heix", "heim", "heis"].contains($0) }
    }

    /// As it is sent to a browser.
    var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .heic: "image/heic"
        case .pdf: "application/pdf"
        }
    }

    /// What its name ends with.
    var ending: String { self == .jpeg ? "jpg" : rawValue }

    var isPicture: Bool { self != .pdf }
}
