import Pages
import People

/// What a pupil reads of themself, and what they say to it.
enum OwnNotesRoutes {
    static let all: [Route] = [notes, side]

    static let notes = Route.own(.get, seeing: Behaviour.self) { child, visit in
        .page(OwnNotesPages(view: try visit.ownNotes(of: child), visit: visit).page())
    }

    static let side = Route.own(.post, "notes/:note/side", seeing: Behaviour.self) { child, visit in
        let view = try visit.ownNotes(of: child)
        guard let note = view.note(try visit.id("note")), view.rules.maySay, !note.shown.isPraise else {
            throw Refusal.notFound
        }
        let (says, faults) = try PupilSide.read(visit.form, of: child, visit.words) {
            try visit.namesOnRoll(around: child)
        }
        guard let says else { throw refusal(view, note, faults, visit) }
        // Sent twice, or after the family has read it: what is there stays.
        if view.maySay(to: note), let after = visit.form.text("after").flatMap({ Int($0) }) {
            try visit.say(says, after: after, to: note, of: child)
        }
        return .seeOther("/me")
    }

    private static func refusal(
        _ view: OwnNotes, _ note: OwnNote, _ faults: [FieldError], _ visit: Visit
    ) -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: note.id.description)
        return .invalid(.page(OwnNotesPages(view: view, visit: visit).page(typed: typed), status: 422))
    }
}

extension Visit {
    /// The half term up to now.
    fileprivate func ownNotes(of child: Seen<Behaviour>) throws -> OwnNotes {
        let half = try records.calendar(of: child.school, around: today).halfTerm(upTo: today)
        let rules = try records.pupilRules(for: child)
        let versions = try half.map { half in
            let days = half.days.lowerBound...max(half.days.upperBound, today)
            return try records.ownVersions(of: child, in: days, rules, at: now)
        }
        return OwnNotes(
            child: child, now: now, rules: rules, school: try records.behaviourRules(for: child), halfTerm: half,
            notes: OwnNote.all(versions ?? [], rules, try records.sides(of: child, at: now), at: now))
    }

    /// Writes down what the pupil says. A family that can read the note already hears of it.
    fileprivate func say(_ says: String, after nth: Int, to note: OwnNote, of child: Seen<Behaviour>) throws {
        let side = PupilSide(nth: nth + 1, name: child.name.first, words: says)
        let shownAt = max(note.atHome, now)
        guard nth == note.side?.nth ?? 0,
            try records.add(
                side, to: note.id, of: child, by: signedIn.account, shownAt: shownAt, at: now)
        else { return }
        if shownAt <= now { try leaveNews(of: note.id, about: child) }
        try record("gave their side of a note", about: child, detail: note.id.description)
        try announce(.child(child), Behaviour.name)
    }
}
