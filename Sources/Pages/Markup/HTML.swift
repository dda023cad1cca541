/// A piece of a page: markup that is already right to send.
///
/// Write it as a literal. What stands in the literal is markup and is copied as it is; a `String` put into it is text and
/// is escaped; an `HTML` put into it stays markup. Markup comes from literals in source code only: there is no public way
/// to turn a `String` that arises at run time into markup, because `StringLiteralType` is `StaticString`.
///
/// ```swift
/// let row: HTML = "<li>\(child.name) <b>\(points)</b></li>"
/// let list: HTML = "<ul>\(children.map { "<li>\($0.name)</li>" })</ul>"
/// let maybe: HTML = "<p>\(isNew ? "<b>New</b>" : "")</p>"
/// ```
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8, ready for the wire.
    public private(set) var bytes: [UInt8]

    /// An empty piece.
    public init() { bytes = [] }

    public init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation pieces: StringInterpolation) { bytes = pieces.bytes }

    /// Only for markup that `Pages` itself has made or keeps, such as a stored asset.
    init(trusted bytes: [UInt8]) { self.bytes = bytes }

    /// The same as text, for tests and for mail.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public var isEmpty: Bool { bytes.isEmpty }

    public static func + (first: HTML, second: HTML) -> HTML {
        var both = first
        both += second
        return both
    }

    public static func += (first: inout HTML, second: HTML) { first.bytes.append(contentsOf: second.bytes) }
}

extension HTML {
    /// Collects the pieces of one literal into one buffer.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8]

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Markup stays markup. A literal written here (`\(late ? "<b>late</b>" : "")`) is markup too.
        public mutating func appendInterpolation(_ piece: HTML) { bytes.append(contentsOf: piece.bytes) }

        /// Nothing for nil.
        public mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { bytes.append(contentsOf: piece.bytes) }
        }

        /// One after the other: `\(rows.map { "<li>\($0)</li>" })`.
        public mutating func appendInterpolation(_ pieces: some Sequence<HTML>) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        /// Text, escaped for element content and for quoted attribute values alike.
        // Disfavoured so that a literal given here is read as markup, as everywhere else in HTML, and never as a String.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }

        public mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: number) }
    }
}

extension Sequence<HTML> {
    /// One after the other, with `separator` between.
    public func joined(separator: HTML = "") -> HTML {
        var result = HTML()
        for (place, piece) in enumerated() {
            if place > 0 { result += separator }
            result += piece
        }
        return result
    }
}
