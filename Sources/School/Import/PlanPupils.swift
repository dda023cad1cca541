import People

/// Whom a row about a pupil means.
enum PupilMatch {
    case held(HeldPupil)
    case new
    case undecided([HeldPupil], String)
}

extension Planner {
    /// By UPN, by another number, else by exact legal names and date of birth: never by name alone.
    func match(_ identity: Intake.Identity, former: UPN? = nil) -> PupilMatch {
        let numbered = byNumber(identity, former)
        if numbered.count > 1 { return .undecided(numbered, "Its numbers belong to different pupils.") }
        if let found = numbered.first {
            return isStranger(found, identity)
                ? .undecided(
                    [found], "Its number belongs to \(found.fullName), whose name and date of birth are others.")
                : .held(found)
        }
        let named = byNameAndBirth(identity)
        if named.count > 1 { return .undecided(named, "The school has two pupils of this name and date of birth.") }
        guard let found = named.first else { return maybeAnother(identity) }
        guard let reason = contradiction(found, identity) else { return .held(found) }
        return .undecided([found], reason)
    }

    /// Without a date of birth on one side a namesake may be the same child. Adding them once more would be as much of a
    /// guess as taking them for one.
    private func maybeAnother(_ identity: Intake.Identity) -> PupilMatch {
        guard let given = identity.name.given, let family = identity.name.family else { return .new }
        let key = HeldIndex.FullName(given: folded(given), family: folded(family))
        let namesakes = (index.byName[key] ?? []).compactMap { index.pupils[$0] }.filter { held in
            (identity.born == nil || held.born == nil)
                && !identity.numbers.contains { index.isKnown(held.id.bytes, to: $0.source, as: .pupil) }
        }
        return namesakes.isEmpty
            ? .new
            : .undecided(namesakes, "The school has a pupil of this name, and there is no date of birth to tell by.")
    }

    private func byNumber(_ identity: Intake.Identity, _ former: UPN?) -> [HeldPupil] {
        var found: [ID<Pupil>] = []
        for upn in [identity.upn, former].compactMap({ $0 }) {
            found += [index.byUPN[upn.text], index.ours(.formerUPN(upn.text))].compactMap { $0 }
        }
        for number in identity.numbers {
            if number.source == Intake.Number.admission { found += index.byAdmission[number.value] ?? [] }
            if let id = index.ours(HeldNumber(number, .pupil), Pupil.self) { found.append(id) }
        }
        var seen = Set<ID<Pupil>>()
        return found.filter { seen.insert($0).inserted }.compactMap { index.pupils[$0] }
    }

    private func byNameAndBirth(_ identity: Intake.Identity) -> [HeldPupil] {
        guard let given = identity.name.given, let family = identity.name.family, let born = identity.born else {
            return []
        }
        let key = HeldIndex.NameAndBirth(given: folded(given), family: folded(family), born: born)
        return (index.byNameAndBirth[key] ?? []).compactMap { index.pupils[$0] }
    }

    /// A number alone, against everything else, is more likely a wrong number than a wrong child.
    private func isStranger(_ held: HeldPupil, _ identity: Intake.Identity) -> Bool {
        guard let given = identity.name.given, let family = identity.name.family else { return false }
        let shareName = folded(given) == folded(held.given) || folded(family) == folded(held.family)
        return !shareName && (identity.born == nil || identity.born != held.born)
    }

    private func contradiction(_ held: HeldPupil, _ identity: Intake.Identity) -> String? {
        if let ours = held.upn, let theirs = identity.upn?.text, ours != theirs {
            return "The school has this name and date of birth with another UPN."
        }
        let theirs = identity.numbers.first { $0.source == Intake.Number.admission }?.value
        if let ours = held.admissionNumber, let theirs, ours != theirs {
            return "The school has this name and date of birth with another admission number."
        }
        return nil
    }

    // MARK: One row

    mutating func plan(_ pupil: Intake.Pupil) {
        let who = pupil.identity.name.display
        switch decided(pupil) {
        case .undecided(let candidates, let reason):
            setAside.insert(pupil.identity)
            var step = ImportStep(kind: .undecided, about: .pupil, who: who, place: pupil.place, note: reason)
            step.candidates = candidates
            plan.steps.append(step)
        case .held(let held): change(held, pupil)
        case .new: add(pupil)
        case nil:
            setAside.insert(pupil.identity)
            note(.left, .pupil, who, pupil.place, "You decided to leave this row.")
        }
    }

