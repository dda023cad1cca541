import People

extension Planner {
    // MARK: Classes

    /// The registration group that each pupil's own row names.
    mutating func planRegistrations() {
        for pupil in intake.pupils {
            guard let name = pupil.registration, let id = known[pupil.identity] else { continue }
            let group = index.groups.first {
                $0.kind == .registration && $0.schoolYear == schoolYear && folded($0.name) == folded(name)
            }
            register(id, in: group?.id ?? make(.registration, name, pupil.place), pupil.place)
        }
    }

    mutating func make(_ kind: ClassGroup.Kind, _ name: String, _ place: Spot, isProposal: Bool = false) -> ID<
        ClassGroup
    > {
        let group = HeldGroup(id: fresh(), kind: kind, name: name, schoolYear: schoolYear)
        index.groups.append(group)
        plan.changes.newGroups.append(group)
        let note = kind == .teaching ? "No register is taken in it." : "The register is taken in it."
        plan.steps.append(
            ImportStep(
                kind: .added, about: .group, who: name, place: place,
                note: isProposal ? note + " This is a proposal: you can say otherwise." : note))
        return group.id
    }

    /// A pupil is in one registration group at a time: that of the first row that says so.
    mutating func register(_ pupil: ID<Pupil>, in group: ID<ClassGroup>, _ place: Spot) {
        if let first = registered[pupil], first != group { return noteSecond(pupil, first, group, place) }
        registered[pupil] = group
        let now = HeldMembership(group: group, pupil: pupil)
        let old = registrations(of: pupil).filter { $0 != now }
        // Whoever is in the class stays as they are, whatever the office has planned for them. Only where the class was a
        // set until now is there another one to leave.
        let isTurned = turned.contains { $0.group == group }
        if index.memberships.contains(now), !isTurned || old.isEmpty { return same(.member) }
        for membership in old { leave(membership) }
        join(now, from: old.first.flatMap { name(of: $0.group) }, place)
    }

    mutating func leave(_ membership: HeldMembership) {
        index.memberships.remove(membership)
        plan.changes.leftGroups.append(membership)
    }

    /// Where the register is taken for a pupil now; a class of a later year is left alone.
    func registrations(of pupil: ID<Pupil>) -> [HeldMembership] {
        registrationsOf[pupil, default: []].filter { membership in
            index.memberships.contains(membership)
                && index.groups.contains {
                    $0.id == membership.group && $0.kind == .registration && $0.schoolYear <= schoolYear
                }
        }
    }

    private mutating func noteSecond(
        _ pupil: ID<Pupil>, _ first: ID<ClassGroup>, _ second: ID<ClassGroup>, _ place: Spot
    ) {
        let (one, other) = (name(of: first) ?? "", name(of: second) ?? "")
        note(
            .left, .member, index.pupils[pupil]?.fullName ?? "", place,
            "The register of a pupil is taken in one class: \(one). \(other) was left.")
    }

    private mutating func join(_ membership: HeldMembership, from old: String? = nil, _ place: Spot) {
        if index.memberships.insert(membership).inserted {
            registrationsOf[membership.pupil, default: []].append(membership)
        }
        plan.changes.joined.append(membership)
        noteMove(membership.pupil, from: old, to: membership.group, place)
    }

    mutating func noteMove(_ pupil: ID<Pupil>, from old: String?, to group: ID<ClassGroup>, _ place: Spot) {
        let change = ImportStep.Change(field: "Class", old: old ?? "", new: name(of: group) ?? "")
        plan.steps.append(
            ImportStep(
                kind: old == nil ? .added : .changed, about: .member, who: index.pupils[pupil]?.fullName ?? "",
                place: place, changes: [change]))
    }

    func name(of group: ID<ClassGroup>) -> String? { index.groups.first { $0.id == group }?.name }

    /// A class of another system: known by its number, or by its name within the year.
    mutating func plan(_ group: Intake.Group) {
        let number = HeldNumber(group.number, .group)
        let known = index.ours(number, ClassGroup.self)
        if let place = index.groups.firstIndex(where: { $0.id == known && $0.schoolYear == schoolYear }) {
            return keep(place, group)
        }
        let (kind, isProposal) = kind(of: group)
        ask(group, takesRegister: kind == .registration)
        if isProposal { plan.isProposal = true }
        guard let namesake = namesake(kind, group.title) else {
            return learn(number, make(kind, group.title, group.place, isProposal: isProposal).bytes)
        }
        // Two classes of one system may bear one name; ours are told apart by theirs.
        guard index.isKnown(namesake.id.bytes, to: number.source, as: .group) else {
            learn(number, namesake.id.bytes)
            return same(.group)
        }
        learn(number, make(kind, "\(group.title) (\(number.theirs))", group.place, isProposal: isProposal).bytes)
    }

    func namesake(_ kind: ClassGroup.Kind, _ title: String) -> HeldGroup? {
        index.groups.first { $0.kind == kind && $0.schoolYear == schoolYear && folded($0.name) == folded(title) }
    }

    mutating func planMemberships() {
        var left: [String: (count: Int, place: Spot)] = [:]
        let registrations = Set(index.groups.filter { $0.kind == .registration }.map(\.id))
        for membership in intake.memberships {
            let group = index.ours(HeldNumber(membership.group, .group), ClassGroup.self)
            guard let group, let pupil = pupil(membership.pupil) else {
                left[membership.place.file, default: (0, membership.place)].count += 1
                continue
            }
            if registrations.contains(group) {
                register(pupil, in: group, membership.place)
                continue
            }
            let held = HeldMembership(group: group, pupil: pupil)
            if index.memberships.contains(held) { same(.member) } else { join(held, membership.place) }
        }
        settleTurned()
        noteLeft(left, .member, "The pupil or class isn't in the school's records, or isn't certain.")
    }

    mutating func noteLeft(_ left: [String: (count: Int, place: Spot)], _ about: ImportStep.About, _ note: String) {
        for (file, found) in left.sorted(by: { $0.key < $1.key }) {
            var step = ImportStep(kind: .left, about: about, who: file, place: found.place, note: note)
            step.count = found.count
            plan.steps.append(step)
        }
    }
}
