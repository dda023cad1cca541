/// A child's initials on a coloured disc, in place of a photograph. Hidden from screen readers: the name stands beside it.
/// `key` (an identifier, not the name) chooses the colour, so that a child keeps it.
public func face(_ name: String, key: String) -> HTML {
    "<span class=\"face face-\(faceColour(key))\" aria-hidden=\"true\">\(initials(of: name))</span>"
}

// Six colours; the sum only has to be the same every time, which Swift's own hash values are not.
private func faceColour(_ key: String) -> Int {
    Int(key.utf8.reduce(5381 as UInt32) { $0 &* 33 ^ UInt32($1) } % 6) + 1
}

/// The initials of a name in any script: "Amelia Ashdown" is AA, "Łukasz Żak" ŁŻ, "李小龙" 小龙 (the given name: a family
/// name would be the same for most of a class), "عائشة خان" ع خ, apart so that the letters do not join.
public func initials(of name: String) -> String {
    if let plain = plainInitials(name) { return plain }
    let letters = name.split { $0.isWhitespace }.compactMap { $0.first(where: \.isLetter) }
    guard let first = letters.first, let last = letters.last else { return "?" }
    if letters.count == 1 { return isIdeograph(first) ? givenName(name) : first.uppercased() }
    return first.uppercased() + (isJoining(first) ? "\u{2009}" : "") + last.uppercased()
}

/// The same for letters of English alone, as most names are, without asking Unicode about each.
private func plainInitials(_ name: String) -> String? {
    var found: [UInt8] = []
    var isInWord = false
    for letter in name.utf8 {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            if !isInWord { found.append(letter & ~0x20) }
            isInWord = true
        case UInt8(ascii: " "): isInWord = false
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."): continue
        default: return nil
        }
    }
    guard let first = found.first, let last = found.last else { return nil }
    return String(decoding: found.count == 1 ? [first] : [first, last], as: UTF8.self)
}

private func givenName(_ name: String) -> String {
    let letters = name.filter(\.isLetter)
    return String(letters.count > 2 ? letters.suffix(2) : letters[...])
}

// Chinese characters and Korean syllables.
private func isIdeograph(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { $0.properties.isIdeographic || (0xAC00...0xD7A3).contains($0.value) }
}

private func isJoining(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { (0x600...0x7FF).contains($0.value) }
}
