/// Keeps a value of the other direction (an Arabic name in an English sentence) from turning its surroundings about:
/// puts it between U+2068 and U+2069, Unicode's isolates. Values of the same direction stay as they are.
func isolated(_ value: String, in direction: Language.Direction) -> String {
    let turns = direction == .leftToRight ? hasRightToLeft(value) : hasLeftToRight(value)
    return turns ? "\u{2068}\(value)\u{2069}" : value
}

// Hebrew, Arabic, Syriac, Thaana and their neighbours are U+0590 to U+08FF; their older presentation forms U+FB1D to U+FEFF.
private func hasRightToLeft(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0xD6 }) { return false }
    return text.unicodeScalars.contains { isRightToLeft($0) }
}

private func hasLeftToRight(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic && !isRightToLeft($0) }
}

private func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    (0x590...0x8FF).contains(letter.value) || (0xFB1D...0xFEFC).contains(letter.value)
}
