/// What a pupil's year is like.
struct Temper: Hashable, Sendable {
    /// How much more often than others this pupil is away; nil to draw it by chance.
    var away: Double?
    var late: Double?
    /// What happens on certain school days before today: 0 is today.
    var pins: [Pin] = []
    /// What is certainly noted of this pupil.
    var notes: [NotePin] = []
    /// A detention that is certain.
    var detention: DetentionPin?
    /// Nobody has noted anything about this pupil for weeks.
    var isUnseen = false

    /// Whether chance alone says when the pupil is away or late.
    var isDrawn: Bool { away == nil && late == nil && pins.isEmpty }

    static let drawn = Temper()

    /// Never away or late but for the pins.
    static func steady(_ pins: Pin...) -> Temper { Temper(away: 0, late: 0, pins: pins) }
    static func usual(away: Double = 0.6, late: Double = 0.6, _ pins: Pin...) -> Temper {
        Temper(away: away, late: late, pins: pins)
    }
}

/// Something that certainly happens on the school day so many before today.
struct Pin: Hashable, Sendable {
    enum Event: Hashable, Sendable {
        case here
        /// Minutes after the register opened, and why.
        case late(Int, String?)
        /// Away ill all day; told at a minute of the day, or not at all.
        case ill(String, told: Int?)
        /// At the dentist or doctor in the morning.
        case appointment(String)
        /// Away, and nobody knows why.
        case unexplained
    }
    var daysAgo: Int
    var event: Event

    init(_ daysAgo: Int, _ event: Event) {
        self.daysAgo = daysAgo
        self.event = event
    }
}
