import People

/// A club of the demonstration, with who is in it.
struct ClubPlan: Sendable {
    var id: ID<ClubPlan>
    var sketch: ClubSketch
    var leader: ID<Staff>
    /// In the order in which their families asked.
    var seats: [ClubSeatPlan]

    var members: [ClubSeatPlan] { seats.filter { !$0.waits } }
}

/// A child in a club, or on its waiting list.
struct ClubSeatPlan: Sendable {
    var pupil: ID<Pupil>
    var adult: ID<Adult>
    var waits: Bool
    var home: String
    /// Who collects, in the family's words.
    var who: String?
    var at: Instant
}

/// What a school offers, before anybody is in it.
struct ClubSketch: Sendable {
    var name: String
    var words: String
    var place: String
    /// From 1 for Monday.
    var days: [Int]
    /// Minutes after the bell, or of the clock where it is at lunch.
    var starts: Int
    var minutes: Int
    var pence: Int
    var places: Int?
    /// National Curriculum years; none for all.
    var years: [Int]
    /// Led by whoever takes the register of this class, for its own pupils.
    var ledBy: CastHandle?

    static func of(_ plan: SchoolPlan) -> [ClubSketch] {
        guard !plan.shape.pilotOnly else { return [] }
        let bell = plan.hours.afternoon.ends + 5
        return plan.shape.secondary ? secondary(bell, plan.hours.morning.ends + 10) : primary(bell)
    }

    private static func primary(_ bell: Int) -> [ClubSketch] {
        [
            ClubSketch(
                name: "Football", words: "We play on the field, in any weather but thunder. Bring boots and a drink.",
                place: "Field", days: [1, 3, 5], starts: bell, minutes: 55, pence: 350, places: 12, years: []),
            ClubSketch(
                name: "Oak board games", words: "Chess, draughts and games that somebody brings along.",
                place: "Oak classroom", days: [2, 5], starts: 12 * 60 + 25, minutes: 30, pence: 0, places: 8,
                years: [5], ledBy: .linden),
            ClubSketch(
                name: "Choir", words: "We sing together, and for everybody else twice a year.", place: "Hall",
                days: [4], starts: bell, minutes: 45, pence: 0, places: nil, years: []),
            ClubSketch(
                name: "Gardening", words: "We dig, sow and water. Old clothes are best.", place: "School garden",
                days: [2], starts: bell, minutes: 50, pence: 150, places: 6, years: [2, 3, 4, 5]),
            ClubSketch(
                name: "Coding", words: "Small programs that draw, move and answer.", place: "Library", days: [3],
                starts: bell, minutes: 60, pence: 400, places: 5, years: [5, 6]),
        ]
    }

    private static func secondary(_ bell: Int, _ lunch: Int) -> [ClubSketch] {
        [
            ClubSketch(
                name: "Football", words: "Training and friendly matches, for all who like to play.",
                place: "Astro pitch",
                days: [1, 3, 5], starts: bell, minutes: 70, pence: 0, places: 10, years: []),
            ClubSketch(
                name: "Orchestra", words: "For everybody who plays an instrument, from grade 2.", place: "Music room",
                days: [2], starts: bell, minutes: 60, pence: 0, places: nil, years: []),
            ClubSketch(
                name: "Homework club", words: "A quiet room, and somebody to ask.", place: "Library",
                days: [1, 2, 3, 4, 5], starts: bell, minutes: 60, pence: 0, places: nil, years: []),
            ClubSketch(
                name: "Debating", words: "We argue, politely, and change sides halfway.", place: "Room H4", days: [4],
                starts: lunch, minutes: 35, pence: 0, places: 6, years: []),
            ClubSketch(
                name: "Theatre", words: "We rehearse the spring play. The trip in May costs extra.", place: "Hall",
                days: [3], starts: bell, minutes: 90, pence: 2500, places: 5, years: [9, 10, 11]),
        ]
    }
}
