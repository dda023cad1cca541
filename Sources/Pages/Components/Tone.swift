/// What a thing means to a reader. Every tone comes with a word and a shape beside it: colour is never alone.
public enum Tone: String, Sendable, CaseIterable {
    case plain
    /// As hoped: in school, praise.
    case good
    /// Worth minding: late, a note to work on.
    case mind
    /// Wrong: an absence the school did not agree to, a form that does not fit. Never for illness.
    case bad
    /// News, neither good nor bad.
    case info
    /// Away with the school's agreement.
    case away
    /// A question to the family.
    case ask

    /// The stylesheet's class.
    var name: HTML {
        switch self {
        case .plain: "plain"
        case .good: "good"
        case .mind: "mind"
        case .bad: "bad"
        case .info: "info"
        case .away: "away"
        case .ask: "ask"
        }
    }
}
