import People
import School

/// Something among several pupils of the demonstration.
struct IncidentPlan: Sendable {
    var id: ID<IncidentPlan>
    /// Rises from 0 at each school.
    var number: Int
    var day: SchoolDay
    var minute: Int
    /// As it is stored.
    var place: String
    /// For staff.
    var words: String
    var author: ID<Staff>
    /// How it was settled, and by whom; nil while it is open.
    var followUp: String?
    var settler: ID<Staff>?
    var parts: [IncidentPartPlan]

    var happened: Instant { day.at(minute) }
    /// Written down ten minutes later.
    var written: Instant { day.at(minute + 10) }
    var settled: Instant { day.at(15 * 60 + 5) }
}

/// One pupil's part in it.
struct IncidentPartPlan: Sendable {
    var id: ID<IncidentPartPlan>
    var pupil: ID<Pupil>
    /// As it is stored: "took part", "target" or "witness".
    var role: String
    /// The type of note of whoever took part.
    var type: StartedType?
    /// For this pupil's family; nil where it is not told.
    var home: String?
    /// What school did, as it is stored.
    var did: String?
    /// Of the note of whoever took part.
    var note: (entry: ID<NotePlan>, press: ID<NotePressPlan>)?
    /// From when the family sees it.
    var shownAt: Instant?
}

/// A pupil of the demonstration who is kept apart or out of school.
struct ExclusionPlan: Sendable {
    var id: ID<ExclusionPlan>
    var pupil: ID<Pupil>
    /// As it is stored: "internal" or "suspension".
    var kind: String
    var from: Day
    var until: Day
    var reasons: String
    /// For the family.
    var words: String
    var meeting: (day: Day, minute: Int)?
    var staff: ID<Staff>
    var at: Instant
    /// When it was decided; nil while it is only prepared.
    var shownAt: Instant?
}
