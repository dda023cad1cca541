/// A class to note something of: who is in it, what may be noted, and what was typed. See `Assets/class.js` for what the
/// script does with it, and for the answers it expects.
public struct NotingForm: Sendable {
    /// Where notes are sent; taking one back goes to the same address and `/undone`.
    public var action: String
    public var csrf: String
    /// Names the page and whoever uses it, so that notes which could not be sent go nowhere else.
    public var page: String
    /// A new one for each page, for the form without script: a page sent twice is stored once.
    public var key: String
    public var signIn: String
    /// The stream that says when somebody else notes something, where the tiles are then had, and the version shown.
    public var live: (events: String, tiles: String, version: String)
    /// In order: the first nine have a key each.
    public var chips: [NotingChip] = []
    /// Sentences to put into the note for home with one press.
    public var phrases: [String] = []
    /// Where this may have been: the lesson, if there is one now.
    public var typed = Filled.empty

    public init(
        action: String, csrf: String, page: String, key: String, signIn: String,
        live: (events: String, tiles: String, version: String)
    ) {
        self.action = action
        self.csrf = csrf
        self.page = page
        self.key = key
        self.signIn = signIn
        self.live = live
    }
}

/// Something to note with one press.
public struct NotingChip: Sendable {
    public let id: String
    public let label: String
    public let tone: Tone
    /// Nil where the school gives none.
    public let points: Int?

    public init(_ id: String, _ label: String, _ tone: Tone, points: Int?) {
        self.id = id
        self.label = label
        self.tone = tone
        self.points = points
    }
}
