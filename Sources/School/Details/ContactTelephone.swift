/// A telephone number: as it is read, and as a telephone calls it.
struct ContactTelephone: Hashable, Sendable {
    /// "07700 900123", "020 7946 0018", "+48 22 123 45 67".
    let shown: String
    /// "+447700900123".
    let called: String

    /// A number of the United Kingdom with or without +44, or of another country with its +. Nil for anything else.
    init?(_ typed: String) {
        var text = typed.replacing("(0)", with: "").filter { !" -.()/\u{a0}".contains($0) }
        if text.hasPrefix("00") { text = "+" + text.dropFirst(2) }
        if text.hasPrefix("+44") { text = "0" + text.dropFirst(3).drop { $0 == "0" } }
        let digits = text.drop { $0 == "+" }
        guard !digits.isEmpty, text.count - digits.count <= 1, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        if text.hasPrefix("+") {
            guard (8...15).contains(digits.count), text.utf8.dropFirst().first != 48 else { return nil }
            (shown, called) = (ContactTelephone.abroad(typed, text), text)
        } else {
            guard text.hasPrefix("0"), "123578".contains(text.dropFirst().prefix(1)), text.count <= 11,
                text.count >= (["01", "08"].contains(text.prefix(2)) ? 10 : 11)
            else { return nil }
            (shown, called) = (ContactTelephone.grouped(text), "+44" + text.dropFirst())
        }
    }

    /// As it was typed, where that has a + and single blanks; otherwise in one piece.
    private static func abroad(_ typed: String, _ packed: String) -> String {
        let words = typed.split { $0.isWhitespace }.joined(separator: " ")
        return words.hasPrefix("+") && words.allSatisfy { $0.isNumber || $0 == "+" || $0 == " " } ? words : packed
    }

    /// By Ofcom's kinds of numbers: three digits for large cities, four for 011x, 01x1, 03 and 08, five for all others.
    private static func grouped(_ digits: String) -> String {
        let area: Int
        switch digits.prefix(2) {
        case "02": area = 3
        case "03", "08": area = 4
        case "01": area = digits.dropFirst(2).first == "1" || digits.dropFirst(3).first == "1" ? 4 : 5
        default: return "\(digits.prefix(5)) \(digits.dropFirst(5))"
        }
        let rest = digits.dropFirst(area)
        guard area < 5 else { return "\(digits.prefix(5)) \(rest)" }
        let first = rest.count - 4
        return "\(digits.prefix(area)) \(rest.prefix(first)) \(rest.dropFirst(first))"
    }
}
