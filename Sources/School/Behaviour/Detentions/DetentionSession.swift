import People

/// What a school holds again and again: "After school, 30 minutes".
struct DetentionType: Sendable {
    let id: ID<DetentionType>
    /// As staff find it.
    var name: String
    /// As families read it.
    var words: String
    /// What to bring, in words for home.
    var bring: String?
    var place: String
    var starts: ClockTime
    var minutes: Int
    var capacity: Int

    static let mostMinutes = 180
    static let mostSeats = 200
}

/// One of them on a day.
struct DetentionSession: Sendable {
    let id: ID<Sitting>
    /// As families read it.
    var title: String
    var bring: String?
    var place: String
    var span: DetentionSpan
    var supervisor: ID<Staff>
    var supervisorName: String
    var capacity: Int
    /// How many seats are taken.
    var taken = 0
    /// Why it is not held.
    var cancelled: String?

    var room: Int { max(0, capacity - taken) }
}

/// Somebody who can supervise.
struct Supervisor: Sendable {
    let id: ID<Staff>
    let name: String
}
