import People
import Store

/// One version of the record that a pupil is kept out of lessons, or of school. Versions are never changed.
struct Exclusion: FamilyVersion {
    let id: ID<Exclusion>
    var nth: Int
    var kind: ExclusionKind
    var span: SessionSpan
    /// One to three.
    var reasons: [ExclusionReason]
    /// What happened, for the family of this pupil.
    var words: String
    /// School days of suspension at a former school in the same school year.
    var brought: Int
    /// Where the pupil is taught from the sixth day on.
    var provision: String?
    /// The meeting at which the pupil comes back.
    var meeting: ExclusionMeeting?
    /// When it was decided, which is when the family sees it; nil while it is only prepared.
    var shownAt: Instant?
    var isWithdrawn = false
    var because: String?
    var staff: ID<Staff>
    var staffName: String
    var at: Instant

    var isDecided: Bool { shownAt != nil && !isWithdrawn }
}

enum ExclusionKind: String, Sendable, SQLBindable, CaseIterable {
    /// In school, and apart from the class.
    case inside = "internal"
    /// Out of school for some days: a fixed time.
    case suspension
    /// For good.
    case permanent

    /// Only the headteacher may keep a pupil out of school (Education Act 2002, section 51A).
    var isHeads: Bool { self != .inside }
}

/// A day and a time by the school's clock.
struct ExclusionMeeting: Sendable, Hashable {
    var day: Day
    var time: ClockTime
}

/// From one session up to and including another. Without an end: for good.
struct SessionSpan: Sendable, Hashable {
    var from: Day
    var fromSession: Session
    var until: Day?
    var untilSession: Session = .afternoon

    /// Whether it begins no later than it ends.
    var isInOrder: Bool {
        guard let until else { return true }
        return (from, fromSession == .afternoon ? 1 : 0) <= (until, untilSession == .afternoon ? 1 : 0)
    }

    func covers(_ session: Session, on day: Day) -> Bool {
        guard day >= from, until.map({ day <= $0 }) ?? true else { return false }
        if day == from, fromSession == .afternoon, session == .morning { return false }
        if day == until, untilSession == .morning, session == .afternoon { return false }
        return true
    }
}

extension [Exclusion] {
    /// Versions put together by their exclusion, the newest first.
    var histories: [FamilyVersions<Exclusion>] {
        byThing.sorted { ($1.current.span.from, $1.current.id) < ($0.current.span.from, $0.current.id) }
    }
}
