import Pages
import People

/// Internal exclusion, suspension and permanent exclusion: what the office prepares, the head decides and the family reads.
enum ExclusionRoutes {
    static let all: [Route] = [list, new, add, page, change, decide, withdraw, letter]

    static let letter = Route.child(.get, "exclusions/:exclusion", seeing: Behaviour.self) { child, visit in
        let id = try visit.id("exclusion", of: Exclusion.self)
        let all = try visit.records.shownExclusions(
            of: child, since: SchoolYear(of: visit.today).previous.starts, at: visit.now)
        guard let shown = all.first(where: { $0.current.id == id }) else { throw Refusal.notFound }
        let others = all.map(\.current).filter { $0.id != id && $0.isDecided }
        let calendar = try visit.records.calendar(of: child.school, around: shown.current.span.from)
        let letter = ExclusionLetter(
            exclusion: shown.current, facts: ExclusionFacts(shown.current, others: others, calendar), child: child,
            words: visit.words)
        let pages = FamilyExclusionPages(child: child, words: visit.words, today: visit.today)
        return .page(
            visit.familyPage(letter.title, about: child, section: .behaviour, pages.letter(letter, shown: shown)))
    }

    static let list = Route.school(.get, "exclusions", seeing: Behaviour.self) { school, visit in
        let all = try visit.records.exclusions(of: school, since: SchoolYear(of: visit.today).starts)
        return .page(
            ExclusionPages(school: school, visit: visit).list(
                all, places: try visit.officePlaces(of: school, current: .exclusions)))
    }

    static let new = Route.school(.get, "exclusions/new", seeing: Behaviour.self) { school, visit in
        let pages = ExclusionPages(school: school, visit: visit)
        guard let text = visit.query.text("pupil") else {
            let find = visit.query.text("find")
            return .page(pages.find(find, try find.map { try visit.found($0, at: school) } ?? []))
        }
        guard let id = ID<Pupil>(text) else { throw Refusal.notFound }
        return .page(pages.new(try visit.pupil(id, at: school)))
    }

    static let add = Route.school(.post, "exclusions", seeing: Behaviour.self) { school, visit in
        guard let pupil = visit.form.text("pupil").flatMap({ ID<Pupil>($0) }) else { throw Refusal.notFound }
        let child = try visit.pupil(pupil, at: school)
        let decides = visit.form["do"] == "decide"
        let id = visit.form.text("id").flatMap { ID<Exclusion>($0) }
        // A form that is sent again stands in nobody's way, least of all its own.
        let (change, faults) = try visit.read(child, by: school.by, besides: id, decides: decides)
        guard let change, let id else {
            let typed = Filled(visit.form, errors: faults)
            throw Refusal.invalid(
                .page(ExclusionPages(school: school, visit: visit).new(child, typed: typed), status: 422))
        }
        let exclusion = Exclusion(
            id: id, nth: 1, kind: change.kind, span: change.span, reasons: change.reasons, words: change.words,
            brought: change.brought, provision: change.provision, meeting: change.meeting,
            shownAt: decides ? visit.now : nil, staff: school.by.id, staffName: school.by.name, at: visit.now)
        let act = decides ? "decided an exclusion" : "prepared an exclusion"
        try visit.keep(exclusion, about: child, act)
        return .seeOther("/schools/\(school.schoolSlug)/exclusions/\(id)")
    }

    static let page = Route.school(.get, "exclusions/:exclusion", seeing: Behaviour.self) { school, visit in
        .page(ExclusionPages(school: school, visit: visit).one(try visit.exclusion(of: school)))
    }

    static let change = Route.school(.post, "exclusions/:exclusion", seeing: Behaviour.self) { school, visit in
        let (view, again) = try visit.changeable(of: school)
        let current = view.history.current
        if let again {
            guard view.isOvertaken(visit.form) else { return again }
            let says = visit.words(
                "\(current.staffName) has changed it meanwhile. Look at how it stands, then save again.")
            throw refusal(view, [FieldError("because", says)], "change", school, visit)
        }
        var (change, faults) = try visit.read(
            view.child, by: school.by, besides: current.id, decides: current.isDecided)
        var reader = FormReader(visit.form, visit.words)
        let because = reader.because(of: view.child, try visit.namesOnRoll(around: view.child))
        faults += reader.errors
        guard let change, let because, faults.isEmpty else {
            throw refusal(view, faults, "change", school, visit)
        }
        var next = current.next(by: school.by, at: visit.now)
        (next.kind, next.span, next.reasons, next.words) = (change.kind, change.span, change.reasons, change.words)
        (next.brought, next.provision, next.meeting) = (change.brought, change.provision, change.meeting)
        next.because = because
        try visit.keep(next, about: view.child, "changed an exclusion")
        return .seeOther("/schools/\(school.schoolSlug)/exclusions/\(next.id)")
    }

    static let decide = Route.school(.post, "exclusions/:exclusion/decision", seeing: Behaviour.self) { school, visit in
        let (view, again) = try visit.changeable(of: school)
        if let again { return again }
        let current = view.history.current
        guard current.shownAt == nil, view.mayDecide || !current.kind.isHeads else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        try visit.reader(view.child, by: school.by, besides: current.id, decides: true)
            .check(current.kind, current.span, current.brought, &reader)
        guard reader.errors.isEmpty else {
            let typed = ExclusionForm.opened(current, errors: reader.errors)
            throw Refusal.invalid(
                .page(ExclusionPages(school: school, visit: visit).one(view, typed: typed), status: 422))
        }
        var next = current.next(by: school.by, at: visit.now)
        next.shownAt = visit.now
        try visit.keep(next, about: view.child, "decided an exclusion")
        return .seeOther("/schools/\(school.schoolSlug)/exclusions/\(next.id)")
    }

    static let withdraw = Route.school(.post, "exclusions/:exclusion/withdrawal", seeing: Behaviour.self) {
        school, visit in
        let (view, again) = try visit.changeable(of: school)
        if let again { return again }
        var reader = FormReader(visit.form, visit.words)
        let because = reader.because(of: view.child, try visit.namesOnRoll(around: view.child))
        guard let because, reader.errors.isEmpty else { throw refusal(view, reader.errors, "end", school, visit) }
        var next = view.history.current.next(by: school.by, at: visit.now)
        next.isWithdrawn = true
        next.because = because
        try visit.keep(next, about: view.child, "took an exclusion back")
        return .seeOther("/schools/\(school.schoolSlug)/exclusions/\(next.id)")
    }

    private static func refusal(
        _ view: WholeExclusion, _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Behaviour>, _ visit: Visit
    ) -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(
            .page(ExclusionPages(school: school, visit: visit).one(view, typed: typed), status: 422))
    }
}
