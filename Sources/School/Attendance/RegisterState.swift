public import People

/// How far one class's register of one session has come.
public enum RegisterState: Hashable, Sendable {
    /// There is no such session that day.
    case noSession
    /// The session has not begun.
    case notYet
    /// Being taken.
    case open
    /// Everybody has a mark.
    case complete
    /// The register has closed and somebody has no mark.
    case late
    /// The session is over and somebody has no mark.
    case missing

    /// - Parameters:
    ///   - marked: pupils of the class who have a mark.
    ///   - expected: pupils of the class.
    ///   - session: how far the session has come; nil when there is none.
    public init(marked: Int, of expected: Int, in session: SessionState?) {
        guard let session else {
            self = .noSession
            return
        }
        if marked >= expected {
            self = .complete
            return
        }
        self =
            switch session {
            case .notYet: .notYet
            case .registerOpen: .open
            case .registerClosed: .late
            case .over: .missing
            }
    }
}
