import Pages
import People

/// What features put on the first page of staff. A feature adds its own here.
enum StaffFirst {
    typealias Card = @Sendable (Viewer, Visit) throws -> HTML?

    /// Above the registers: what there is to do now.
    static let toDo: [Card] = [AnsweringRoutes.first, ClubListRoutes.first]
    /// Below them: what somebody may want to think of.
    static let more: [Card] = [UnseenRoutes.first]

    /// Those of a list that have something to say to somebody.
    static func cards(_ list: [Card], _ viewer: Viewer, _ visit: Visit) throws -> [HTML] {
        try list.compactMap { try $0(viewer, visit) }
    }
}
