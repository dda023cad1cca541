import People

/// What happened among some children of the cast, before it has a day. Every place and part as it is stored.
struct IncidentSketch: Sendable {
    /// On the last day, so many school days before today, on which all of them were in school.
    var daysAgo: Int
    var minute: Int
    var place: String
    var words: String
    var author: CastHandle
    var followUp: String?
    var settler: CastHandle?
    var parts: [PartSketch]

    struct PartSketch: Sendable {
        /// "Maya Patel".
        var given: String
        var family: String
        var role: String
        /// The words of the type of note.
        var type: String?
        var home: String?
        var did: String?
    }

    static func of(_ school: SchoolNumber) -> [IncidentSketch] {
        switch school {
        case 1: [bench, football]
        case 2: [corridor]
        default: []
        }
    }

    private static let bench = IncidentSketch(
        daysAgo: 1, minute: 12 * 60 + 25, place: "Playground",
        words: "Maya sat on the bench and Keira called her a name, twice. Amelia came to tell us. Keira was sorry.",
        author: .linden,
        parts: [
            PartSketch(
                given: "Maya", family: "Patel", role: "target",
                home: "Another child said unkind words. We have talked with everybody, and your child is all right.",
                did: "looked after"),
            PartSketch(
                given: "Keira", family: "Hall", role: "took part", type: "Unkind words",
                home: "We talked about words that hurt, and your child said sorry."),
            PartSketch(given: "Amelia", family: "Ashdown", role: "witness"),
        ])

    private static let football = IncidentSketch(
        daysAgo: 3, minute: 12 * 60 + 40, place: "Playground",
        words: "Noah and Leo ran for the same ball and fell. Noah has a bruise. Nobody meant it.", author: .linden,
        followUp: "Both have talked with Dr Adeyemi and play together again.", settler: .adeyemi,
        parts: [
            PartSketch(
                given: "Noah", family: "King", role: "target",
                home: "Your child fell at football and has a small bruise.", did: "first aid"),
            PartSketch(
                given: "Leo", family: "Harris", role: "target", home: "Your child fell too, and is all right.",
                did: "talked"),
        ])

    private static let corridor = IncidentSketch(
        daysAgo: 2, minute: 11 * 60 + 5, place: "Corridor",
        words: "Theo answered Tobi back in the queue, loudly. Tobi walked away and told Mr Castell.", author: .castell,
        followUp: "Both spoke with Mr Castell after school. Agreed to begin again.", settler: .brandt,
        parts: [
            PartSketch(
                given: "Theodore", family: "Ashdown", role: "took part", type: "Was rude to somebody",
                home: "It was loud words in a queue. Your child said sorry on the same day."),
            PartSketch(
                given: "Tobi", family: "Bello", role: "target",
                home: "Somebody spoke rudely to your child, who did just the right thing and told us.", did: "talked"),
        ])
}
