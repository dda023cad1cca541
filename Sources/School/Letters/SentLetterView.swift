import People

/// A letter that was sent, with what has become of it.
struct SentLetterView: Sendable {
    let letter: SeenLetter
    let sent: SentLetter
    /// Those whom it went to who are on roll, as far as whoever looks sees them.
    let pupils: [Seen<Letters>]
    let reads: [ID<Pupil>: Instant]
    let replies: [ID<Pupil>: LetterReply]

    /// Read by somebody of the family.
    var read: [Seen<Letters>] { pupils.filter { reads[$0.pupil] != nil } }
    var replied: [Seen<Letters>] { pupils.filter { replies[$0.pupil] != nil } }

    /// Of whom something is still missing: an answer where one is asked for, or that somebody has read it.
    var open: [Seen<Letters>] {
        let isAsked = sent.question != nil
        return pupils.filter { isAsked ? replies[$0.pupil] == nil : reads[$0.pupil] == nil }
    }

    /// The same, class by class.
    var openByClass: [(className: String?, pupils: [Seen<Letters>])] {
        Dictionary(grouping: open, by: \.className)
            .map { (className: $0.key, pupils: $0.value) }
            .sorted { order($0) < order($1) }
    }

    private func order(_ group: (className: String?, pupils: [Seen<Letters>])) -> (Int, String) {
        (YearGroupOrder.of(group.pupils.first?.yearGroup), group.className ?? "")
    }

    /// How often each answer was given.
    var counted: [(choice: String, count: Int)] {
        let given = replied.compactMap { replies[$0.pupil]?.choice }
        return (sent.question?.choices ?? []).map { choice in (choice, given.count { $0 == choice }) }
    }
}
