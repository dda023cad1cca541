import People

extension Visit {
    /// Writes down something among several pupils and a part of each, once however often the form is sent. Says where
    /// somebody who teaches one of them finds it.
    func make(_ new: NewIncident, at school: SchoolNumber, by staff: Staff, _ calendar: SchoolCalendar) throws {
        guard try records.add(new, at: school, by: staff, at: now) else { return }
        for part in new.parts {
            if let type = part.type {
                try note(part, as: type, in: new, by: staff, calendar)
            } else {
                try tell(part, of: new, by: staff)
            }
            try record("wrote down a part of an incident", about: part.child, detail: new.id.description)
        }
    }

    /// Whoever took part has a note like any other, with an id and a press of its own.
    private func note(
        _ part: NewPart, as type: BehaviourType, in new: NewIncident, by staff: Staff, _ calendar: SchoolCalendar
    ) throws {
        let entry = BehaviourEntry(
            id: world.newID(), nth: 1, type: type.id, kind: type.kind, title: type.words, category: type.category,
            points: type.points, step: type.step, place: words(new.place), homeNote: part.home, day: new.day,
            happened: new.happened, shownAt: type.showing.instant(notedAt: now, calendar), staff: staff.id,
            staffName: staff.name, at: now, press: Press(bytes: world.newID(Press.self).bytes))
        _ = try records.add(entry, about: part.child)
        try link(part, entry: entry.id, id: world.newID(), in: new, by: staff)
        try tell(of: entry, about: part.child)
    }

    private func tell(_ part: NewPart, of new: NewIncident, by staff: Staff) throws {
        let told = IncidentPart(
            id: world.newID(), nth: 1, role: part.role, day: new.day, happened: new.happened, place: new.place,
            homeNote: part.home, did: part.did, waits: part.telling == .afterACheck,
            shownAt: part.telling == .atOnce ? now : nil, staff: staff.id, staffName: staff.name, at: now)
        try records.add(told, about: part.child)
        try link(part, entry: nil, id: told.id, in: new, by: staff)
        if told.shownAt != nil { try records.tellFamily(of: told.id, on: told.day, about: part.child, at: now) }
        try announce(.child(part.child), Behaviour.name)
    }

    private func link(
        _ part: NewPart, entry: ID<BehaviourEntry>?, id: ID<IncidentPart>, in new: NewIncident, by staff: Staff
    ) throws {
        let link = IncidentLink(
            incident: new.id, pupil: part.child.pupil, part: id, role: part.role, entry: entry, day: new.day,
            staff: staff.id)
        try records.add(link, about: part.child, at: now)
    }

    /// Adds the next version of a part. A family that sees it hears of it now.
    func add(_ next: IncidentPart, about child: Seen<Behaviour>) throws {
        try records.add(next, about: child)
        if next.shownAt != nil { try records.tellFamily(of: next.id, on: next.day, about: child, at: now) }
        try announce(.child(child), Behaviour.name)
    }
}
