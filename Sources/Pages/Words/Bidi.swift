/// Keeps a value of the other direction from turning its surroundings about, by Unicode's isolates: an Arabic name in an
/// English sentence, and in an Arabic one a Latin name or a figure such as "+6" or "1½". What needs none stays as it is.
func isolated(_ value: String, in direction: Language.Direction) -> String {
    switch direction {
    case .leftToRight: hasRightToLeft(value) ? "\u{2068}\(value)\u{2069}" : value
    case .rightToLeft: hasRightToLeft(value) || isWholeNumber(value) ? value : "\u{2066}\(value)\u{2069}"
    }
}

// The quick look first: nearly every value is ASCII. Hebrew, Arabic, Syriac, Thaana and their neighbours are U+0590 to
// U+08FF, their older presentation forms U+FB1D to U+FEFC.
private func hasRightToLeft(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0xD6 }) { return false }
    return text.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
}

private func isWholeNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
