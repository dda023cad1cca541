import Pages
import People

/// A pupil's detentions as staff see them.
struct PupilDetentions: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let now: Instant
    /// The latest first.
    let detentions: [DetentionHistory]

    var path: String { "/pupils/\(child.pupil)/detentions" }
    var seesAll: Bool { Behaviour.wholeSchool.contains(reader.role) }

    /// Whoever set it moves it or takes it back, whoever supervises it, and those who see the whole school.
    func mayChange(_ detention: DetentionHistory) -> Bool {
        guard !detention.isCancelled, detention.outcome != .came else { return false }
        return seesAll || detention.versions.first?.staff == reader.id || detention.current.supervisor == reader.id
    }
}

/// One detention of a pupil with everything about the telling of it.
struct PupilDetention: Sendable {
    let detention: DetentionHistory
    let notices: [DetentionNotice]
    let told: [DetentionTold]
    /// The note that it follows from, where it is one of this child's.
    let note: BehaviourHistory?

    /// Adults of the newest version that was written down.
    var newest: [DetentionNotice] {
        let nth = notices.map(\.nth).max()
        return notices.filter { $0.nth == nth }
    }

    func told(_ adult: ID<Adult>) -> [DetentionTold] { told.filter { $0.adult == adult && $0.nth >= newestNth } }

    /// Nobody has read, answered or been told otherwise.
    var isUnheard: Bool {
        !detention.isCancelled && !told.contains { $0.nth >= newestNth }
            && !newest.contains { detention.seen(by: $0.adult, newestNth) != nil }
    }

    private var newestNth: Int { detention.current.nth }

    /// Those who have no way in and have not been told otherwise: to be rung, or written to.
    var unreached: [DetentionNotice] { newest.filter { !$0.hasWayIn && told($0.adult).isEmpty } }
}
