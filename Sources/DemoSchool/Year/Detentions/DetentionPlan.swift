import People

/// Phantom for the ids of kinds of detention.
enum DetentionTypePlan {}
/// Phantom for the ids of what families and offices have said of detentions.
enum DetentionWordPlan {}

/// One detention session.
struct SittingPlan: Sendable {
    var id: ID<SittingPlan>
    var day: SchoolDay
    /// Which of the school's kinds, from 0.
    var type: Int
    /// Minutes after midnight.
    var starts: Int
    var minutes: Int
    var supervisor: ID<Staff>

    var ends: Instant { day.at(starts + minutes) }
}

/// A pupil's detention.
struct DetentionPlan: Sendable {
    var id: ID<DetentionPlan>
    var press: ID<DetentionPlan>
    var note: ID<NotePlan>?
    /// Why, in words for home.
    var reason: String
    /// Oldest first.
    var versions: [DetentionVersionPlan]
    /// "came", "missed" or "excused", and when that was written down.
    var outcome: (says: String, at: Instant)?
    var answers: [DetentionAnswerPlan] = []
    /// Whom the office rang, and when.
    var calls: [(adult: ID<Adult>, at: Instant)] = []
}

/// What a detention was set as, moved to, or that it is cancelled.
struct DetentionVersionPlan: Sendable {
    /// 1 is the original.
    var nth = 1
    /// "set", "moved" or "cancelled".
    var state = "set"
    var sitting: SittingPlan
    var because: String?
    var staff: ID<Staff>
    var at: Instant
}

/// What an adult answered.
struct DetentionAnswerPlan: Sendable {
    var adult: ID<Adult>
    var nth: Int
    /// "we know" or "we cannot".
    var says: String
    var words: String?
    var at: Instant
}

extension DetentionPlan {
    /// The detention as the records hold it at a moment; nil before it is set.
    func at(_ now: Instant) -> DetentionPlan? {
        var plan = self
        plan.versions = versions.filter { $0.at <= now }
        plan.answers = answers.filter { $0.at <= now }
        plan.calls = calls.filter { $0.at <= now }
        if let outcome, outcome.at > now { plan.outcome = nil }
        return plan.versions.isEmpty ? nil : plan
    }

    /// When its family hears of something: each version, and who came.
    var told: [Instant] { versions.map(\.at) + (outcome.map { [$0.at + .seconds(1)] } ?? []) }
}

/// A detention of one of the cast: so many school days from today, 0 is today.
struct DetentionPin: Hashable, Sendable {
    var daysAhead: Int
    /// Which of the school's kinds.
    var type: Int
    var reason: String
}

extension ChildSpec {
    /// The same child, who has a detention.
    func detained(_ pin: DetentionPin) -> ChildSpec {
        var child = self
        child.temper.detention = pin
        return child
    }
}
