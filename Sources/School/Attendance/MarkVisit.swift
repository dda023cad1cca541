import Pages
import People

extension Visit {
    /// The key of a press: the same for each repetition of it.
    var press: [UInt8] { Press(form["key"])?.bytes ?? world.random(16) }

    /// Takes a mark that was sent, or says what stands in its way.
    func receive(_ sent: MarkSent, for child: Seen<Attendance>, at desk: MarkingDesk) throws -> MarkOutcome {
        let (outcome, mark) = try weigh(sent, for: child, at: desk)
        if let mark { try save(mark) }
        return outcome
    }

    /// What becomes of a mark that was sent, and what is to be saved then. Nothing is kept yet.
    func weigh(_ sent: MarkSent, for child: Seen<Attendance>, at desk: MarkingDesk) throws
        -> (outcome: MarkOutcome, mark: MarkToSave?)
    {
        let entries = try records.entries(of: child, sent.slot, on: sent.day, press: press)
        let outcome = desk.receive(sent, over: entries)
        guard case .record(let mark) = outcome else { return (outcome, nil) }
        let place = MarkPlace(child: child, slot: sent.slot, day: sent.day)
        return (outcome, MarkToSave(mark, at: place, after: MarkHistory(entries.map(\.mark))))
    }

    func save(_ saved: MarkToSave) throws {
        try records.save(saved, press: press)
        if let before = saved.before, before.code != CodeText.noMark {
            let detail = "\(saved.place.day) \(saved.place.slot): \(before.code) became \(saved.mark.code)"
            try record("corrected a mark", about: saved.place.child, detail: detail)
        }
        try announce(.child(saved.place.child), Attendance.name)
    }

    /// Makes the same first mark for every pupil who has none and is not known to be away. Sent again it does nothing: who
    /// was taken out meanwhile stays out.
    func markRest(
        _ code: String, _ slot: Slot, of group: SeenGroup<Attendance>
    ) throws {
        let press = press + [1]
        if try records.hasTaken(press, slot, of: group) { return }
        let histories = try records.marks(of: group.pupils, on: group.day)
        let told = try records.absenceReports(for: group)
        let suspended = try records.suspended(group.pupils, on: group.day)
        let unmarked = group.pupils.filter { child in
            let marks = histories[child.pupil] ?? [:]
            let isUnmarked = marks[slot].map { $0.current.code == CodeText.noMark } ?? true
            if let away = suspended[child.pupil], away.takes(slot) {
                return isUnmarked && slot.session != nil && !away.isElsewhere
            }
            return isUnmarked && !isKnownAway(slot, on: group.day, marks, told[child.pupil] ?? [])
        }
        let first = unmarked.map { child -> MarkToSave in
            let history = histories[child.pupil]?[slot]
            let nth = (history?.current.nth ?? 0) + 1
            // The head has decided it, and the register says so.
            let code = suspended[child.pupil]?.takes(slot) ?? false ? CodeText.suspended : code
            return MarkToSave(
                RegisterMark(code, nth: nth, by: Recorder(group.by), at: now),
                at: MarkPlace(child: child, slot: slot, day: group.day), after: history)
        }
        try records.saveFirst(first, press: press)
        for child in unmarked { try announce(.child(child), Attendance.name) }
    }
}

extension Recorder {
    init(_ staff: Staff) { self.init(staff.id, name: staff.name, post: staff.post) }
}