    /// What the office said of this row comes first. Nil for a row to leave.
    private func decided(_ pupil: Intake.Pupil) -> PupilMatch? {
        let match = match(pupil.identity, former: pupil.formerUPN)
        guard case .undecided(let candidates, _) = match else { return match }
        switch decisions["\(pupil.place.file)|\(pupil.place.row ?? 0)"] {
        case .same(let id)?: return candidates.first { $0.id == id }.map { .held($0) } ?? match
        case .new?: return .new
        case .leave?: return nil
        case nil: return match
        }
    }

    private mutating func add(_ pupil: Intake.Pupil) {
        let (made, _) = updated(HeldPupil(id: fresh()), pupil)
        noteTakenUPN(pupil, made)
        taken[made.id] = pupil.place
        plan.changes.newPupils.append(made)
        if made.address != nil { plan.changes.addresses.insert(made.id) }
        plan.changes.acts[made.id] = "added"
        learn(pupil, made)
        plan.steps.append(
            ImportStep(kind: .added, about: .pupil, who: made.fullName, place: pupil.place, note: nameNote(made)))
    }

    private mutating func change(_ held: HeldPupil, _ pupil: Intake.Pupil) {
        if let other = taken[held.id] {
            setAside.insert(pupil.identity)
            return note(
                .undecided, .pupil, held.fullName, pupil.place,
                "This row and the one in \(other) mean the same pupil of the school. Take one of them out.")
        }
        taken[held.id] = pupil.place
        let (made, changes) = updated(held, pupil)
        learn(pupil, made)
        noteTakenUPN(pupil, made)
        if let left = held.left, left < today, pupil.left == nil {
            note(
                .left, .pupil, held.fullName, pupil.place,
                "Left the school on \(left). A file doesn't bring anybody back.")
        }
        guard !changes.isEmpty else { return same(.pupil) }
        plan.changes.changedPupils.append(made)
        if made.address != held.address { plan.changes.addresses.insert(made.id) }
        plan.changes.acts[made.id] = "changed: " + changes.map(\.field).joined(separator: ", ")
        plan.steps.append(
            ImportStep(kind: .changed, about: .pupil, who: held.fullName, place: pupil.place, changes: changes))
    }

    private mutating func noteTakenUPN(_ pupil: Intake.Pupil, _ made: HeldPupil) {
        guard let upn = pupil.identity.upn?.text, made.upn != upn else { return }
        note(
            .left, .pupil, made.fullName, pupil.place,
            "Another pupil of the school has the UPN \(upn), so it was not taken.")
    }

    /// Later rows know the pupil by all that this row says.
    private mutating func learn(_ pupil: Intake.Pupil, _ held: HeldPupil) {
        known[pupil.identity] = held.id
        index.add(held)
        for number in pupil.identity.numbers where number.source != Intake.Number.admission {
            learn(HeldNumber(number, .pupil), held.id.bytes)
        }
        if let former = pupil.formerUPN { learn(.formerUPN(former.text), held.id.bytes) }
    }

    mutating func learn(_ number: HeldNumber, _ ours: [UInt8]) {
        guard index.numbers[number] != ours else { return }
        index.learn(number, ours)
        plan.changes.numbers[number] = ours
    }

    private func nameNote(_ pupil: HeldPupil) -> String? {
        guard pupil.knownGiven != nil || pupil.knownFamily != nil else { return nil }
        return "Legal name: \(pupil.given) \(pupil.family)"
    }

    /// Whom a row that isn't about the pupil itself means. Nil when nobody, or nobody for certain.
    mutating func pupil(_ identity: Intake.Identity) -> ID<Pupil>? {
        if setAside.contains(identity) { return nil }
        if let id = known[identity] { return id }
        guard case .held(let held) = match(identity) else { return nil }
        known[identity] = held.id
        return held.id
    }
}

extension HeldNumber {
    static func formerUPN(_ text: String) -> HeldNumber { HeldNumber(source: "Former UPN", kind: .pupil, theirs: text) }
}
