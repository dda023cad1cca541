public import Pages
public import People

/// What a handler gives back.
public struct Answer: Sendable {
    /// What is sent.
    public enum Body: Sendable {
        /// A whole page or a fragment of one.
        case html(HTML)
        /// Go and look there instead (303).
        case seeOther(String)
        /// A file to keep or show.
        case file([UInt8], type: String, name: String?)
        /// A file that somebody handed in, walled off from the pages of Hometime.
        case keptFile([UInt8], type: String, disposition: String)
        /// A live stream that says when a region of a page has a newer version.
        case live(LiveRegion)
    }

    public var status: Int
    public var body: Body
    /// Cookies to set, as whole `Set-Cookie` values. Only the door sets any.
    var cookies: [String] = []
    /// Forget everything kept in the browser for this site: at sign-out.
    var clearsSite = false
    /// Seconds to wait before another try.
    var retryAfter: Int?
    /// Seconds after which the browser asks for the same address again by itself: for what must not stand for long.
    var reloadAfter: Int?
    /// Programs ask for the same again and again: one that has it already hears so, and is sent nothing (304).
    var isAskedAgain = false

    public init(status: Int = 200, _ body: Body) {
        self.status = status
        self.body = body
    }

    public static func page(_ html: HTML, status: Int = 200) -> Answer { Answer(status: status, .html(html)) }
    public static func seeOther(_ path: String) -> Answer { Answer(status: 303, .seeOther(path)) }
}

/// A region of a page that changes while it is open. The stream's route is asked again, with all its rules, each
/// time one of the topics is announced, so it ends when access ends.
public struct LiveRegion: Sendable {
    /// What it listens to, such as `pupil:…`.
    public var topics: Set<String>
    /// Differs whenever the region would look different.
    public var version: String
    /// Who listens.
    public var account: ID<Account>

    public init(topics: Set<String>, version: String, for account: ID<Account>) {
        self.topics = topics
        self.version = version
        self.account = account
    }
}
