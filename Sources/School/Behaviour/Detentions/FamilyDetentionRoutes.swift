import Pages
import People

/// A family reads of a detention and answers.
enum FamilyDetentionRoutes {
    static let all: [Route] = [page, answer]

    static let page = Route.child(.get, "detentions/:detention", seeing: Behaviour.self) { child, visit in
        let pages = try visit.detentionPages(child)
        return .page(visit.show(pages, child, pages.content(id: visit.world.newID())))
    }

    /// "We know", or "We cannot, because": kept once, however often it is sent.
    static let answer = Route.childAct(.post, "detentions/:detention/answers", seeing: Behaviour.self) { child, visit in
        let pages = try visit.detentionPages(child)
        let back = pages.view.path(of: pages.detention)
        guard let id = visit.form.text("id").flatMap({ ID<DetentionAnswer>($0) }),
            let says = visit.form["says"].flatMap({ DetentionAnswer.Says(rawValue: $0) }), says != .seen
        else { throw visit.notOurs }
        guard pages.detention.isAhead(at: visit.now), case .family(let adult, _) = child.by else {
            return .seeOther(back)
        }
        var reader = FormReader(visit.form, visit.words)
        let words = says == .weKnow ? nil : reader.text("words", visit.words("Say in a few words why."), longest: 300)
        guard reader.errors.isEmpty else {
            let typed = Filled(visit.form, errors: reader.errors, prefix: "cannot")
            throw Refusal.invalid(.page(visit.show(pages, child, pages.content(typed, id: id), true), status: 422))
        }
        // About the version that was read: one that was moved meanwhile still asks.
        let nth = visit.form.text("nth").flatMap { Int($0) } ?? pages.detention.current.nth
        let answer = DetentionAnswer(
            nth: min(max(nth, 1), pages.detention.current.nth), adult: adult, says: says, words: words, at: visit.now)
        if try visit.records.add(answer, id: id, to: pages.detention.id, about: child) {
            try visit.record("answered about a detention", about: child, detail: pages.detention.id.description)
            try visit.announce(.account(visit.signedIn.account), Behaviour.name)
        }
        return .seeOther(back)
    }
}

extension Visit {
    fileprivate func detentionPages(_ child: Seen<Behaviour>) throws -> FamilyDetentionPages {
        guard let found = try records.detention(try id("detention"), of: child) else { throw Refusal.notFound }
        let note = try found.current.note.flatMap { BehaviourHistory(try records.versions(of: $0, about: child)) }
        return FamilyDetentionPages(
            view: FamilyDetentions(child: child, now: now, all: [found]), detention: found,
            rules: try records.detentionRules(at: child.school), note: note?.note(at: now), words: words, csrf: csrf)
    }

    fileprivate func show(
        _ pages: FamilyDetentionPages, _ child: Seen<Behaviour>, _ content: HTML, _ hasErrors: Bool = false
    ) -> HTML {
        familyPage(pages.title, about: child, section: .behaviour, hasErrors: hasErrors, content)
    }
}
