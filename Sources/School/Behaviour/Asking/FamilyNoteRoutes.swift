import Pages
import People

/// A family asks about a note.
enum FamilyNoteRoutes {
    static let all: [Route] = [note, ask]

    static let note = Route.child(.get, "notes/:note", seeing: Behaviour.self) { child, visit in
        .page(page(try visit.shownNote(of: child), visit))
    }

    static let ask = Route.childAct(.post, "notes/:note/questions", seeing: Behaviour.self) { child, visit in
        let view = try visit.shownNote(of: child)
        // The same form once more: it was done.
        if let id = visit.form.text("id"), view.lines.contains(where: { $0.id.description == id }) {
            return .seeOther(view.path)
        }
        let (question, faults) = view.read(visit.form, visit.words)
        guard let question else {
            let typed = Filled(visit.form, errors: faults, prefix: "ask")
            throw Refusal.invalid(.page(page(view, visit, typed), status: 422))
        }
        if try visit.records.ask(question, about: view.note.current, of: child) {
            try visit.record("asked about a note", about: child, detail: view.note.current.id.description)
        }
        return .seeOther(view.path)
    }

    private static func page(_ view: FamilyNote, _ visit: Visit, _ typed: Filled? = nil) -> HTML {
        let pages = FamilyNotePages(
            view: view, words: visit.words, csrf: visit.csrf,
            next: visit.world.newID(ThreadLine.self).description)
        return visit.familyPage(
            pages.title, about: view.child, section: .behaviour, hasErrors: typed != nil, pages.content(typed))
    }
}

extension Visit {
    /// A note that the family sees by now, with the reader's thread.
    fileprivate func shownNote(of child: Seen<Behaviour>) throws -> FamilyNote {
        let versions = try records.versions(of: try id("note"), about: child)
        guard let note = BehaviourHistory(versions)?.note(at: now) else { throw Refusal.notFound }
        let author = note.author
        let isThere = try Access.reaches(author.staff, about: child, for: signedIn, at: now, in: records)
        return FamilyNote(
            child: child, now: now, rules: try records.behaviourRules(for: child), note: note,
            lines: try records.thread(about: note.current.id, of: child), addressee: isThere ? author : nil,
            delivery: try records.calendar(of: child.school, around: today).delivery(of: now))
    }
}
