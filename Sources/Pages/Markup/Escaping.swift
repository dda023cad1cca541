extension [UInt8] {
    /// Text for element content or a quoted attribute value: `&`, `<`, `>`, `"` and `'` become entities.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    // Runs between special characters are copied whole: most text has none.
    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for place in 0..<text.count where isSpecial(text[place]) {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            entity(for: text[place]).withUTF8Buffer { append(contentsOf: $0) }
            start = place + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    mutating func append(decimal number: Int) {
        if (0...9).contains(number) { return append(UInt8(48 + number)) }
        append(contentsOf: String(number).utf8)
    }
}

// All five stand below 64, so that one look in a 64-bit set decides.
private func isSpecial(_ letter: UInt8) -> Bool { letter < 64 && specials & (1 << UInt64(letter)) != 0 }
private let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

private func entity(for letter: UInt8) -> StaticString {
    switch letter {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
