import Pages
import People

/// A family looks at a child's weeks together with the child.
enum TogetherRoutes {
    static let all: [Route] = [page, proud, removal, step]

    static let page = Route.child(.get, "together", seeing: Behaviour.self) { child, visit in
        .page(page(try visit.together(with: child), visit))
    }

    static let proud = Route.childAct(.post, "together/proud", seeing: Behaviour.self) { child, visit in
        let lines = try visit.records.proudLines(of: child)
        // The same form once more: it was done.
        if lines.contains(where: { $0.id.description == visit.form.text("id") }) { return back(child) }
        let (line, faults) = ProudLine.read(
            visit.form, isFull: lines.count >= Together.mostProud, visit.words)
        guard let line else { throw try refusal(faults, "proud", child, visit) }
        if try visit.records.add(line, about: child, at: visit.now) {
            try visit.record("added what a child is proud of", about: child, detail: line.id.description)
        }
        return back(child)
    }

    static let removal = Route.childAct(
        .post, "together/proud/:line/removal", seeing: Behaviour.self
    ) { child, visit in
        let line = try visit.id("line", of: ProudLine.self)
        guard try visit.records.remove(line, about: child, at: visit.now) else { throw Refusal.notFound }
        try visit.record("took away what a child is proud of", about: child, detail: line.description)
        return back(child)
    }

    static let step = Route.childAct(.post, "together/step", seeing: Behaviour.self) { child, visit in
        let (step, faults) = NextStep.read(visit.form, on: visit.today, visit.words)
        guard let step else { throw try refusal(faults, "step", child, visit) }
        if try visit.records.choose(step, for: child, at: visit.now) {
            try visit.record("chose a next step", about: child, detail: step.id.description)
        }
        return back(child)
    }

    private static func back(_ child: Seen<Behaviour>) -> Answer { .seeOther(Together.path(child.pupil)) }

    private static func page(_ view: Together, _ visit: Visit, _ typed: Filled? = nil) -> HTML {
        let pages = TogetherPages(view: view, visit: visit)
        return visit.familyPage(
            pages.title, about: view.child, section: .behaviour, hasErrors: typed != nil, pages.content(typed))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ child: Seen<Behaviour>, _ visit: Visit
    ) throws -> Refusal {
        guard !faults.isEmpty else {
            return .badRequest(visit.words("This form is not one of ours. Go back, reload the page and send it again."))
        }
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(page(try visit.together(with: child), visit, typed), status: 422))
    }
}

extension Visit {
    fileprivate func together(with child: Seen<Behaviour>) throws -> Together {
        let calendar = try records.calendar(of: child.school, around: today)
        let notes = try records.shownNotes(of: child, in: calendar.twoWeeks(upTo: today), at: now).filter(\.counts)
        var categories: [String] = []
        for note in notes.reversed() where !note.isPraise && !categories.contains(note.current.category) {
            categories.append(note.current.category)
        }
        return Together(
            child: child, now: now, praise: notes.filter(\.isPraise).reversed(),
            proud: try records.proudLines(of: child), step: try records.nextStep(of: child), categories: categories)
    }
}
