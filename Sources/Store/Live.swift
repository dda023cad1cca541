/// A small notice that something changed: who it is about, not what it says.
public struct LiveEvent: Hashable, Sendable {
    /// What listeners choose by, such as `pupil:01h…`. Has no line break or tab.
    public var topic: String
    /// A word for the listener, such as an aspect's name. Never content.
    public var note: String

    public init(topic: String, note: String) {
        self.topic = topic
        self.note = note
    }
}
