/// Unique pupil numbers: check letter, local authority (3), establishment (4), year of allocation (2), serial (3).
enum UPN {
    /// Letters by their numbers; I, O and S are left out.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

    /// The number with its check letter: the sum of digit times weight 2 to 13, modulo 23 (DfE, UPN guidance).
    static func number(authority: Int, establishment: Int, year: Int, serial: Int) -> String {
        let digits = padded(authority, 3) + padded(establishment, 4) + padded(year % 100, 2) + padded(serial, 3)
        return "\(checkLetter(of: digits))\(digits)"
    }

    static func checkLetter(of digits: String) -> Character {
        let sum = digits.utf8.enumerated().reduce(0) { $0 + Int($1.element - 48) * ($1.offset + 2) }
        return letters[sum % 23]
    }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
