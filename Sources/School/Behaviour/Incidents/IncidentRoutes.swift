import Pages
import People

/// What happened among several at a school, for those who see the whole of it: to read, and to settle.
enum IncidentRoutes {
    static let all: [Route] = NewIncidentRoutes.all + [list, page, settle] + PupilIncidentRoutes.all

    static let list = Route.school(.get, "incidents", seeing: Behaviour.self) { school, visit in
        .page(
            IncidentPages(visit: visit).list(
                try visit.incidents(of: school), places: try visit.officePlaces(of: school, current: .several)))
    }

    static let page = Route.school(.get, "incidents/:incident", seeing: Behaviour.self) { school, visit in
        .page(IncidentPages(visit: visit).one(try visit.incident(of: school)))
    }

    static let settle = Route.school(.post, "incidents/:incident", seeing: Behaviour.self) { school, visit in
        let view = try visit.incident(of: school)
        // Sent again, or settled by somebody else meanwhile: the page says how it stands.
        guard visit.form["nth"] == String(view.current.nth) else { return .seeOther(view.path) }
        var reader = FormReader(visit.form, visit.words)
        let says = reader.text("follow", visit.words("Say in a few words how it stands."), longest: 400)
        guard let says else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "settle")
            throw Refusal.invalid(.page(IncidentPages(visit: visit).one(view, typed: typed), status: 422))
        }
        var next = view.current
        next.nth += 1
        next.isResolved = visit.form["status"] != "open"
        next.followUp = says
        (next.staff, next.staffName, next.at) = (school.by.id, school.by.name, visit.now)
        try visit.records.addVersion(next, at: school)
        try visit.record(
            next.isResolved ? "settled an incident" : "opened an incident again", at: school,
            detail: next.id.description)
        return .seeOther(view.path)
    }
}

extension Visit {
    fileprivate func incidents(of school: SeenAll<Behaviour>) throws -> IncidentList {
        let incidents = try records.incidents(of: school, since: SchoolYear(of: today).starts)
        let links = try records.incidentLinks(of: incidents, at: school)
        let parts = try records.parts(of: links, at: school)
        let waiting = links.filter { link in
            parts[link.part].map { $0.current.waits && $0.current.shownAt == nil && !$0.current.isWithdrawn } ?? false
        }
        return IncidentList(
            school: school, incidents: incidents, links: links, names: try records.names(of: links, at: school),
            waiting: Set(waiting.map(\.incident)))
    }

    fileprivate func incident(of school: SeenAll<Behaviour>) throws -> WholeIncident {
        let versions = try records.versions(of: try id("incident"), at: school)
        guard let current = versions.last else { throw Refusal.notFound }
        let links = try records.incidentLinks(of: [current], at: school)
        let (parts, notes) = (try records.parts(of: links, at: school), try records.notes(of: links, at: school))
        let names = try records.names(of: links, at: school)
        let lines = links.map { link in
            IncidentLine(
                link: link, name: names[link.pupil] ?? words("another pupil"),
                note: link.entry.flatMap { notes[$0] }, part: parts[link.part])
        }
        return WholeIncident(school: school, versions: versions, current: current, lines: lines, now: now)
    }
}
