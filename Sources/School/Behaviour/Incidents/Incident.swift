import People
import Store

/// Something that happened among several pupils, as staff wrote it down for one another. What each family reads is written
/// for that family alone. Versions are never changed: that it is settled is the next one.
struct Incident: Sendable {
    let id: ID<Incident>
    /// 1 is the original.
    var nth: Int
    var day: Day
    var happened: Instant
    var place: IncidentPlace
    /// What happened, for staff. It may name pupils.
    var words: String
    var isResolved: Bool
    /// How it was settled, for staff.
    var followUp: String?
    var staff: ID<Staff>
    /// "Mrs Linden".
    var staffName: String
    var at: Instant
}

/// What a pupil was in it. In the order in which forms and pages name them.
enum IncidentRole: String, Sendable, SQLBindable, CaseIterable {
    case tookPart = "took part"
    /// It happened to them.
    case target
    case witness
}

/// Where it happened: chosen, not written, so that two families read nothing that somebody typed once for both.
enum IncidentPlace: String, Sendable, SQLBindable, CaseIterable {
    case lesson = "Lesson"
    case playground = "Playground"
    case corridor = "Corridor"
    case dinner = "Dinner hall"
    case changing = "Changing room"
    case toilets = "Toilets"
    case journey = "On the way to or from school"
    case trip = "School trip"
    case online = "Online"
    case elsewhere = "Somewhere else"
}

/// What the school did for a child to whom something happened, or who saw it, as their family reads it.
enum IncidentCare: String, Sendable, SQLBindable, CaseIterable {
    case talked
    case lookedAfter = "looked after"
    case firstAid = "first aid"
    case called
    case checking
}

/// That a pupil was in an incident: known to staff alone.
struct IncidentLink: Sendable {
    let incident: ID<Incident>
    let pupil: ID<Pupil>
    /// As its page is addressed.
    let part: ID<IncidentPart>
    let role: IncidentRole
    /// The note of whoever took part.
    let entry: ID<BehaviourEntry>?
    let day: Day
    let staff: ID<Staff>
}

/// One version of what the family of a target or a witness reads.
struct IncidentPart: FamilyVersion {
    let id: ID<IncidentPart>
    var nth: Int
    var role: IncidentRole
    var day: Day
    var happened: Instant
    var place: IncidentPlace
    /// Written for this family alone.
    var homeNote: String?
    var did: IncidentCare?
    /// Until somebody who leads the school has looked at it.
    var waits = false
    var shownAt: Instant?
    var isWithdrawn = false
    var because: String?
    var staff: ID<Staff>
    var staffName: String
    var at: Instant
}

extension [IncidentPart] {
    /// Versions put together by their part, in the order in which things happened.
    var histories: [FamilyVersions<IncidentPart>] {
        byThing.sorted { ($0.current.happened, $0.current.id) < ($1.current.happened, $1.current.id) }
    }
}
