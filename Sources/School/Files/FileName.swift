/// The name under which a file is shown. It is never a path and never leads anywhere.
enum FileName {
    /// Without folders, ending, control letters and those that turn the direction of reading about. Nil when nothing is
    /// left of it.
    static func shown(_ typed: String) -> String? {
        let last = typed.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return plain(withoutEnding(last))
    }

    /// The same for a title that somebody typed, which may hold a stroke or a point.
    static func plain(_ typed: String) -> String? {
        let kept = typed.unicodeScalars.filter { !isHidden($0) }
        let words = String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let name = String(String(words.drop { $0 == "." }).prefix(FileRules.longestName)).trimmed
        // Many marks can be piled on one letter.
        let short = String(String.UnicodeScalarView(name.unicodeScalars.prefix(FileRules.longestName * 2)))
        return short.isEmpty ? nil : short
    }

    /// A name to save it under that holds nothing but plain letters.
    static func ascii(_ name: String, _ kind: UploadKind) -> String {
        let letters = name.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isPlain ? Character(scalar) : "-"
        }
        let words = String(letters).split(separator: "-").joined(separator: "-")
        return "\(words.isEmpty ? "file" : words).\(kind.ending)"
    }

    /// The same name whole, as RFC 8187 writes it.
    static func encoded(_ name: String, _ kind: UploadKind) -> String {
        "\(name).\(kind.ending)".utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }

    private static func withoutEnding(_ name: String) -> String {
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
        let ending = name[name.index(after: point)...]
        let isEnding =
            (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isEnding ? String(name[..<point]) : name
    }

    /// Control letters, and marks that turn the direction of reading about (Unicode, bidirectional algorithm).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: !scalar.properties.isWhitespace
        case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: scalar == "\u{FFFD}"
        }
    }
}
