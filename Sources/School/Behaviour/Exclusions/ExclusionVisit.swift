import Pages
import People

extension Visit {
    /// Writes down a version. What is decided, the family hears of at once.
    func keep(_ exclusion: Exclusion, about child: Seen<Behaviour>, _ act: String) throws {
        guard try records.add(exclusion, about: child) else { return }
        if exclusion.shownAt != nil { try records.tellFamily(of: exclusion.id, on: today, about: child, at: now) }
        try record(act, about: child, detail: exclusion.id.description)
        try announce(.child(child), Behaviour.name)
        // A register that is open says who is suspended.
        let pupil = try Access.pupil(child.pupil, for: signedIn, seeing: Attendance.self, in: records)
        for group in try records.classes(of: [pupil], on: today) {
            try announce(.register(group, today), Behaviour.name)
        }
    }

    func read(
        _ child: Seen<Behaviour>, by staff: Staff, besides own: ID<Exclusion>?, decides: Bool
    ) throws -> (change: ExclusionChange?, faults: [FieldError]) {
        try reader(child, by: staff, besides: own, decides: decides).read(form, namesOnRoll(around: child))
    }

    func reader(
        _ child: Seen<Behaviour>, by staff: Staff, besides own: ID<Exclusion>?, decides: Bool
    ) throws -> ExclusionReader {
        ExclusionReader(
            child: child, by: staff, others: try decided(child).filter { $0.id != own },
            calendar: try records.calendar(of: child.school, around: today), words: words, today: today,
            decides: decides)
    }

    private func decided(_ child: Seen<Behaviour>) throws -> [Exclusion] {
        try records.exclusions(of: child, since: SchoolYear(of: today).starts).map(\.current).filter(\.isDecided)
    }

    func exclusion(of school: SeenAll<Behaviour>) throws -> WholeExclusion {
        let id = try id("exclusion", of: Exclusion.self)
        let all = try records.exclusions(of: school, since: SchoolYear(of: today).previous.starts)
        guard let one = all.first(where: { $0.current.id == id }) else { throw Refusal.notFound }
        let child = try pupil(one.pupil, at: school)
        let decided = try decided(child)
        let calendar = try records.calendar(of: school.school, around: one.current.span.from)
        let suspensions = decided.filter { $0.kind == .suspension }
        return WholeExclusion(
            child: child, reader: school.by, history: one.history,
            facts: ExclusionFacts(one.current, others: decided.filter { $0.id != id }, calendar),
            halvesThisYear: ExclusionLaw.halves(
                suspensions.map(\.span), brought: suspensions.map(\.brought).max() ?? 0, in: SchoolYear(of: today),
                calendar))
    }

    /// One that this person may change. A form that is sent again, or that somebody else was quicker with, leads to how it
    /// stands.
    func changeable(of school: SeenAll<Behaviour>) throws -> (WholeExclusion, again: Answer?) {
        let view = try exclusion(of: school)
        let current = view.history.current
        if form["nth"] != String(current.nth) {
            return (view, .seeOther("/schools/\(school.schoolSlug)/exclusions/\(current.id)"))
        }
        guard view.mayChange else { throw Refusal.notFound }
        return (view, nil)
    }
}
