import Pages
import People

/// A pupil's awards, for staff who teach the pupil or see the whole school.
enum PupilAwardRoutes {
    static let all: [Route] = [list, give, withdraw, postcard]

    static let list = Route.pupil(.get, "awards", seeing: Behaviour.self) { child, visit in
        .page(try visit.awardPages(of: child).list())
    }

    static let give = Route.pupil(.post, "awards", seeing: Behaviour.self) { child, visit in
        let pages = try visit.awardPages(of: child)
        let (award, faults) = try NewAward.read(visit.form, pages.types, of: child, visit.words) {
            try visit.namesOnRoll(around: child)
        }
        guard let award else { throw refusal(pages, faults, "give", visit) }
        try visit.give(award, to: child, by: pages.reader)
        return .seeOther("/pupils/\(child.pupil)/awards")
    }

    static let withdraw = Route.pupil(.post, "awards/:award/withdrawal", seeing: Behaviour.self) { child, visit in
        let pages = try visit.awardPages(of: child)
        guard let award = try visit.records.award(visit.id("award"), of: child), pages.mayTakeBack(award) else {
            throw Refusal.notFound
        }
        var reader = FormReader(visit.form, visit.words)
        let because = reader.because(of: child, try visit.namesOnRoll(around: child))
        guard let because, reader.errors.isEmpty else {
            throw refusal(pages, reader.errors, award.id.description, visit)
        }
        let next = award.withdrawn(because: because, by: pages.reader, at: visit.now)
        if try visit.records.add(next, to: child) { try visit.tell(of: next, about: child, "took an award back") }
        return .seeOther("/pupils/\(child.pupil)/awards")
    }

    /// Praise of the half term on one sheet, to print and to send home.
    static let postcard = Route.pupil(.get, "postcard", seeing: Behaviour.self) { child, visit in
        let half = try visit.records.calendar(of: child.school, around: visit.today).halfTerm(upTo: visit.today)
        let days = (half?.days.lowerBound ?? visit.today)...visit.today
        let notes = try visit.records.shownNotes(of: child, in: days, at: visit.now)
        let awards = try visit.records.awards(of: child, in: days, at: visit.now)
        let praise = notes.filter { $0.isPraise && $0.counts }
        return .page(Postcard(child: child, praise: praise, awards: awards.filter { !$0.isWithdrawn }).page(visit))
    }

    private static func refusal(
        _ pages: PupilAwardPages, _ faults: [FieldError], _ prefix: String, _ visit: Visit
    ) -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(pages.list(typed: typed), status: 422))
    }
}

extension Visit {
    fileprivate func awardPages(of child: Seen<Behaviour>) throws -> PupilAwardPages {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        return PupilAwardPages(
            child: child, reader: reader, types: try records.awardTypes(for: child),
            awards: try records.awards(of: child, in: SchoolYear(of: today).starts...today, at: now), visit: self)
    }
}
