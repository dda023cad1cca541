/// A Unique Pupil Number: 13 characters, a check letter first (DfE UPN guidance; domain.md 2.3). For the school's own
/// work only: never a sign-in name and never part of a web address.
struct UPN: Hashable, Sendable {
    let text: String

    /// A temporary number ends in a letter and is replaced when the pupil's own is known.
    var isTemporary: Bool { text.utf8.last.map { !(48...57).contains($0) } ?? false }

    /// Throws what is wrong with it. Letters may be small and blanks may stand in between.
    init(_ written: String) throws(UPNFault) {
        let letters = Array(written.uppercased().utf8.filter { $0 != 32 && $0 != 45 })
        guard letters.count == 13, let check = UPN.checkLetter(of: letters.dropFirst()) else { throw .shape }
        guard letters.first == check else { throw .letter(expected: Character(Unicode.Scalar(check))) }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// I, O and S are left out, as they are taken for 1, 0 and 5.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    /// The letter that belongs to the 12 characters after it: the sum of each times its weight 2 to 13, modulo 23.
    private static func checkLetter(of letters: ArraySlice<UInt8>) -> UInt8? {
        var sum = 0
        for (place, letter) in letters.enumerated() {
            guard let value = value(of: letter, last: place == 11) else { return nil }
            sum += value * (place + 2)
        }
        return alphabet[sum % 23]
    }

    private static func value(of letter: UInt8, last: Bool) -> Int? {
        if (48...57).contains(letter) { return Int(letter) - 48 }
        return last ? alphabet.firstIndex(of: letter) : nil
    }
}

/// What is wrong with a written UPN.
enum UPNFault: Error, Equatable {
    /// Not a letter and twelve characters.
    case shape
    /// The check letter doesn't fit the rest: most often one digit was mistyped.
    case letter(expected: Character)
}
