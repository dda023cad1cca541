extension Intake.Name {
    /// A readable form of a name that a file shouts: `SMITH-JONES` is shown as Smith-Jones. Only a proposal for how the
    /// name is *shown*: the legal name stays as given. Nil unless some part is wholly in capitals.
    var readable: Intake.Name? {
        let calm = Intake.Name(
            title: title, given: given.map(quiet), middle: middle.map(quiet), family: family.map(quiet),
            whole: whole.map(quiet))
        return calm == self ? nil : calm
    }
}

/// Two letters without a vowel are initials (JJ), and a name with any small letter is as somebody meant it.
private func quiet(_ name: String) -> String {
    let letters = name.filter { $0.isCased }
    guard letters.count > 1, !letters.contains(where: \.isLowercase) else { return name }
    guard letters.count > 2 || letters.contains(where: { "AEIOUY".contains($0) }) else { return name }
    var parts: [String] = []
    var part = ""
    for letter in name {
        part.append(letter)
        guard " -'’".contains(letter) else { continue }
        parts.append(part)
        part = ""
    }
    return (parts + [part]).map(capitalised).joined()
}

private func capitalised(_ part: String) -> String {
    let lower = part.lowercased()
    if lower.hasPrefix("mc"), lower.count > 4 {
        return "Mc" + lower.dropFirst(2).prefix(1).uppercased() + lower.dropFirst(3)
    }
    return lower.prefix(1).uppercased() + lower.dropFirst()
}

/// Whether text can be somebody's name: letters of any script, marks, blanks and what stands in names. Signs such as
/// £ or � come from a damaged file.
func isName(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic } && text.unicodeScalars.allSatisfy(standsInNames)
}

private func standsInNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark, .dashPunctuation, .spaceSeparator, .decimalNumber: true
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}" || scalar == "\u{200E}" || scalar == "\u{200F}"
    default: "'’‘ʼ`´.,()/&·".unicodeScalars.contains(scalar)
    }
}

/// Signs that a file was once read in the wrong way and saved again: “ZoÃ«” for Zoë.
func looksDamaged(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { first, second in
        (first == "Ã" || first == "Â") && (0x80...0xBF).contains(second.value) || first == "â" && second == "€"
    }
}

/// The same name for comparing: no difference of capitals, of blanks or of the apostrophe's shape.
func folded(_ name: String) -> String {
    name.lowercased().map { "’‘ʼ`´".contains($0) ? "'" : $0 }.split(whereSeparator: \.isWhitespace)
        .map { String($0) }.joined(separator: " ")
}

extension StringProtocol {
    /// Without blanks, no-break blanks and invisible marks at both ends.
    var stripped: String {
        func empty(_ letter: Character) -> Bool {
            letter.isWhitespace || letter == "\u{FEFF}" || letter == "\u{200B}" || letter == "\0"
        }
        guard let first = firstIndex(where: { !empty($0) }), let last = lastIndex(where: { !empty($0) }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// Letters and digits in small letters: `Legal Surname`, `LEGAL_SURNAME` and `legalSurname` are one heading.
    var plain: String {
        String(decoding: lowercased().utf8.filter { (97...122).contains($0) || (48...57).contains($0) }, as: UTF8.self)
    }
}
