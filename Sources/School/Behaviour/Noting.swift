import People

extension Visit {
    /// Makes a note of each of its pupils, once however often it is sent. Says of how many it is new.
    func make(_ note: NewNote, _ calendar: SchoolCalendar, in group: SeenGroup<Behaviour>) throws -> Int {
        var made = 0
        for child in note.pupils {
            let entry = first(of: note, calendar, in: group)
            guard try records.add(entry, about: child) else { continue }
            if let staff = note.staff { try records.add(staff, for: group.by, to: entry.id, about: child, at: now) }
            try tell(of: entry, about: child)
            try record("made a note", about: child, detail: entry.id.description)
            made += 1
        }
        if made > 0, note.type.kind == .praise, let child = note.pupils.first { try countHousePoints(of: child) }
        return made
    }

    private func first(of note: NewNote, _ calendar: SchoolCalendar, in group: SeenGroup<Behaviour>) -> BehaviourEntry {
        let type = note.type
        return BehaviourEntry(
            id: world.newID(), nth: 1, type: type.id, kind: type.kind, title: type.words, category: type.category,
            points: type.points, step: type.step, place: note.place, homeNote: note.home, day: today, happened: now,
            shownAt: type.showing.instant(notedAt: now, calendar), staff: group.by.id, staffName: group.by.name,
            at: now,
            press: note.press)
    }

    /// Tells the family now, or leaves it to be told when its time comes. Open class pages hear of it at once.
    func tell(of entry: BehaviourEntry, about child: Seen<Behaviour>) throws {
        if let from = entry.shownAt {
            if from <= now {
                try tellNow(of: entry, about: child, isNews: true)
            } else {
                let due = NoteToShow(school: child.school, pupil: child.pupil, note: entry.id)
                try records.leave(
                    Job(id: world.newID(), kind: BehaviourJobs.show.name, about: due.about, due: from))
            }
        }
        try announce(.child(child), Behaviour.name)
    }

    /// How long somebody may take back what they have just noted, so that a family hears nothing of it: the ten seconds for
    /// which the page offers it, and a slow network.
    static let slip = Duration.seconds(60)

    /// Takes back what one press has noted: only one's own, and only just now. Says of how many pupils.
    /// Sent again, it says the same.
    func takeBack(_ press: Press, in group: SeenGroup<Behaviour>) throws -> [Seen<Behaviour>] {
        var taken: [Seen<Behaviour>] = []
        let versions = try records.versions(of: group.pupils, on: group.day)
        for child in group.pupils {
            let notes = (versions[child.pupil] ?? []).histories.map(\.current)
            guard let note = notes.first(where: { $0.press == press }), note.staff == group.by.id else { continue }
            if !note.isWithdrawn, note.at + Visit.slip > now {
                try withdraw(note, because: nil, by: group.by, about: child)
                taken.append(child)
            } else if note.isSlip {
                taken.append(child)
            }
        }
        return taken
    }

    /// Withdraws a note. Without a reason it is a slip, and the family hears nothing of it.
    func withdraw(_ note: BehaviourEntry, because: String?, by staff: Staff, about child: Seen<Behaviour>) throws {
        var next = note.next(by: staff, at: now)
        next.isWithdrawn = true
        next.because = because
        try add(next, about: child, isNews: because != nil)
        try record(because == nil ? "took a note back" : "withdrew a note", about: child, detail: note.id.description)
    }

    /// Adds the next version of a note. A family that has seen the one before hears of it now.
    func add(_ next: BehaviourEntry, about child: Seen<Behaviour>, isNews: Bool) throws {
        try records.addVersion(next, about: child)
        if let from = next.shownAt, from <= now { try tellNow(of: next, about: child, isNews: isNews) }
        try announce(.child(child), Behaviour.name)
        // A correction may have made praise of a concern, or a concern of praise.
        try countHousePoints(of: child)
    }

    /// A family's news are no business of those who only mind its child at lunchtime: the works tell it for them.
    private func tellNow(of entry: BehaviourEntry, about child: Seen<Behaviour>, isNews: Bool) throws {
        if case .staff(let staff) = child.by, !Behaviour.reads(staff) {
            try leaveNews(of: entry.id, about: child)
        } else if isNews {
            try records.tellFamily(of: entry, about: child, at: now)
        } else {
            try records.lookAgain(child, on: entry.day, at: now)
        }
    }
}
