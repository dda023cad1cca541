import Pages
import People

/// Staff look at a pupil's contact details; the office and the head change them.
enum PupilDetailsRoutes {
    static let all: [Route] = [page, child, adult, calling]

    static let page = Route.pupil(.get, "details", seeing: Contacts.self) { child, visit in
        .page(try pages(child, visit).page())
    }

    static let child = Route.pupil(.post, "details", seeing: Contacts.self) { child, visit in
        try change(.child(child), DetailField.childs, about: child, visit)
    }

    static let adult = Route.pupil(.post, "adults/:adult/details", seeing: Contacts.self) { child, visit in
        let adult = try linked(to: child, visit)
        return try change(.adult(adult.id), DetailField.own, about: child, visit)
    }

    static let calling = Route.pupil(.post, "adults/:adult/calling", seeing: Contacts.self) { child, visit in
        let adult = try linked(to: child, visit)
        var reader = FormReader(visit.form, visit.words)
        let place = reader.number("place", in: 1...20, visit.words("Type a place from 1 to 20: 1 is called first."))
        guard let place else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "\(adult.id)-calling")
            throw Refusal.invalid(.page(try pages(child, visit).page(typed: typed), status: 422))
        }
        let calling = Calling(
            place: place, isEmergency: reader.isTicked("emergency"), collects: reader.isTicked("collects"))
        if calling != adult.calling {
            try visit.records.keep(
                calling, of: adult.id, about: child, at: try school(of: child, visit), now: visit.now)
            try visit.record("changed when an adult is called", about: child, detail: adult.id.description)
        }
        return back(child)
    }

    private static func change(
        _ subject: DetailSubject, _ fields: [DetailField], about child: Seen<Contacts>, _ visit: Visit
    ) throws -> Answer {
        let school = try school(of: child, visit)
        guard let field = visit.form["field"].flatMap(DetailField.init(rawValue:)), fields.contains(field),
            let id = visit.form.text("id").flatMap({ ID<DetailProposal>($0) })
        else { throw Refusal.badRequest(visit.words.notOurForm) }
        // The same form once more: it was done.
        if try visit.records.isKept(id, at: school) { return back(child) }
        let before = try visit.records.held(field, of: subject, at: school)
        guard visit.form["now"] == DetailField.imprint(before) else {
            throw Refusal.conflict(.page(try pages(child, visit).page(isStopped: true), status: 409))
        }
        let (change, faults) = DetailChange.read(visit.form, field, visit.words)
        guard let change else {
            let prefix: String
            if case .adult(let adult) = subject { prefix = "\(adult)-\(field.prefix)" } else { prefix = field.prefix }
            let typed = Filled(visit.form, errors: faults, prefix: prefix)
            throw Refusal.invalid(.page(try pages(child, visit).page(typed: typed), status: 422))
        }
        guard change.after != before else { return back(child) }
        if try visit.records.changed(change, id: id, before: before, of: subject, at: school, now: visit.now) {
            try visit.records.keep(change.after, as: field, of: subject, at: school, now: visit.now)
            try visit.tellDetails(of: subject, to: nil, isAccepted: true, at: school)
            try visit.record("changed contact details", about: child, detail: field.rawValue)
        }
        return back(child)
    }

    /// The whole school of the pupil, for those who see it: teachers change nothing.
    private static func school(of child: Seen<Contacts>, _ visit: Visit) throws -> SeenAll<Contacts> {
        try Access.school(child.schoolSlug, for: visit.signedIn, seeing: Contacts.self, in: visit.records)
    }

    private static func linked(to child: Seen<Contacts>, _ visit: Visit) throws -> LinkedAdult {
        let id = try visit.id("adult", of: Adult.self)
        let adults = try visit.records.callings(about: child, at: try school(of: child, visit))
        guard let adult = adults.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return adult
    }

    private static func back(_ child: Seen<Contacts>) -> Answer { .seeOther("/pupils/\(child.pupil)/details") }

    private static func pages(_ child: Seen<Contacts>, _ visit: Visit) throws -> PupilDetailsPages {
        let calls = try Access.callList(of: child, for: visit.signedIn, at: visit.now, in: visit.records)
        var view = PupilDetails(child: child, childs: try visit.records.details(of: child), calls: calls)
        if child.isReadWhole {
            let school = try school(of: child, visit)
            view.office = try visit.records.callings(about: child, at: school).map {
                ($0, try visit.records.details(of: $0.id, at: school))
            }
        }
        return PupilDetailsPages(view: view, visit: visit)
    }
}
