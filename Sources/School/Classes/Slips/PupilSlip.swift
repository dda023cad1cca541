import Pages
import People

/// What a pupil gets on paper: the name to sign in with, and a password that nobody else is told.
struct PupilSlip: Sendable {
    let pupil: Seen<Roll>
    let signInName: String
    let password: String
}

/// A password that is made for somebody: easy to read from paper, hard to guess.
enum MadePassword {
    private static let consonants = Array("bdglmnprstvwz")
    private static let vowels = Array("aeio")
    /// How many random bytes one takes.
    static let bytes = 24

    /// "bako-lesi-…": twelve syllables.
    static func of(_ bytes: [UInt8]) -> String {
        let syllables = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> String in
            let first: Character = consonants[Int(bytes[place]) % consonants.count]
            let second: Character = vowels[Int(bytes[place + 1]) % vowels.count]
            return String([first, second])
        }
        return stride(from: 0, to: syllables.count, by: 2).map { syllables[$0..<min($0 + 2, syllables.count)].joined() }
            .joined(separator: "-")
    }
}

/// A password that has been made and hashed for a pupil, before anything is written down.
struct ReadySlip: Sendable {
    let pupil: ID<Pupil>
    let password: String
    let stored: String
}
