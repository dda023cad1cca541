import Pages
import People

/// What stands first on the first page of staff, while there is something to do. A feature adds its own here.
enum StaffFirst {
    static let all: [@Sendable (Viewer, Visit) throws -> HTML?] = [{ try AnsweringRoutes.first($0, $1) }]

    /// Everything that there is to do for somebody now.
    static func cards(_ viewer: Viewer, _ visit: Visit) throws -> [HTML] {
        try all.compactMap { try $0(viewer, visit) }
    }
}
