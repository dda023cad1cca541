import Pages
import People

/// A family looks at its contact details, and asks the office to change them.
enum DetailsRoutes {
    static let all: [Route] =
        [page, events, fragment, own, child, check] + DetailsOfficeRoutes.all + PupilDetailsRoutes.all

    static let page = Route.child(.get, "details", seeing: Contacts.self) { child, visit in
        .page(page(try visit.details(of: child), visit, isLive: true))
    }

    /// What the office answers moves the open page of whoever asked; a child's own details move every page of the child.
    static let events = Route.child(.get, "details/events", seeing: Contacts.self) { child, visit in
        try visit.live([.child(child)], version: visit.details(of: child).version)
    }

    static let fragment = Route.child(.get, "details/fragment", seeing: Contacts.self) { child, visit in
        let view = try visit.details(of: child)
        return .page(
            liveFragment(
                visit.words, version: view.version, says: visit.words("Contact details have changed"),
                DetailsPages(view: view, visit: visit).content()))
    }

    /// Anybody who sees the child, of themselves.
    static let own = Route.child(.post, "details/own", seeing: Contacts.self) { child, visit in
        try propose(about: child, in: DetailField.own, visit)
    }

    /// Only who may act, of the child.
    static let child = Route.childAct(.post, "details/child", seeing: Contacts.self) { child, visit in
        try propose(about: child, in: DetailField.childs, visit)
    }

    static let check = Route.child(.post, "details/check", seeing: Contacts.self) { child, visit in
        if try visit.records.check(about: child, in: SchoolYear(of: visit.today).startYear, at: visit.now) {
            try visit.record("found all contact details still right", about: child)
        }
        return back(child)
    }

    private static func propose(
        about child: Seen<Contacts>, in fields: [DetailField], _ visit: Visit
    ) throws -> Answer {
        guard let field = visit.form["field"].flatMap(DetailField.init(rawValue:)), fields.contains(field),
            let id = visit.form.text("id").flatMap({ ID<DetailProposal>($0) })
        else { throw Refusal.badRequest(visit.words.notOurForm) }
        let view = try visit.details(of: child)
        guard let before = field.isOwn ? view.own[field] : view.childs[field] else { throw Refusal.notFound }
        let (change, faults) = DetailChange.read(visit.form, field, visit.words)
        guard let change else {
            let typed = Filled(visit.form, errors: faults, prefix: field.prefix)
            throw Refusal.invalid(.page(page(view, visit, typed), status: 422))
        }
        // What is held already needs no change, unless something else waits.
        let isNeeded = change.after != before || view.proposal(field)?.isWaiting == true
        if isNeeded, try visit.records.propose(change, id: id, before: before, about: child, at: visit.now) {
            try visit.record("proposed a change of contact details", about: child, detail: field.rawValue)
            try visit.announce(.account(visit.signedIn.account), Contacts.name)
            try visit.announce(.details(child.school), Contacts.name)
        }
        return back(child)
    }

    private static func back(_ child: Seen<Contacts>) -> Answer { .seeOther("/children/\(child.pupil)/details") }

    private static func page(_ view: FamilyDetails, _ visit: Visit, _ typed: Filled? = nil, isLive: Bool = false)
        -> HTML
    {
        let pages = DetailsPages(view: view, visit: visit)
        guard isLive else {
            return visit.familyPage(pages.title, about: view.child, hasErrors: typed != nil, pages.content(typed))
        }
        let region = liveRegion(
            visit.words, events: "\(view.path)/events", fragment: "\(view.path)/fragment", version: view.version,
            ended: visit.words("Sign in again to see changes"), pages.content())
        return visit.familyPage(pages.title, about: view.child, script: .live, region)
    }
}

extension Words {
    var notOurForm: String { self("This form is not one of ours. Go back, reload the page and send it again.") }
}

extension Visit {
    fileprivate func details(of child: Seen<Contacts>) throws -> FamilyDetails {
        FamilyDetails(
            child: child, own: try records.ownDetails(seeing: child), childs: try records.details(of: child),
            reader: try records.reader(about: child), proposals: try records.proposals(about: child),
            asksToCheck: try records.asksToCheck(about: child, in: SchoolYear(of: today).startYear),
            lastCheck: try records.lastCheck(about: child))
    }
}
