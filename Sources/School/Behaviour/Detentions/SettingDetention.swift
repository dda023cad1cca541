import Pages
import People

extension Visit {
    /// What is to be weighed before pupils are put into a session: of the time itself, and of each pupil.
    func warnings(
        of session: DetentionSession, for pupils: [Seen<Behaviour>], besides: ID<Detention>? = nil
    ) throws -> [DetentionWarning] {
        guard let school = pupils.first?.school else { return [] }
        let calendar = try records.calendar(of: school, around: session.span.day)
        let time = session.span.warnings(try records.detentionRules(at: school), calendar, now: now)
        let others = try pupils.flatMap { child in
            try records.clashes(of: child, in: session.span, besides: besides)
                .map { DetentionWarning.clash(child.name.first, $0) }
        }
        return others + time
    }

    /// Sets a detention of each of its pupils, once however often it is sent. False where there is no room left.
    func set(_ new: NewDetention, by staff: Staff) throws -> Bool {
        // Another session bears its identifier: the pupils would sit elsewhere than their families read.
        if new.isNewSession, try !records.add(new.session, by: staff, at: now) { throw notOurs }
        for child in new.pupils where try !records.wasSet(by: new.press, of: child) {
            guard try records.takeSeat(in: new.session.id, at: child.school) else { return false }
            var version = DetentionVersion(new, by: staff, id: world.newID(), at: now)
            // The note is about one of them.
            if child.pupil != new.pupils.first?.pupil { version.note = nil }
            try keep(version, about: child)
            try record("set a detention", about: child, detail: version.id.description)
        }
        return true
    }

    /// Moves a detention to another session. False where there is no room left.
    func move(
        _ history: DetentionHistory, to session: DetentionSession, isNew: Bool, because: String, by staff: Staff,
        about child: Seen<Behaviour>
    ) throws -> Bool {
        if isNew, try !records.add(session, by: staff, at: now) { throw notOurs }
        guard try records.takeSeat(in: session.id, at: child.school) else { return false }
        try leave(history, as: .moved, child)
        try keep(history.current.moved(to: session, because: because, by: staff, at: now), about: child)
        try record("moved a detention", about: child, detail: history.id.description)
        return true
    }

    func cancel(_ history: DetentionHistory, because: String, by staff: Staff, about child: Seen<Behaviour>) throws {
        try leave(history, as: .cancelled, child)
        try keep(history.current.cancelled(because: because, by: staff, at: now), about: child)
        try record("cancelled a detention", about: child, detail: history.id.description)
    }

    /// The seat is free again, unless its session has begun.
    private func leave(
        _ history: DetentionHistory, as state: DetentionVersion.State, _ child: Seen<Behaviour>
    ) throws {
        try records.unseat(child, of: history.current, as: state)
        if now < history.current.span.begins {
            try records.freeSeat(in: history.current.sitting, at: child.school)
        }
    }

    /// Writes down a version, tells the family now, and has it written down who there was to be told.
    private func keep(_ version: DetentionVersion, about child: Seen<Behaviour>) throws {
        var version = version
        version.news = try records.tellFamily(of: version.id, on: version.span.day, about: child, at: now)
        guard try records.add(version, about: child) else { return }
        if version.state != .cancelled { try records.seat(child, for: version) }
        let due = DetentionToTell(
            school: child.school, pupil: child.pupil, detention: version.id, nth: version.nth)
        try records.leave(Job(id: world.newID(), kind: DetentionJobs.told.name, about: due.about, due: now))
        try announce(.child(child), Behaviour.name)
    }

    /// Writes down whether somebody on the list came; the family hears of it.
    func mark(_ seat: SeatedPupil, _ outcome: DetentionOutcome, in sitting: SeenSitting) throws {
        guard try records.mark(seat, outcome, in: sitting, at: now) else { return }
        let due = DetentionToTell(
            school: sitting.school, pupil: seat.pupil, detention: seat.detention, nth: seat.nth)
        try records.leave(Job(id: world.newID(), kind: DetentionJobs.outcome.name, about: due.about, due: now))
        try record("wrote down who came to a detention", in: sitting, detail: seat.detention.description)
    }
}

extension DetentionVersion {
    fileprivate init(_ new: NewDetention, by staff: Staff, id: ID<Detention>, at now: Instant) {
        let session = new.session
        self.init(
            id: id, nth: 1, press: new.press, sitting: session.id, state: .set, title: session.title,
            bring: session.bring, place: session.place, supervisor: session.supervisor,
            supervisorName: session.supervisorName, span: session.span, reason: new.reason, note: new.note, news: 0,
            staff: staff.id, staffName: staff.name, at: now)
    }
}
