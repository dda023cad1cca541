import Store

/// The person looking: made only by `Access` from a live sign-in, so that nobody can pretend to be one.
public struct Viewer: Sendable {
    public let account: ID<Account>
    public let signIn: ID<SignIn>
    /// "Bea Ashdown".
    public let name: String
    public let email: String
    /// The word that every form of this sign-in must bring back.
    public let csrf: String
    /// Where this person works.
    public let posts: [Staff]
    /// Whether some school knows them as an adult of a family.
    public let hasFamily: Bool
    /// Where this person is a pupil. A pupil's account is nobody else's: it holds no post and no family.
    public let own: OwnPlace?
    public let today: Day
    let seenAt: Instant

    /// The post this person holds at a school, if any.
    public func post(at school: SchoolNumber) -> Staff? { posts.first { $0.school == school } }

    /// Whether the last time this sign-in was seen is long enough ago to be written down again.
    public func isStale(at now: Instant) -> Bool { now > seenAt + .seconds(300) }
}

/// A pupil's own place on a school's roll.
public struct OwnPlace: Hashable, Sendable {
    let school: SchoolNumber
    let pupil: ID<Pupil>
}

/// Why somebody is turned away at a door of `Access`. "Not yours" and "not there" are the same.
public enum Refused: Error, Equatable {
    case signIn
    case notFound
}
