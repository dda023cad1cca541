import People

extension Planner {
    /// What the files say of adults the school knew before, all rows together.
    mutating func planAdults() {
        let new = Dictionary(plan.changes.newAdults.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first
        }
        for (id, said) in said.sorted(by: { $0.value.place < $1.value.place }) {
            if let place = new[id] {
                plan.changes.newAdults[place].reaches = (plan.changes.newAdults[place].reaches + said.reaches).unique
            } else if let held = index.adults[id] {
                change(held, said)
            }
        }
    }

    private mutating func change(_ held: HeldAdult, _ said: AdultSaid) {
        var (adult, changes) = (held, Changes())
        if adult.title == nil { changes.set(&adult.title, said.title, "Title") }
        if let name = said.name, !name.isEmpty,
            folded(name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " "))
                != folded(held.name)
        {
            changes.set(&adult.given, name.given ?? "", "First name")
            changes.set(&adult.family, name.whole ?? name.family, "Last name")
        }
        change(&adult, said.addresses, &changes, said.place)
        change(&adult.reaches, said.reaches.unique, &changes)
        guard !changes.all.isEmpty else { return }
        plan.changes.changedAdults.append(adult)
        plan.steps.append(
            ImportStep(kind: .changed, about: .contact, who: held.shownName, place: said.place, changes: changes.all))
    }

    /// An address is changed when all rows agree on it.
    private mutating func change(
        _ adult: inout HeldAdult, _ said: [HeldAddress], _ changes: inout Changes, _ place: Spot
    ) {
        guard let first = said.first, first != adult.address else { return }
        guard Set(said).count == 1 else {
            return note(.left, .contact, adult.shownName, place, "The file gives two addresses; neither was taken.")
        }
        changes.add("Address", adult.address?.oneLine, first.oneLine)
        adult.address = first
    }

    /// One number of a kind takes the place of one of the same kind; where there are several, the new ones are added.
    /// Nothing is taken away because a file is silent.
    private func change(_ held: inout [HeldReach], _ said: [HeldReach], _ changes: inout Changes) {
        let known = Set(held.map(\.compared))
        let kinds = [
            "email": "E-mail", "mobile": "Mobile", "home": "Home phone", "work": "Work phone", "other": "Phone",
        ]
        for (kind, field) in kinds.sorted(by: { $0.key < $1.key }) {
            let new = said.filter { $0.kind == kind }
            let missing = new.filter { !known.contains($0.compared) }
            guard let first = missing.first else { continue }
            let old = held.indices.filter { held[$0].kind == kind }
            if let place = old.first, old.count == 1, new.count == 1 {
                changes.add(field, held[place].value, first.value)
                held[place] = first
            } else {
                for reach in missing { changes.add(field, nil, reach.value) }
                held += missing
            }
        }
    }
}

extension Spot: Comparable {
    static func < (left: Spot, right: Spot) -> Bool { (left.file, left.row ?? 0) < (right.file, right.row ?? 0) }
}
