import Pages
import People

/// A pupil's detentions, for staff who teach the pupil or see the whole school.
enum PupilDetentionRoutes {
    static let all: [Route] = [list, new, set, one, move, cancel, told]

    static let list = Route.pupil(.get, "detentions", seeing: Behaviour.self) { child, visit in
        .page(PupilDetentionPages(view: try visit.detentions(of: child), visit: visit).list)
    }

    static let new = Route.pupil(.get, "detentions/new", seeing: Behaviour.self) { child, visit in
        let note = try visit.note(visit.query.text("note"), of: child)
        let pages = try visit.newDetention(child, note)
        return .page(pages.page(Filled(["reason": [note?.current.homeNote ?? note?.current.title ?? ""]])))
    }

    /// Kept once, however often the form is sent; not at all before what is to be weighed has been read.
    static let set = Route.pupil(.post, "detentions", seeing: Behaviour.self) { child, visit in
        guard let press = Press(visit.form["key"]) else { throw visit.notOurs }
        let note = try visit.note(visit.form.text("note"), of: child)
        let pages = try visit.newDetention(child, note)
        let back = "/pupils/\(child.pupil)/detentions"
        if try visit.records.wasSet(by: press, of: child) { return .seeOther(back) }
        var reader = FormReader(visit.form, visit.words)
        guard let new = try visit.read(&reader, press, child, note) else { throw visit.mend(pages, reader.errors) }
        let warnings = try visit.warnings(of: new.session, for: new.pupils)
        guard visit.form.setAside.isSuperset(of: warnings.map(\.key)) else {
            throw visit.mend(pages, [], warnings)
        }
        guard try visit.set(new, by: pages.view.reader) else {
            throw visit.mend(pages, [FieldError("session", visit.words("That one is full. Choose another."))])
        }
        return .seeOther(back)
    }

    static let one = Route.pupil(.get, "detentions/:detention", seeing: Behaviour.self) { child, visit in
        let (view, told) = try visit.detention(of: child)
        return .page(PupilDetentionPages(view: view, visit: visit).one(told, try visit.open(view)))
    }

    static let move = Route.pupil(.post, "detentions/:detention/move", seeing: Behaviour.self) { child, visit in
        let (view, told) = try visit.detention(of: child)
        let back = "\(view.path)/\(told.detention.id)"
        if told.isNewer(than: visit.form) { return .seeOther(back) }
        guard view.mayChange(told.detention) else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        let sessions = try visit.sessionsAhead(at: child.school).filter { $0.id != told.detention.current.sitting }
        let chosen = SessionReader(types: [], sessions: sessions, supervisors: [], now: visit.now)
            .chosen(&reader, seats: 1)
        let because = reader.because(of: child, try visit.namesOnRoll(around: child))
        guard let chosen, !chosen.isNew, let because, reader.errors.isEmpty else {
            throw try visit.mend(view, told, reader.errors, "move")
        }
        let warnings = try visit.warnings(of: chosen.session, for: [child], besides: told.detention.id)
        guard visit.form.setAside.isSuperset(of: warnings.map(\.key)) else {
            throw try visit.mend(view, told, [], "move", warnings)
        }
        let isMoved = try visit.move(
            told.detention, to: chosen.session, isNew: false, because: because, by: view.reader, about: child)
        guard isMoved else {
            throw try visit.mend(
                view, told, [FieldError("session", visit.words("That one is full. Choose another."))], "move")
        }
        return .seeOther(back)
    }

    static let cancel = Route.pupil(.post, "detentions/:detention/cancellation", seeing: Behaviour.self) {
        child, visit in
        let (view, told) = try visit.detention(of: child)
        let back = "\(view.path)/\(told.detention.id)"
        if told.isNewer(than: visit.form) { return .seeOther(back) }
        guard view.mayChange(told.detention) else { throw Refusal.notFound }
        var reader = FormReader(visit.form, visit.words)
        guard let because = reader.because(of: child, try visit.namesOnRoll(around: child)), reader.errors.isEmpty
        else { throw try visit.mend(view, told, reader.errors, "cancel") }
        try visit.cancel(told.detention, because: because, by: view.reader, about: child)
        return .seeOther(back)
    }

    /// A telephone call or a letter is written down.
    static let told = Route.pupil(.post, "detentions/:detention/told", seeing: Behaviour.self) { child, visit in
        let (view, told) = try visit.detention(of: child)
        guard let id = visit.form.text("id").flatMap({ ID<DetentionTold>($0) }) else { throw visit.notOurs }
        var reader = FormReader(visit.form, visit.words)
        guard let new = told.read(&reader, by: view.reader, at: visit.now) else {
            throw try visit.mend(view, told, reader.errors, "told")
        }
        try visit.records.add(new, id: id, of: told.detention.id, about: child, by: view.reader)
        try visit.record("told a family of a detention", about: child, detail: told.detention.id.description)
        return .seeOther("\(view.path)/\(told.detention.id)")
    }
}

extension PupilDetention {
    /// The form was made for an earlier version: sent twice, or somebody else was quicker.
    fileprivate func isNewer(than form: Form) -> Bool {
        form.text("nth").flatMap { Int($0) }.map { $0 < detention.current.nth } ?? false
    }

    fileprivate func read(_ reader: inout FormReader, by staff: Staff, at now: Instant) -> DetentionTold? {
        let words = reader.words
        let way = reader.form["way"].flatMap { DetentionTold.Way(rawValue: $0) }
        if way == nil { reader.fault("way", words("Choose how.")) }
        let adult = newest.first { $0.adult.description == reader.form["adult"] }?.adult
        let whom =
            adult == nil ? reader.text("whom", words("Say who it was."), longest: 60) : nil
        guard let way, reader.errors.isEmpty else { return nil }
        // Of the version that was on the page: who heard of one that was moved meanwhile does not know where to yet.
        let nth = reader.form.text("nth").flatMap { Int($0) } ?? detention.current.nth
        return DetentionTold(
            nth: min(max(nth, 1), detention.current.nth), adult: adult, way: way, whom: whom, staffName: staff.name,
            at: now)
    }
}
