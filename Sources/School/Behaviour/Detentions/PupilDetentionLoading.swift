import Pages
import People

extension Visit {
    var notOurs: Refusal {
        .badRequest(words("This form is not one of ours. Go back, reload the page and send it again."))
    }

    func detentions(of child: Seen<Behaviour>) throws -> PupilDetentions {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        let all = try records.detentions(of: child, since: SchoolYear(of: today).starts)
        return PupilDetentions(child: child, reader: reader, now: now, detentions: all)
    }

    /// One of them with who was told of it.
    func detention(of child: Seen<Behaviour>) throws -> (PupilDetentions, PupilDetention) {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        guard let found = try records.detention(try id("detention"), of: child) else { throw Refusal.notFound }
        let note = try found.current.note.flatMap { BehaviourHistory(try records.versions(of: $0, about: child)) }
        let one = PupilDetention(
            detention: found, notices: try records.notices(of: found.id, child),
            told: try records.told(of: found.id, child), note: note)
        return (PupilDetentions(child: child, reader: reader, now: now, detentions: [found]), one)
    }

    /// Sessions that have not begun and have room.
    func open(_ view: PupilDetentions) throws -> [DetentionSession] {
        try sessionsAhead(at: view.child.school).filter {
            $0.cancelled == nil && $0.room > 0 && now < $0.span.begins
        }
    }

    /// Everything that somebody may have chosen on a page that was open for a while.
    func sessionsAhead(at school: SchoolNumber) throws -> [DetentionSession] {
        try records.detentionSessions(at: school, in: today...today + 120)
    }

    /// A note of this child by its identifier.
    func note(_ text: String?, of child: Seen<Behaviour>) throws -> BehaviourHistory? {
        guard let text else { return nil }
        guard let id = ID<BehaviourEntry>(text),
            let note = BehaviourHistory(try records.versions(of: id, about: child))
        else { throw Refusal.notFound }
        return note
    }

    func newDetention(_ child: Seen<Behaviour>, _ note: BehaviourHistory?) throws -> NewDetentionPages {
        guard case .staff(let reader) = child.by else { throw Refusal.notFound }
        let view = PupilDetentions(child: child, reader: reader, now: now, detentions: [])
        let fields = SessionFields(
            types: try records.detentionTypes(at: child.school), sessions: try open(view),
            supervisors: try records.supervisors(at: child.school, on: today), words: words)
        return NewDetentionPages(
            view: view, fields: fields, note: note, others: try classmates(of: child), visit: self)
    }

    /// The rest of the pupil's class, where the reader may open it.
    private func classmates(of child: Seen<Behaviour>) throws -> [Seen<Behaviour>] {
        let groups = try Access.groups(of: signedIn, seeing: Behaviour.self, in: records)
        let own = groups.first {
            $0.school == child.school && $0.kind == .registration && $0.name == child.className
        }
        guard let own else { return [] }
        let group = try Access.group(own.id, on: today, for: signedIn, seeing: Behaviour.self, in: records)
        return group.pupils.filter { $0.pupil != child.pupil }
    }

    /// The detention that a form asks for; nil when something is wrong.
    func read(
        _ reader: inout FormReader, _ press: Press, _ child: Seen<Behaviour>, _ note: BehaviourHistory?
    ) throws -> NewDetention? {
        let also = try form.all("also").map { text -> Seen<Behaviour> in
            guard let id = ID<Pupil>(text) else { throw Refusal.notFound }
            return try Access.pupil(id, for: signedIn, seeing: Behaviour.self, in: records)
        }
        guard also.allSatisfy({ $0.school == child.school }) else { throw Refusal.notFound }
        let pupils = [child] + also.filter { $0.pupil != child.pupil }
        let fields = try newDetention(child, note).fields
        let sessions = SessionReader(
            types: fields.types, sessions: try sessionsAhead(at: child.school), supervisors: fields.supervisors,
            now: now)
        let chosen = sessions.chosen(&reader, seats: pupils.count)
        let reason = reader.text(
            "reason", words("Say why. The family reads it."), longest: NewDetention.reasonLength)
        if let reason { reader.check("reason", reason, for: pupils, try namesOnRoll(around: child)) }
        // Families read where it is, too.
        if chosen?.isNew ?? false, let place = form.text("place") {
            reader.check("place", place, for: pupils, try namesOnRoll(around: child))
        }
        guard let chosen, let reason, reader.errors.isEmpty else { return nil }
        return NewDetention(
            press: press, pupils: pupils, session: chosen.session, isNewSession: chosen.isNew, reason: reason,
            note: note?.current.id)
    }

    /// The form as it was sent, with what is wrong with it or what is to be weighed.
    func mend(_ pages: NewDetentionPages, _ errors: [FieldError], _ warnings: [DetentionWarning] = []) -> Refusal {
        .invalid(.page(pages.page(Filled(form, errors: errors), warnings: warnings), status: 422))
    }

    func mend(
        _ view: PupilDetentions, _ told: PupilDetention, _ errors: [FieldError], _ prefix: String,
        _ warnings: [DetentionWarning] = []
    ) throws -> Refusal {
        var typed = Filled(form, errors: errors, prefix: prefix)
        typed.values["aside"] = warnings.isEmpty ? nil : warnings.map(\.key)
        let weigh = warnings.isEmpty ? nil : WeighingPages.html(warnings, words)
        let pages = PupilDetentionPages(view: view, visit: self)
        return .invalid(.page(pages.one(told, try open(view), typed: typed, weigh: weigh), status: 422))
    }
}
