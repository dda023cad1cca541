/// What PostgreSQL says went wrong, by its code (SQLSTATE, appendix A of its manual).
struct PostgresFailure: Error {
    var state: String
    var message: String

    /// A connection that broke has no code of the server's.
    static let lost = "08006"

    /// Trying the whole transaction again may succeed: two transactions could not both be as if alone, or waited for
    /// each other.
    var isTransient: Bool { state == "40001" || state == "40P01" }

    var isLost: Bool { state == Self.lost || state.hasPrefix("57P0") }

    /// As the rest of the program knows it. Only messages that can't hold a bound value are passed on.
    var error: StoreError {
        switch state.prefix(2) {
        case "23": .constraint(message)
        case "08", "40", "53", "55", "57": .unavailable(message)
        case "42": .engine(message)
        case _ where state == "25006": .readOnly
        default: .engine("SQLSTATE \(state)")
        }
    }
}
