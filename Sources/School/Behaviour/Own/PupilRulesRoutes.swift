import Pages
import People

/// The office chooses what pupils see of their own notes, before home does or with it.
enum PupilRulesRoutes {
    static let all: [Route] = [page, keep]

    static let page = Route.school(.get, "behaviour/pupils", seeing: Behaviour.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    static let keep = Route.school(.post, "behaviour/pupils", seeing: Behaviour.self) { school, visit in
        guard try visit.records.isSecondary(school) else { throw Refusal.notFound }
        let (rules, faults) = PupilRules.read(visit.form, visit.words)
        guard let rules else {
            let typed = Filled(visit.form, errors: faults)
            throw Refusal.invalid(.page(try pages(school, visit).page(typed: typed), status: 422))
        }
        try visit.records.keep(rules, at: school)
        try visit.record("changed what pupils see", at: school)
        return .seeOther("/schools/\(school.schoolSlug)/behaviour/pupils")
    }

    private static func pages(_ school: SeenAll<Behaviour>, _ visit: Visit) throws -> PupilRulesPages {
        let groups = try Access.groups(of: visit.signedIn, seeing: Behaviour.self, in: visit.records)
        return PupilRulesPages(
            school: school, rules: try visit.records.pupilRules(of: school),
            isSecondary: try visit.records.isSecondary(school),
            withWayIn: try visit.records.pupilsWithWayIn(at: school, on: visit.today),
            classes: groups.filter { $0.school == school.school && $0.kind == .registration }, visit: visit,
            places: try visit.officePlaces(of: school, current: .pupils))
    }
}
