public import Pages
public import People
public import Store

/// One request, as a handler sees it: who is there, what they sent, the open transaction, and the world.
public struct Visit {
    public let world: World
    /// The open transaction: a read for GET, a write for anything else.
    public let records: Records
    public let now: Instant
    public let request: Request
    public let words: Words
    /// Who is signed in; nil only on `.open` routes.
    public let viewer: Viewer?
    /// Writes down, in a moment, that this person looked at a child's records.
    let note: @Sendable (SchoolNumber, ID<Pupil>, _ aspect: String) -> Void
    /// The children this person may see, for the page's frame.
    public var children: [ChildLink] = []

    public var today: Day { SchoolTime.day(of: now) }
    public var form: Form { request.form }
    public var query: Form { request.query }

    /// The word that every form must bring back; empty when nobody is signed in.
    public var csrf: String { viewer?.csrf ?? "" }

    /// A live stream of a region. It also hears of changes to this person's own account, such as signing out.
    public func live(_ topics: some Sequence<LiveTopic>, version: String) throws -> Answer {
        let account = try signedIn.account
        let all = Set(topics.map(\.name) + [LiveTopic.account(account).name])
        return Answer(.live(LiveRegion(topics: all, version: version, for: account)))
    }

    /// Tells open pages, once this act is committed, that something about this changed.
    public func announce(_ topic: LiveTopic, _ note: String) throws {
        try records.announce(LiveEvent(topic: topic.name, note: note))
    }

    /// A named part of the path: `:day`.
    public func path(_ name: String) throws -> String {
        guard let part = request.parameters[name] else { throw Refusal.notFound }
        return part
    }

    /// A named part of the path as an id, or "not found".
    public func id<Of>(_ name: String, of: Of.Type = Of.self) throws -> ID<Of> {
        guard let id = ID<Of>(try path(name)) else { throw Refusal.notFound }
        return id
    }

    /// A named part of the path as a day, or "not found".
    public func day(_ name: String) throws -> Day {
        guard let day = Day(try path(name)) else { throw Refusal.notFound }
        return day
    }
}

/// Whom or what a live notice is about.
public struct LiveTopic: Sendable {
    let name: String
    /// Anything about a child that their family may see.
    public static func child<A: Aspect>(_ child: Seen<A>) -> LiveTopic { LiveTopic(name: "pupil:\(child.pupil)") }
    /// What somebody may see, or whether they are signed in.
    public static func account(_ account: ID<Account>) -> LiveTopic { LiveTopic(name: "account:\(account)") }
    /// What holds for everybody at a school: its calendar.
    static func school(_ school: SchoolNumber) -> LiveTopic { LiveTopic(name: "school:\(school)") }
    /// What families have asked a school's office to change.
    static func details(_ school: SchoolNumber) -> LiveTopic { LiveTopic(name: "details:\(school)") }
    /// What the kitchen of a school cooks for.
    static func kitchen(_ school: SchoolNumber) -> LiveTopic { LiveTopic(name: "kitchen:\(school)") }
    /// A register on a day.
    public static func register<A: Aspect>(_ group: SeenGroup<A>) -> LiveTopic { register(group.group.id, group.day) }
    static func register(_ group: ID<ClassGroup>, _ day: Day) -> LiveTopic {
        LiveTopic(name: "register:\(group):\(day)")
    }
}

/// What came over the wire, without anything of the server that brought it.
public struct Request: Sendable {
    public var method: Route.Method
    public var path: String
    public var parameters: [String: String] = [:]
    public var query = Form()
    public var form = Form()
    /// Files that came with the form (`multipart/form-data`), of routes that make room for them.
    public var files: [SentFile] = []
    /// The body of a route that takes files, as it came.
    public var body: [UInt8] = []
    public var contentType: String?
    /// The page's script asks for a piece of the page rather than all of it.
    public var wantsFragment = false
    /// The hash of the sign-in cookie, if one came.
    var token: [UInt8]?
    /// The hash of the known-device cookie, if one came.
    var device: [UInt8]?
    /// The door's own word against forged forms before anybody is signed in.
    var doorWord: String?
    /// Where the request came from, after named proxies.
    var address = ""
    /// What the browser says of itself (`User-Agent`).
    var agent = ""
    /// What the asking program has already, by its tags (`If-None-Match`).
    var knownTags: [String] = []

    init(method: Route.Method, path: String) {
        self.method = method
        self.path = path
    }
}

/// A child as the frame of a family page names it.
public struct ChildLink: Sendable {
    public var id: ID<Pupil>
    public var name: PupilName
    /// "Year 5 · Oak".
    public var place: String
    public var schoolName: String
    public var schoolPhone: String?
}
