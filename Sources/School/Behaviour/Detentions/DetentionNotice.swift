import People
import Store

/// That there was somebody of the family to be told of a version of a detention.
struct DetentionNotice: Sendable {
    let nth: Int
    let adult: ID<Adult>
    /// "mother", as the school records it.
    let relationship: String
    /// They could read it here when it was set; the others are to be rung, or written to.
    let hasWayIn: Bool
    let at: Instant
    /// Nil for readers who know relationships only.
    let name: String?
}

/// That somebody was told otherwise than here.
struct DetentionTold: Sendable {
    enum Way: String, Sendable, SQLBindable, CaseIterable {
        case telephone, paper
        case inPerson = "in person"
    }
    let nth: Int
    /// Nil: somebody who is not linked to the child.
    let adult: ID<Adult>?
    let way: Way
    /// Who it was, where it is no adult of the list.
    let whom: String?
    let staffName: String
    let at: Instant
}

/// What is done later about detentions. A teacher's press may not read who is linked to a child, nor may whoever only
/// supervises write into its family's news: both are done on the school's behalf, at once.
enum DetentionJobs {
    static let all = [told, outcome]

    /// Who there was to be told is written down.
    static let told = JobKind(name: "detention.told") { about, records, now in
        guard let due = DetentionToTell(about) else { return }
        try records.writeNotices(of: due, at: now)
    }

    /// The family hears whether the child came.
    static let outcome = JobKind(name: "detention.outcome") { about, records, now in
        guard let due = DetentionToTell(about) else { return }
        try records.tellOutcome(of: due, at: now)
        try records.announce(LiveEvent(topic: "pupil:\(due.pupil)", note: Behaviour.name))
    }
}
