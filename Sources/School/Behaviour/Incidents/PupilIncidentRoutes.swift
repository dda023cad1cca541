import Pages
import People

/// One pupil's part in an incident, for the pupil's staff.
enum PupilIncidentRoutes {
    static let all: [Route] = [page, change, withdraw, check]

    static let page = Route.pupil(.get, "incidents/:part", seeing: Behaviour.self) { child, visit in
        .page(PupilIncidentPages(view: try visit.part(of: child), visit: visit).page())
    }

    static let change = Route.pupil(.post, "incidents/:part", seeing: Behaviour.self) { child, visit in
        let view = try visit.part(of: child)
        if view.isNewer(than: visit.form) { return .seeOther(view.path) }
        guard view.mayChange, let current = view.part?.current else { throw Refusal.notFound }
        let names = try visit.namesOnRoll(around: child)
        var reader = FormReader(visit.form, visit.words)
        let home = visit.form.text("home") == nil ? nil : reader.text("home", "", longest: NoteReader.homeLength)
        let others = try visit.everybody(beside: view)
        if let home { reader.check("home", home, for: child, among: others, names) }
        if home == nil, current.homeNote != nil {
            reader.fault("home", visit.words("Say what \(child.name.first)’s family should know."))
        }
        let because = reader.because(of: child, among: others, names)
        guard let because, reader.errors.isEmpty else { throw refusal(view, reader.errors, "change", visit) }
        var next = current.next(by: view.reader, at: visit.now)
        next.homeNote = home
        next.did = visit.form["did"].flatMap { IncidentCare(rawValue: $0) }
        next.because = because
        try visit.add(next, about: child)
        try visit.record("put a part right", about: child, detail: next.id.description)
        return .seeOther(view.path)
    }

    static let withdraw = Route.pupil(.post, "incidents/:part/withdrawal", seeing: Behaviour.self) { child, visit in
        let view = try visit.part(of: child)
        if view.isNewer(than: visit.form) { return .seeOther(view.path) }
        guard view.mayChange, let current = view.part?.current else { throw Refusal.notFound }
        let names = try visit.namesOnRoll(around: child)
        var reader = FormReader(visit.form, visit.words)
        let because = reader.because(of: child, among: try visit.everybody(beside: view), names)
        guard let because, reader.errors.isEmpty else { throw refusal(view, reader.errors, "end", visit) }
        var next = current.next(by: view.reader, at: visit.now)
        next.isWithdrawn = true
        next.because = because
        try visit.add(next, about: child)
        try visit.record("took a part back", about: child, detail: next.id.description)
        return .seeOther(view.path)
    }

    static let check = Route.pupil(.post, "incidents/:part/check", seeing: Behaviour.self) { child, visit in
        let view = try visit.part(of: child)
        guard view.mayCheck, let current = view.part?.current else { throw Refusal.notFound }
        var next = current.next(by: view.reader, at: visit.now)
        next.shownAt = visit.now
        try visit.add(next, about: child)
        try visit.record("checked a part", about: child, detail: next.id.description)
        return .seeOther(view.path)
    }

    private static func refusal(_ view: PupilPart, _ faults: [FieldError], _ prefix: String, _ visit: Visit) -> Refusal
    {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(PupilIncidentPages(view: view, visit: visit).page(typed: typed), status: 422))
    }
}

extension PupilPart {
    /// The form was made for an earlier version: sent twice, or somebody else was quicker.
    fileprivate func isNewer(than form: Form) -> Bool {
        form.text("nth").flatMap { Int($0) }.map { $0 < part?.current.nth ?? 1 } ?? false
    }
}

extension Visit {
    fileprivate func part(of child: Seen<Behaviour>) throws -> PupilPart {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        let id = try id("part", of: IncidentPart.self)
        let links = try records.incidentLinks(of: child, since: SchoolYear(of: today).previous.starts)
        guard let link = links.first(where: { $0.part == id }) else { throw Refusal.notFound }
        let note = try link.entry.map { BehaviourHistory(try records.versions(of: $0, about: child)) } ?? nil
        return PupilPart(
            child: child, reader: reader, link: link, incident: try records.incident(of: link, about: child),
            note: note, part: try records.versions(of: id, about: child, on: link.day),
            others: try others(beside: link, about: child), now: now)
    }

    /// The others who were there, as far as this person may see them.
    private func others(beside link: IncidentLink, about child: Seen<Behaviour>) throws
        -> [(name: String, role: IncidentRole, path: String)]
    {
        try seen(beside: link, about: child).map { link, other in
            (other.name.full, link.role, "/pupils/\(other.pupil)/incidents/\(link.part)")
        }
    }

    private func seen(beside link: IncidentLink, about child: Seen<Behaviour>) throws
        -> [(IncidentLink, Seen<Behaviour>)]
    {
        try records.incidentLinks(beside: link, about: child).compactMap { other in
            guard other.pupil != child.pupil else { return nil }
            do {
                return (other, try Access.pupil(other.pupil, for: signedIn, seeing: Behaviour.self, in: records))
            } catch Refused.notFound {
                return nil
            }
        }
    }

    fileprivate func everybody(beside view: PupilPart) throws -> [Seen<Behaviour>] {
        try seen(beside: view.link, about: view.child).map(\.1)
    }
}
