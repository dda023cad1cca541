import CArgon2

/// Passwords as they are kept: Argon2id (RFC 9106) in its standard text form, parameters included, so that they can
/// be raised later. Families 19 MiB, two passes (OWASP's minimum); staff 64 MiB, three.
public enum Passwords {
    /// Whose password: staff’s opens more, so it is harder to guess from a stolen hash.
    public enum Kind: Sendable { case family, staff }

    enum Failure: Error { case argon2(Int32) }

    /// The stored form of a password. `salt` must be 16 random bytes.
    public static func hash(_ password: String, salt: [UInt8], kind: Kind) throws -> String {
        let (kibibytes, passes) = strength(kind)
        let room = argon2_encodedlen(passes, kibibytes, 1, UInt32(salt.count), 32, Argon2_id)
        var encoded = [CChar](repeating: 0, count: room)
        let bytes = Array(password.utf8)
        let outcome = argon2id_hash_encoded(
            passes, kibibytes, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, room)
        guard outcome == Int32(ARGON2_OK.rawValue) else { throw Failure.argon2(outcome) }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether this is the password behind a stored form.
    public static func matches(_ password: String, _ stored: String) -> Bool {
        let bytes = Array(password.utf8)
        return argon2id_verify(stored, bytes, bytes.count) == Int32(ARGON2_OK.rawValue)
    }

    /// Whether a stored form was made with weaker parameters than today's.
    static func isOutdated(_ stored: String, kind: Kind) -> Bool {
        let (kibibytes, passes) = strength(kind)
        return !stored.hasPrefix("$argon2id$v=19$m=\(kibibytes),t=\(passes),p=1$")
    }

    /// What an unknown address is measured against, so that it takes as long as a known one.
    static let nobody =
        "$argon2id$v=19$m=19456,t=2,p=1$aG9tZXRpbWVob21ldGltZQ$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    private static func strength(_ kind: Kind) -> (kibibytes: UInt32, passes: UInt32) {
        switch kind {
        case .family: (19 * 1024, 2)
        case .staff: (64 * 1024, 3)
        }
    }
}
