import Pages
import People

/// Writing down what happened among several pupils: from a class page, of its pupils; from the office, of anybody.
enum NewIncidentRoutes {
    static let all: [Route] = [classNew, classAdd, schoolNew, schoolAdd]

    static let classNew = Route.taught(.get, "incidents/new", seeing: Behaviour.self) { group, visit in
        .page(NewIncidentPages(desk: try visit.desk(of: group, visit.query.all("pupil")), visit: visit).page())
    }

    static let classAdd = Route.taught(.post, "incidents", seeing: Behaviour.self) { group, visit in
        let desk = try visit.desk(of: group, visit.form.all("pupil"))
        let new = try visit.read(desk)
        try visit.make(new, at: group.group.school, by: group.by, try visit.calendar(of: new, at: group.group.school))
        guard let first = desk.chosen.first else { throw Refusal.notFound }
        return .seeOther(try visit.place(of: new.id, for: first))
    }

    static let schoolNew = Route.school(.get, "incidents/new", seeing: Behaviour.self) { school, visit in
        var desk = try visit.desk(of: school, visit.query.all("pupil"))
        if let text = visit.query.text("find") { desk.find = (text, try visit.found(text, at: school)) }
        return .page(NewIncidentPages(desk: desk, visit: visit).page())
    }

    static let schoolAdd = Route.school(.post, "incidents", seeing: Behaviour.self) { school, visit in
        let new = try visit.read(try visit.desk(of: school, visit.form.all("pupil")))
        try visit.make(new, at: school.school, by: school.by, try visit.calendar(of: new, at: school.school))
        return .seeOther("/schools/\(school.schoolSlug)/incidents/\(new.id)")
    }
}

extension Visit {
    /// The pupils of a class that are named, each once. Somebody who is not in it is not there.
    fileprivate func desk(of group: SeenGroup<Behaviour>, _ named: [String]) throws -> IncidentDesk {
        IncidentDesk(
            path: "/groups/\(group.group.id)/days/\(group.day)/incidents", title: group.group.name, section: .classes,
            chosen: try pupils(named) { try group.pupil($0) }, choosable: group.pupils,
            types: try records.behaviourTypes(for: group).concerns)
    }

    /// The pupils of a school that are named, each once.
    fileprivate func desk(of school: SeenAll<Behaviour>, _ named: [String]) throws -> IncidentDesk {
        IncidentDesk(
            path: "/schools/\(school.schoolSlug)/incidents", title: school.schoolName, section: .office,
            chosen: try pupils(named) { try pupil($0, at: school) }, choosable: nil,
            types: try records.behaviourTypes(at: school.school).concerns)
    }

    private func pupils(_ named: [String], _ find: (ID<Pupil>) throws -> Seen<Behaviour>) throws -> [Seen<Behaviour>] {
        var chosen: [Seen<Behaviour>] = []
        for text in named.prefix(IncidentReader.most) {
            guard let id = ID<Pupil>(text) else { throw Refusal.notFound }
            if !chosen.contains(where: { $0.pupil == id }) { chosen.append(try find(id)) }
        }
        return chosen
    }

    /// One pupil of a school that this person sees all of.
    func pupil(_ id: ID<Pupil>, at school: SeenAll<Behaviour>) throws -> Seen<Behaviour> {
        let child = try Access.pupil(id, for: signedIn, seeing: Behaviour.self, in: records)
        guard child.school == school.school else { throw Refusal.notFound }
        return child
    }

    /// Pupils of a school by what somebody typed of their name.
    func found(_ text: String, at school: SeenAll<Behaviour>) throws -> [Seen<Behaviour>] {
        let search = NameSearch(text)
        let all = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: today, in: records)
        let found = all.filter {
            search.finds($0.name.given, $0.name.family, $0.name.knownGiven ?? "", $0.name.knownFamily ?? "")
        }
        return Array(found.sorted { ($0.name.full, $0.pupil) < ($1.name.full, $1.pupil) }.prefix(20))
    }

    /// The incident that the form tells, or the page again with everything that is wrong with it.
    fileprivate func read(_ desk: IncidentDesk) throws -> NewIncident {
        guard let first = desk.chosen.first else {
            let typed = Filled(form, errors: [FieldError("pupil", words("Choose pupils first."))])
            throw Refusal.invalid(.page(NewIncidentPages(desk: desk, visit: self).page(typed: typed), status: 422))
        }
        let reader = IncidentReader(pupils: desk.chosen, types: desk.types, words: words, now: now)
        let (new, faults) = reader.read(form, try namesOnRoll(around: first))
        guard let new else {
            let typed = Filled(form, errors: faults)
            throw Refusal.invalid(.page(NewIncidentPages(desk: desk, visit: self).page(typed: typed), status: 422))
        }
        return new
    }

    fileprivate func calendar(of new: NewIncident, at school: SchoolNumber) throws -> SchoolCalendar {
        try records.calendar(of: school, around: today)
    }

    /// Where whoever wrote an incident down finds it: at one of its pupils.
    fileprivate func place(of incident: ID<Incident>, for child: Seen<Behaviour>) throws -> String {
        let links = try records.incidentLinks(of: child, since: today - IncidentReader.reach - 1)
        guard let link = links.first(where: { $0.incident == incident }) else {
            return "/pupils/\(child.pupil)/behaviour"
        }
        return "/pupils/\(child.pupil)/incidents/\(link.part)"
    }
}

extension [BehaviourType] {
    /// What may be noted of whoever took part in something.
    var concerns: [BehaviourType] { filter { $0.kind == .concern } }
}
