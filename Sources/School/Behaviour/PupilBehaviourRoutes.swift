import Pages
import People

/// A pupil's notes, for staff who teach the pupil or see the whole school: to read, and to put right.
enum PupilBehaviourRoutes {
    static let all: [Route] = [notes, note, change, withdraw, check]

    static let notes = Route.pupil(.get, "behaviour", seeing: Behaviour.self) { child, visit in
        var view = try visit.behaviour(of: child)
        view.proud = try visit.records.proudLines(of: child)
        return .page(PupilBehaviourPages(view: view, visit: visit).list)
    }

    static let note = Route.pupil(.get, "notes/:note", seeing: Behaviour.self) { child, visit in
        let (view, note) = try visit.note(of: child)
        return .page(try PupilBehaviourPages(view: view, visit: visit).one(note, visit.types(for: child)))
    }

    static let change = Route.pupil(.post, "notes/:note", seeing: Behaviour.self) { child, visit in
        let (view, note) = try visit.note(of: child)
        if note.isNewer(than: visit.form) { return .seeOther("\(view.path)/notes/\(note.current.id)") }
        guard view.mayChange(note) else { throw Refusal.notFound }
        let types = try visit.types(for: child)
        let (change, faults) = NoteChange.read(
            visit.form, types, of: child, visit.words, try visit.namesOnRoll(around: child))
        guard let change else { throw try refusal(view, note, faults, "change", visit) }
        guard view.mayBecome(change.type, note) else {
            let says = visit.words("Families do not see that at once. Take this note back, and write the other one.")
            throw try refusal(view, note, [FieldError("type", says)], "change", visit)
        }
        try visit.add(note.current.changed(by: change, view.reader, at: visit.now), about: child, isNews: true)
        try visit.record("put a note right", about: child, detail: note.current.id.description)
        return .seeOther("\(view.path)/notes/\(note.current.id)")
    }

    static let withdraw = Route.pupil(.post, "notes/:note/withdrawal", seeing: Behaviour.self) { child, visit in
        let (view, note) = try visit.note(of: child)
        if note.isNewer(than: visit.form) { return .seeOther("\(view.path)/notes/\(note.current.id)") }
        guard view.mayChange(note) else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        let because = reader.because(of: child, try visit.namesOnRoll(around: child))
        guard let because, reader.errors.isEmpty else {
            throw try refusal(view, note, reader.errors, "end", visit)
        }
        try visit.withdraw(note.current, because: because, by: view.reader, about: child)
        return .seeOther("\(view.path)/notes/\(note.current.id)")
    }

    static let check = Route.pupil(.post, "notes/:note/check", seeing: Behaviour.self) { child, visit in
        let (view, note) = try visit.note(of: child)
        guard view.mayCheck(note) else { throw Refusal.notFound }
        try visit.add(note.current.checked(by: view.reader, at: visit.now), about: child, isNews: true)
        try visit.record("checked a note", about: child, detail: note.current.id.description)
        return .seeOther("\(view.path)/notes/\(note.current.id)")
    }

    /// A form on a note's page that comes back with what was typed.
    static func refusal(
        _ view: PupilBehaviour, _ note: BehaviourHistory, _ faults: [FieldError], _ prefix: String, _ visit: Visit
    ) throws -> Refusal {
        let types = try visit.types(for: view.child)
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(
            .page(PupilBehaviourPages(view: view, visit: visit).one(note, types, typed: typed), status: 422))
    }
}

extension BehaviourHistory {
    /// The form was made for an earlier version: sent twice, or somebody else was quicker.
    fileprivate func isNewer(than form: Form) -> Bool {
        form.text("nth").flatMap { Int($0) }.map { $0 < current.nth } ?? false
    }
}

extension Visit {
    /// A pupil's notes of this school year.
    fileprivate func behaviour(of child: Seen<Behaviour>) throws -> PupilBehaviour {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        let start = SchoolYear(of: today).starts
        let versions = try records.allVersions(of: child, since: start)
        return PupilBehaviour(
            child: child, reader: reader, now: now, rules: try records.behaviourRules(for: child),
            notes: versions.histories.reversed(), staffNotes: try records.staffNotes(of: child),
            sides: try records.sides(of: child, at: now), links: try records.incidentLinks(of: child, since: start))
    }

    /// A note, and what families ask about it.
    func note(of child: Seen<Behaviour>) throws -> (PupilBehaviour, BehaviourHistory) {
        var view = try behaviour(of: child)
        let id = try id("note", of: BehaviourEntry.self)
        view.threads = try records.threads(about: id, of: child, at: now)
        // A question may be about a note of a former school year.
        let asked = view.threads.isEmpty ? nil : BehaviourHistory(try records.versions(of: id, about: child))
        guard let note = view.note(id) ?? asked else { throw Refusal.notFound }
        return (view, note)
    }

    fileprivate func types(for child: Seen<Behaviour>) throws -> [BehaviourType] {
        try records.behaviourTypes(for: child)
    }
}
