import Foundation

/// A Swift file of ours, told apart line by line into code and the text of its string literals.
struct SourceFile: Sendable {
    /// From the root of the repository: `Sources/School/Today/TodayRoutes.swift`.
    let path: String
    /// Each line without comments; string literals are emptied, what they interpolate stays.
    let code: [String]
    /// Each line's part of string literals, without what they interpolate.
    let strings: [String]
    /// Each line as it stands.
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var scanner = Scanner(Array(text.utf8))
        scanner.run()
        (code, strings) = (scanner.code, scanner.strings)
    }

    /// `School` of `Sources/School/Today/TodayRoutes.swift`.
    var target: String { part(1) }
    /// `Today` of `Sources/School/Today/TodayRoutes.swift`; empty for a file that stands in no folder of its target.
    var folder: String { path.split(separator: "/").count > 3 ? part(2) : "" }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private func part(_ place: Int) -> String {
        let parts = path.split(separator: "/")
        return parts.count > place ? String(parts[place]) : ""
    }

    /// Every module that the file imports, with its line.
    var imports: [(module: String, line: Int)] {
        code.enumerated().compactMap { place, line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at < 3, words.count > at + 1 else { return nil }
            let plain = words[..<at].allSatisfy { $0 == "public" || $0.hasPrefix("@") || $0 == "internal" }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let module = kinds.contains(words[at + 1]) && words.count > at + 2 ? words[at + 2] : words[at + 1]
            return plain ? (module.split(separator: ".").first.map(String.init) ?? "", place + 1) : nil
        }
    }
}

extension SourceFile {
    /// The repository that this test was built from.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under a folder of the repository.
    static func all(under folder: String) throws -> [SourceFile] {
        let top = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: top.path).filter { $0.hasSuffix(".swift") }
        return try names.sorted().map { name in
            let text = try String(contentsOf: top.appending(path: name), encoding: .utf8)
            return SourceFile(path: "\(folder)/\(name)", text: text)
        }
    }
}

/// Reads Swift just far enough to know what is code, what is text and what is a comment.
private struct Scanner {
    private let bytes: [UInt8]
    private var at = 0
    private var codeLine: [UInt8] = []
    private var textLine: [UInt8] = []
    private(set) var code: [String] = []
    private(set) var strings: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        code(until: nil)
        endLine()
    }

    /// Reads code up to the bracket that closes an interpolation, or to the end.
    private mutating func code(until closing: UInt8?) {
        var depth = 0
        while at < bytes.count {
            if starts("//") {
                comment()
            } else if starts("/*") {
                longComment()
            } else if opensString {
                string()
            } else {
                let byte = bytes[at]
                at += 1
                if closing != nil, byte == 0x28 { depth += 1 }
                if closing != nil, byte == 0x29 {
                    if depth == 0 { return }
                    depth -= 1
                }
                if byte == 0x0a { endLine() } else { codeLine.append(byte) }
            }
        }
    }

    private mutating func comment() {
        while at < bytes.count, bytes[at] != 0x0a { at += 1 }
    }

    private mutating func longComment() {
        var depth = 0
        repeat {
            if starts("/*") { depth += 1 }
            if starts("*/") { depth -= 1 }
            if bytes[at] == 0x0a { endLine() }
            at += 1
        } while depth > 0 && at < bytes.count
        at += 1
    }

    /// A quotation mark, perhaps after number signs.
    private var opensString: Bool {
        var place = at
        while place < bytes.count, bytes[place] == 0x23 { place += 1 }
        return place < bytes.count && bytes[place] == 0x22
    }

    private mutating func string() {
        let start = at
        while bytes[at] == 0x23 { at += 1 }
        let signs = String(repeating: "#", count: at - start)
        let mark = (starts("\"\"\"") ? "\"\"\"" : "\"") + signs
        at += mark.utf8.count - signs.utf8.count
        codeLine += Array("\"".utf8)
        while at < bytes.count, !starts(mark) {
            if starts("\\" + signs + "(") {
                at += 2 + signs.utf8.count
                textLine += Array("…".utf8)
                codeLine += Array("(".utf8)
                code(until: 0x29)
                codeLine += Array(")".utf8)
            } else {
                text(escape: signs.isEmpty)
            }
        }
        at += mark.utf8.count
        codeLine += Array("\"".utf8)
    }

    private mutating func text(escape: Bool) {
        let length = escape && bytes[at] == 0x5c ? 2 : 1
        for byte in bytes[at..<min(at + length, bytes.count)] {
            if byte == 0x0a { endLine() } else { textLine.append(byte) }
        }
        at += length
    }

    private func starts(_ mark: String) -> Bool {
        var place = at
        for byte in mark.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    private mutating func endLine() {
        code.append(String(decoding: codeLine, as: UTF8.self))
        strings.append(String(decoding: textLine, as: UTF8.self))
        (codeLine, textLine) = ([], [])
    }
}
