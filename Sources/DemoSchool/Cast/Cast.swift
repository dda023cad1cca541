public import People

/// The people of a demonstration whom tests and readers know by name.
public struct Cast: Sendable {
    /// In the order of their handles; `nobody`, who is not signed in, is the last.
    public let members: [CastMember]

    /// Somebody of the cast.
    public subscript(_ handle: CastHandle) -> CastMember {
        members.first { $0.handle == handle } ?? CastMember.nobody
    }
}

/// One of the cast.
public struct CastMember: Sendable {
    public var handle: CastHandle
    /// "Bea Ashdown", "Mrs Hannah Linden".
    public var name: String
    /// Who they are, in a few words: "mother of Amelia, Jack and Theo".
    public var persona: String
    /// What they sign in with; nil for `nobody`.
    public var email: String?
    public var password: String?
    public var account: ID<Account>?
    /// Everybody they are linked to, whether or not they may see them.
    public var children: [CastChild] = []
    /// Where they work.
    public var posts: [CastPost] = []
    /// Themself, of a pupil who has a way in of their own. `visible` where the school lets its pupils see their notes.
    public var own: CastChild?

    /// Slugs of the schools they have to do with, in the order of the schools.
    public var schools: [String] {
        let places = children + [own].compactMap(\.self)
        return Dictionary((places.map { ($0.school, $0.slug) } + posts.map { ($0.school, $0.slug) })) { first, _ in
            first
        }
        .sorted { $0.key < $1.key }.map(\.value)
    }

    static let nobody = CastMember(
        handle: .nobody, name: "Nobody", persona: CastHandle.nobody.persona, email: nil, password: nil, account: nil)
}

/// A child of somebody of the cast.
public struct CastChild: Sendable {
    /// "Amelia Ashdown", as the child is known.
    public var name: String
    public var pupil: ID<Pupil>
    public var school: SchoolNumber
    public var slug: String
    /// "Oak"; nil for a leaver.
    public var className: String?
    /// Whether this person may see the child today, by design: what `Access` must come to as well.
    public var visible: Bool
    /// Whether this person may act for the child today.
    public var mayAct: Bool
}

/// Where somebody of the cast works.
public struct CastPost: Sendable {
    public var school: SchoolNumber
    public var slug: String
    public var staff: ID<Staff>
    /// "Mrs Linden".
    public var title: String
    public var role: StaffRole
    /// Registration groups they may open today, by design. Office and head may open all.
    public var registers: [ID<ClassGroup>]
    /// Registration groups of whom they may note something today, by design.
    public var classes: [ID<ClassGroup>]
}
