import Pages
import People

/// What a family reads of a child's behaviour.
enum FamilyBehaviourRoutes {
    static let all: [Route] = [behaviour]

    static let behaviour = Route.child(.get, "behaviour", seeing: Behaviour.self) { child, visit in
        let pages = FamilyBehaviourPages(view: try visit.behaviour(of: child), words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, section: .behaviour, pages.content))
    }
}

extension Visit {
    /// The half term that the address asks for, or the newest.
    fileprivate func behaviour(of child: Seen<Behaviour>) throws -> FamilyBehaviour {
        let calendar = try records.calendar(of: child.school, around: today)
        let halves = calendar.halfTerms(of: SchoolYear(of: today)).filter { $0.days.lowerBound <= today }.reversed()
        let shown = try asked(Array(halves)) ?? halves.first
        let days = shown.map { $0.days.lowerBound...max($0.days.upperBound, $0.days.lowerBound) }
        let notes = try days.map { try records.shownNotes(of: child, in: $0, at: now) } ?? []
        var view = FamilyBehaviour(
            child: child, now: now, rules: try records.behaviourRules(for: child), halfTerms: Array(halves),
            shown: shown, notes: notes,
            parts: try days.map { try records.shownParts(of: child, in: $0, at: now) } ?? [],
            letters: try records.shownExclusions(of: child, since: SchoolYear(of: today).starts, at: now),
            detentions: try familyDetentions(of: child))
        view.starts = shown.flatMap { calendar.nextSchoolDay(after: $0.days.lowerBound - 1) }
        view.awards = try records.awards(of: child, in: SchoolYear(of: today).starts...today, at: now)
        view.house = try records.house(of: child, on: today, since: halves.first?.days.lowerBound)
        return view
    }

    private func asked(_ halves: [HalfTerm]) throws -> HalfTerm? {
        guard let text = query.text("half") else { return nil }
        guard let half = halves.first(where: { String($0.number) == text }) else { throw Refusal.notFound }
        return half
    }
}
