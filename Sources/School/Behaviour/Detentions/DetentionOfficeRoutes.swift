import Pages
import People

/// The office keeps kinds of detention and rules, plans sessions, and sees which families may not know yet.
enum DetentionOfficeRoutes {
    static let all: [Route] = [page, keepRules, plan, addType, changeType, endType]

    static let page = Route.school(.get, "detentions", seeing: Behaviour.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    static let keepRules = Route.school(.post, "detentions", seeing: Behaviour.self) { school, visit in
        let (rules, faults) = DetentionRules.read(visit.form, visit.words)
        guard let rules else { throw try refusal(faults, "rules", school, visit) }
        try visit.records.keep(rules, at: school)
        try visit.record("changed the rules of detentions", at: school)
        return back(school)
    }

    /// A session is planned, when what is to be weighed has been read.
    static let plan = Route.school(.post, "detentions/sessions", seeing: Behaviour.self) { school, visit in
        let pages = try pages(school, visit)
        var reader = FormReader(visit.form, visit.words)
        let sessions = SessionReader(
            types: pages.view.types, sessions: [], supervisors: pages.view.supervisors, now: visit.now)
        guard let session = sessions.made(&reader), reader.errors.isEmpty else {
            throw try refusal(reader.errors, "session", school, visit)
        }
        let calendar = try visit.records.calendar(of: school.school, around: session.span.day)
        // Nobody is on its list yet, so there is no family to hear of it.
        let warnings = session.span.warnings(pages.view.rules, calendar, now: visit.now).filter {
            if case .shortNotice = $0 { false } else { true }
        }
        guard visit.form.setAside.isSuperset(of: warnings.map(\.key)) else {
            throw try refusal([], "session", school, visit, warnings)
        }
        if try visit.records.add(session, by: school.by, at: visit.now) {
            try visit.record("planned a detention session", at: school, detail: session.id.description)
        }
        return back(school)
    }

    static let addType = Route.school(.post, "detentions/types", seeing: Behaviour.self) { school, visit in
        guard let id = visit.form.text("id").flatMap({ ID<DetentionType>($0) }) else { throw visit.notOurs }
        return try keep(id, "new", school, visit)
    }

    static let changeType = Route.school(.post, "detentions/types/:type", seeing: Behaviour.self) { school, visit in
        let id = try visit.id("type", of: DetentionType.self)
        guard try visit.records.detentionTypes(at: school.school).contains(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        return try keep(id, id.description, school, visit)
    }

    static let endType = Route.school(.post, "detentions/types/:type/end", seeing: Behaviour.self) { school, visit in
        guard try visit.records.end(detention: visit.id("type"), at: school, visit.now) else {
            throw Refusal.notFound
        }
        try visit.record("ended a kind of detention", at: school)
        return back(school)
    }

    private static func keep(
        _ id: ID<DetentionType>, _ prefix: String, _ school: SeenAll<Behaviour>, _ visit: Visit
    ) throws -> Answer {
        let (type, faults) = DetentionType.read(visit.form, id: id, visit.words)
        guard let type else { throw try refusal(faults, prefix, school, visit) }
        try visit.records.keep(type, at: school)
        try visit.record("changed a kind of detention", at: school)
        return back(school)
    }

    private static func back(_ school: SeenAll<Behaviour>) -> Answer {
        .seeOther("/schools/\(school.schoolSlug)/detentions")
    }

    private static func pages(_ school: SeenAll<Behaviour>, _ visit: Visit) throws -> DetentionOfficePages {
        DetentionOfficePages(
            view: try visit.records.detentionOffice(of: school, at: visit.now), visit: visit,
            places: try visit.officePlaces(of: school, current: .detentions))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Behaviour>, _ visit: Visit,
        _ warnings: [DetentionWarning] = []
    ) throws -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(try pages(school, visit).page(typed: typed, warnings: warnings), status: 422))
    }
}
