import People

/// When a pupil was in school, by what the registers come to in the end.
struct Presence: Sendable {
    /// From when on: of each school day the morning and the afternoon.
    private(set) var since: [Instant?]
    /// Lessons that the pupil was not in, by ten times the day and the period.
    private var missed: Set<Int> = []

    private static let here: Set<String> = ["/", "\\", "L", "U"]

    /// Of the whole story. A register that is not taken knows nobody who is in.
    init(_ story: Story, of pupil: PupilPlan, in book: StoryBook) {
        since = Array(repeating: nil, count: book.days.count * 2)
        for entry in story.entries where book.isTaken(entry, pupil) {
            if let period = entry.isLesson ? Int(entry.slot) : nil {
                if entry.code == "N" { missed.insert(entry.day * 10 + period) }
            } else {
                // Later entries of a session stand after earlier ones.
                let place = entry.day * 2 + (entry.slot == Session.morning.rawValue ? 0 : 1)
                since[place] = Presence.here.contains(entry.code) ? entry.at : nil
            }
        }
    }

    /// Whether the pupil is where something is noted, and whoever takes the register knows.
    func holds(_ moment: NoteMoment) -> Bool {
        guard let from = since[moment.day * 2 + (moment.session == .morning ? 0 : 1)] else { return false }
        let isMissed = moment.period.map { missed.contains(moment.day * 10 + $0) } ?? false
        return from < moment.happened && !isMissed
    }
}
