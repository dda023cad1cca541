import People

/// A child's notes of one half term, as their family reads them.
struct FamilyBehaviour: Sendable {
    let child: Seen<Behaviour>
    let now: Instant
    let rules: BehaviourRules
    /// The half terms of this school year up to now, the newest first.
    let halfTerms: [HalfTerm]
    /// The one shown; nil before the first school day of a year.
    let shown: HalfTerm?
    /// Those of the half term that is shown, in the order in which things happened.
    let notes: [ShownNote]
    /// Of this school year, the newest first.
    var awards: [Award] = []
    /// The first day of school in the half term that is shown.
    var starts: Day?
    var house: OwnHouse?
    /// What happened to the child, or what the child saw; of the same days.
    var parts: [ShownVersion<IncidentPart>] = []
    /// Letters of this school year, the newest first.
    var letters: [ShownVersion<Exclusion>] = []
    var detentions: FamilyDetentions?

    var today: Day { SchoolTime.day(of: now) }
    var path: String { "/children/\(child.pupil)/behaviour" }

    var praise: [(category: String, count: Int)] { notes.counted(.praise) }

    /// Of the half term that is shown, and those to come.
    var listedDetentions: [DetentionHistory] {
        (detentions?.all ?? []).filter { detention in
            detention.isAhead(at: now) || shown?.days.contains(detention.current.span.day) ?? false
        }
    }

    /// By day, the newest first; of each day praise first, and of either the newest first.
    var days: [(day: Day, notes: [ShownNote])] {
        let byDay = Dictionary(grouping: notes, by: \.current.day)
        return Set(byDay.keys).union(parts.map(\.current.day)).sorted(by: >).map { day in
            let notes = byDay[day] ?? []
            return (day, notes.filter(\.isPraise).reversed() + notes.filter { !$0.isPraise }.reversed())
        }
    }

    func parts(on day: Day) -> [ShownVersion<IncidentPart>] { parts.filter { $0.current.day == day }.reversed() }
}

extension BehaviourRules {
    /// The step with which the school responded, and the one that comes next.
    func steps(of note: BehaviourEntry) -> (taken: ResponseStep, next: ResponseStep?)? {
        guard note.kind == .concern, let taken = steps.first(where: { $0.number == note.step }) else { return nil }
        return (taken, steps.first { $0.number > taken.number })
    }
}
