public import People
import Store

/// A person who is given a way in: an account and what they are at a school. There is no default account; the first
/// one is made on the command line.
public struct NewPerson: Sendable {
    /// What they are at the school.
    public enum Place: Sendable {
        /// Somebody who works there: their role, and their post in words ("Office manager"). Without a post, that of
        /// somebody whom the school knows already stays, and anybody else's is called after the role.
        case staff(StaffRole, post: String?)
        /// An adult whom the school already knows under this e-mail address.
        case family
        /// A pupil on the roll of a secondary school, by UPN or admission number.
        case pupil(number: String)
    }

    public var name: String
    /// Kept in lower case.
    public var email: String
    public var school: String
    public var place: Place

    public init(name: String, email: String, school: String, place: Place) {
        self.name = name
        self.email = email.lowercased()
        self.school = school
        self.place = place
    }

    /// The faults that a person at a keyboard can mend, in words.
    public var faults: [String] {
        [
            name.trimmed.isEmpty ? "Give the person's name with --name." : nil,
            EmailAddress.looksRight(email) ? nil : "\"\(email)\" does not look like an e-mail address.",
        ].compactMap(\.self)
    }
}

extension StaffRole {
    /// What a post is called where nobody says: "Teacher".
    var usualPost: String {
        self == .lunchtime ? "Lunchtime supervisor" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
}

/// What somebody has by being given a way in.
public struct WayIn: Sendable, Equatable {
    /// Nobody had signed in with this address before. Otherwise the password that they have stays.
    public let isNewAccount: Bool
    /// The member of staff, the adult or the pupil, by name, whom the school knew already and whose way in it is.
    public let knownAs: String?

    /// What to tell whoever has given it.
    public func words(for person: NewPerson) -> String {
        let known = knownAs.map { "This is \($0), whom the school knew already." }
        let password = isNewAccount ? nil : "They had an account already: the password they have stays."
        return (["\(person.name) can sign in as \(person.email)."] + [known, password].compactMap(\.self))
            .joined(separator: "\n")
    }
}

/// What every address of electronic mail must at least have.
enum EmailAddress {
    static func looksRight(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && text.utf8.count <= 254
            && !text.contains { $0.isWhitespace }
    }
}

/// Passwords that people choose (NCSC and NIST SP 800-63B: length, not composition).
public enum NewPassword {
    /// What is wrong with it, or nil.
    public static func fault(_ password: String) -> String? {
        if password.count < 12 { return "A password needs at least 12 characters. Three random words are good." }
        if password.utf8.count > 512 { return "That password is too long: 512 bytes at most." }
        return nil
    }
}

/// Why a setting-up command was refused; the words say what to do.
public struct SetupFault: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}

/// A school as it is first written down.
public struct NewSchool: Sendable {
    /// Which ages it teaches.
    public enum Phase: String, Sendable { case primary, secondary }
    /// In web addresses of staff pages: `seaview`.
    public var slug: String
    public var name: String
    public var phase: Phase
    public var urn: String?

    public init(slug: String, name: String, phase: Phase, urn: String?) {
        self.slug = slug
        self.name = name
        self.phase = phase
        self.urn = urn
    }

    /// Nil, or why the slug can't stand in an address.
    public var fault: String? {
        let isPlain = slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isPlain && !slug.isEmpty ? nil : "A slug has small letters a to z, digits and hyphens only: \"seaview\"."
    }
}
