/// What stands around a page's content, and for whom it is drawn.
public struct Frame: Sendable {
    /// For whom, and so with what bar and places.
    public enum Kind: Sendable {
        /// A family's own page.
        case family
        /// A pupil's own page.
        case own
        case staff
        /// Sign-in and whatever else stands before it.
        case door
        /// Errors and public notices: the bar and the content.
        case plain
        /// What a whole class may see.
        case board
    }

    public var kind: Kind
    public var words: Words
    /// Under "Hometime" in the bar: "Seaview Primary School", or a family's schools together.
    public var school: String
    /// Where the name in the bar leads.
    public var home: String
    /// The main places, in the bar and at the foot.
    public var places: [Place]
    /// At most five of them for a phone's lower edge. The last leads to the foot, where all of them stand, when it is `#more`.
    public var thumb: [Place]
    public var children: [ChildPlace]
    /// The places of one child, or of one class.
    public var sections: Sections?
    public var account: SignedIn?
    public var help: Help?
    /// Other languages in which the page can be had.
    public var languages: [LanguageLink]
    /// Where staff type a name.
    public var search: SearchBox?

    public init(
        _ kind: Kind, words: Words, school: String, home: String = "/", places: [Place] = [], thumb: [Place] = [],
        children: [ChildPlace] = [], sections: Sections? = nil, account: SignedIn? = nil, help: Help? = nil,
        languages: [LanguageLink] = []
    ) {
        self.kind = kind
        self.words = words
        self.school = school
        self.home = home
        self.places = places
        self.thumb = thumb
        self.children = children
        self.sections = sections
        self.account = account
        self.help = help
        self.languages = languages
    }
}

/// A child in the switcher at the top of a family's page.
public struct ChildPlace: Sendable {
    public let name: String
    /// For the initials, when `name` is only the first.
    public let fullName: String
    /// Chooses the colour of the face: an identifier.
    public let key: String
    /// "Year 5 · Oak".
    public let detail: String
    public let href: String
    public let isCurrent: Bool

    public init(
        _ name: String, fullName: String? = nil, key: String, detail: String, href: String, isCurrent: Bool = false
    ) {
        self.name = name
        self.fullName = fullName ?? name
        self.key = key
        self.detail = detail
        self.href = href
        self.isCurrent = isCurrent
    }
}

/// The places that belong to one child or class, under its name.
public struct Sections: Sendable {
    public let title: String
    public let places: [Place]

    public init(_ title: String, _ places: [Place]) {
        self.title = title
        self.places = places
    }
}

/// Who is signed in, for families who share a computer.
public struct SignedIn: Sendable {
    public let name: String
    let signOut: String
    let csrf: String

    public init(_ name: String, signOut: String, csrf: String) {
        self.name = name
        self.signOut = signOut
        self.csrf = csrf
    }
}

/// How to reach a person, in the same place on every page.
public struct Help: Sendable {
    let phone: String?
    let link: PageLink?

    public init(phone: String? = nil, link: PageLink? = nil) {
        self.phone = phone
        self.link = link
    }
}

/// The same page in another language.
public struct LanguageLink: Sendable {
    let language: Language
    let href: String

    public init(_ language: Language, to href: String) {
        self.language = language
        self.href = href
    }
}
