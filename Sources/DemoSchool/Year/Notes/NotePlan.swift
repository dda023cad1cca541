import People
import School

/// A note of praise or concern about one pupil.
struct NotePlan: Sendable {
    var id: ID<NotePlan>
    /// The press that made it, of this pupil alone or of several.
    var press: ID<NotePressPlan>
    var moment: NoteMoment
    /// Oldest first.
    var versions: [NoteVersionPlan]
    /// What staff wrote for one another.
    var remark: String?
    /// What the pupil said to it, half an hour later.
    var side: String?
}

/// Phantom for the ids of presses.
enum NotePressPlan {}
/// Phantom for the ids of types.
enum NoteTypePlan {}
/// Phantom for the ids of work that is left for later.
enum JobPlan {}

/// One version of a note: the original, a correction, a check or a withdrawal.
struct NoteVersionPlan: Sendable {
    /// 1 is the original.
    var nth = 1
    var type: StartedType
    var step: Int?
    /// What staff wrote for the family.
    var home: String?
    /// From when families see it; nil while it waits for a check, and of what they never see.
    var shownAt: Instant?
    var isWithdrawn = false
    /// Nil for an original, and for a slip that was taken back at once.
    var because: String?
    var staff: ID<Staff>
    var at: Instant

    /// The next version by somebody, shown from then on or when the original is.
    func next(_ because: String?, by staff: ID<Staff>? = nil, at: Instant) -> NoteVersionPlan {
        var next = self
        next.nth += 1
        (next.because, next.staff, next.at) = (because, staff ?? self.staff, at)
        next.shownAt = shownAt.map { max($0, at) }
        return next
    }
}

extension NotePlan {
    /// The note as the records hold it at a moment; nil before it is made.
    func at(_ now: Instant) -> NotePlan? {
        var note = self
        note.versions = versions.filter { $0.at <= now }
        return note.versions.isEmpty ? nil : note
    }

    /// The versions that families meet: those whose time comes before the next takes their place. None of a slip, nor of
    /// what was withdrawn before its time.
    var met: [NoteVersionPlan] {
        let met = versions.indices.filter { isMet($0) }.map { versions[$0] }
        guard let first = met.first, !first.isWithdrawn, !isSlip else { return [] }
        return met
    }

    var isSlip: Bool { versions.last.map { $0.isWithdrawn && $0.because == nil } ?? false }

    private func isMet(_ place: Int) -> Bool {
        guard let from = versions[place].shownAt else { return false }
        return place + 1 == versions.count || versions[place + 1].at > from
    }
}
