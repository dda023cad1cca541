import Pages
import People

/// Nobody unseen: pupils whom staff may want to look out for. No family opens any of it.
enum UnseenRoutes {
    static let all: [Route] = [group, school, keep]

    static let group = Route.taught(.get, "unseen", seeing: Behaviour.self) { group, visit in
        guard group.day == visit.today else { throw Refusal.notFound }
        let (rule, pupils) = try visit.unseen(in: group)
        let suggestions = SuggestionPages(visit: visit, group: group.group.id).card(
            try visit.records.suggestions(for: group, rule.calendar))
        return .page(UnseenPages(visit: visit).page(of: group, rule, pupils, suggestions))
    }

    static let school = Route.school(.get, "unseen", seeing: Behaviour.self) { school, visit in
        .page(try page(school, nil, visit))
    }

    static let keep = Route.school(.post, "unseen", seeing: Behaviour.self) { school, visit in
        var reader = FormReader(visit.form, visit.words)
        let says = visit.words("Type a whole number of school days from 1 to \(UnseenRule.most).")
        guard let days = reader.number("days", in: 1...UnseenRule.most, says) else {
            let typed = Filled(visit.form, errors: reader.errors)
            throw Refusal.invalid(.page(try page(school, typed, visit), status: 422))
        }
        try visit.records.keepUnseenDays(days, at: school)
        try visit.record("changed when a pupil counts as unnoticed", at: school, detail: String(days))
        return .seeOther("/schools/\(school.schoolSlug)/unseen")
    }

    /// On the first page of staff, on the last school day of a week.
    static func first(_: Viewer, _ visit: Visit) throws -> HTML? {
        try visit.beforeTheWeekend().map { UnseenPages(visit: visit).beforeTheWeekend($0) }
    }

    private static func page(_ school: SeenAll<Behaviour>, _ typed: Filled?, _ visit: Visit) throws -> HTML {
        let places = try visit.officePlaces(of: school, current: .unseen)
        return UnseenPages(visit: visit).page(try visit.unseen(at: school), places, typed)
    }
}

extension Visit {
    /// Those of a class to look out for, in the order of its register.
    func unseen(in group: SeenGroup<Behaviour>) throws -> (rule: UnseenRule, pupils: [UnseenPupil]) {
        let rule = try unseenRule(at: group.group.school)
        return (rule, rule.unseen(group.pupils, try records.lastNotes(of: group, rule)))
    }

    fileprivate func unseen(at school: SeenAll<Behaviour>) throws -> SchoolUnseen {
        let rule = try unseenRule(at: school.school)
        let pupils = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: today, in: records)
        return SchoolUnseen(
            school: school, rule: rule, pupils: rule.unseen(pupils, try records.lastNotes(of: school, rule)),
            teachers: try records.noting(at: school, rule))
    }

    private func unseenRule(at school: SchoolNumber) throws -> UnseenRule {
        let calendar = try records.calendar(of: school, around: today)
        return UnseenRule(days: try records.unseenDays(at: school), today: today, calendar)
    }
}
