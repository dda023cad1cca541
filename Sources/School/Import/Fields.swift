import People

extension Cell {
    /// The text as a message may quote it.
    var shortened: String { text.count > 60 ? text.prefix(60) + "…" : text }

    /// A part of somebody's name. Nil, and a fault, when signs stand in it that no name has.
    func name(_ faults: Faults) -> String? {
        if isName(text), !looksDamaged(text), text.count <= 200 { return text }
        faults.row(place, "“\(shortened)” can't be a name.", "Look for a wrong letter or sign, and correct it.")
        return nil
    }

    func email(_ faults: Faults) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let fits = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
        if fits, !parts[1].hasSuffix("."), text.count <= 254,
            !text.contains(where: { $0.isWhitespace || "<>,;\"".contains($0) })
        {
            return text
        }
        faults.detail(place, "“\(shortened)” isn't an e-mail address.", "Correct it, or leave the cell empty.")
        return nil
    }

    /// A telephone number as written, with any words after it (“mum's work”).
    func phone(_ kind: String?, _ faults: Faults) -> Intake.Phone? {
        let digits = text.filter { ("0"..."9").contains($0) }
        let begins = text.first.map { "+(0123456789".contains($0) } ?? false
        guard begins, (6...15).contains(digits.count), text.count <= 60, !text.uppercased().contains("E+") else {
            faults.detail(place, "“\(shortened)” isn't a telephone number.", "Correct it, or leave the cell empty.")
            return nil
        }
        if digits.count == 10, let first = digits.first, first != "0", !text.hasPrefix("+") {
            faults.notice(place, "“\(text)” may have lost its first 0 in a spreadsheet.", "Check it.")
        }
        return Intake.Phone(kind: kind, number: text)
    }

    /// `SW1A 1AA`: the form of a British postcode, not whether the place exists.
    func postcode(_ faults: Faults) -> String? {
        if let postcode = britishPostcode(text) { return postcode }
        faults.detail(place, "“\(shortened)” isn't a British postcode.", "Correct it, or leave the cell empty.")
        return nil
    }

    /// A pupil's UPN. A wrong one is no identifier: the pupil comes in without it and it is listed to be mended.
    func upn(_ faults: Faults) -> UPN? {
        do throws(UPNFault) { return try UPN(text) } catch {
            let why = error == .shape ? "isn't the form of a UPN (13 characters)" : "has a wrong check letter"
            faults.notice(
                place, "“\(shortened)” \(why). The pupil is taken without it.",
                "Look the number up and correct it; most often one digit is wrong.")
            return nil
        }
    }

    func year(_ faults: Faults) -> YearGroup? {
        if let year = YearGroup(written: text) { return year }
        faults.detail(place, "“\(shortened)” isn't a year group.", "Write R, 1 to 14, N1 or N2.")
        return nil
    }

    func yesNo(_ faults: Faults) -> Bool? {
        switch text.lowercased() {
        case "t", "true", "y", "yes", "1": return true
        case "f", "false", "n", "no", "0": return false
        default:
            faults.row(place, "“\(shortened)” is neither yes nor no.", "Write Yes or No, or leave the cell empty.")
            return nil
        }
    }

    func sex(_ faults: Faults) -> Intake.Sex? {
        switch text.lowercased() {
        case "f", "female": return .female
        case "m", "male": return .male
        case "u", "unknown", "not known", "not specified": return nil
        default:
            faults.notice(place, "“\(shortened)” isn't M or F and was left out.")
            return nil
        }
    }

    /// A whole number from 0.
    func count(_ faults: Faults) -> Int? {
        if text.utf8.count <= 6, let number = Int(text), number >= 0 { return number }
        faults.detail(place, "“\(shortened)” isn't a whole number.", "Correct it, or leave the cell empty.")
        return nil
    }

    /// A CBDS enrolment status, or the words that school systems print for it.
    func enrolment(_ faults: Faults) -> String? {
        let codes = ["C", "M", "S", "F", "O", "G", "P"]
        if codes.contains(text.uppercased()) { return text.uppercased() }
        let words = [
            "current": "C", "single": "C", "main": "M", "subsid": "S", "guest": "G", "fe college": "F", "previous": "P",
        ]
        if let found = words.first(where: { text.lowercased().hasPrefix($0.key) }) { return found.value }
        faults.notice(place, "“\(shortened)” isn't a known enrolment status and was left out.")
        return nil
    }
}

private func britishPostcode(_ text: String) -> String? {
    let letters = Array(text.uppercased().utf8.filter { $0 != 32 })
    guard (5...7).contains(letters.count) else { return nil }
    let (outward, inward) = (letters.dropLast(3), letters.suffix(3))
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    let shape = outward.map { isLetter($0) ? "A" : isDigit($0) ? "9" : "?" }.joined()
    guard ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(shape) else { return nil }
    guard let first = inward.first, isDigit(first), inward.dropFirst().allSatisfy(isLetter) else { return nil }
    return String(decoding: outward, as: UTF8.self) + " " + String(decoding: inward, as: UTF8.self)
}

/// An NHS number by its check digit (modulo 11). Read only to find the same child twice in one file, and never kept:
/// a school portal has no need of it.
func isNHSNumber(_ text: String) -> Bool {
    let digits = text.filter { $0 != " " && $0 != "-" }.compactMap(\.wholeNumberValue)
    guard digits.count == 10, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 32 || $0 == 45 }) else {
        return false
    }
    let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
    return (11 - sum % 11) % 11 == digits[9]
}
