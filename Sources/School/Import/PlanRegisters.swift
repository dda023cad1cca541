import People

/// In which of the classes of a file the register is taken. Few files say; nobody guesses without saying so.
extension Planner {
    /// The year is asked about where the files name any class.
    mutating func planYear() {
        guard !intake.groups.isEmpty || intake.pupils.contains(where: { $0.registration != nil }) else { return }
        plan.year = year
        plan.changes.year = year
    }

    /// A primary school's classes, where the files put every pupil into exactly one and say nothing themselves.
    mutating func proposeRegisters() {
        guard registers == nil, index.isPrimary, intake.groups.allSatisfy({ $0.kind == nil }) else { return }
        let classes = Dictionary(grouping: intake.memberships, by: \.pupil).mapValues { Set($0.map(\.group)) }
        guard !classes.isEmpty, classes.values.allSatisfy({ $0.count == 1 }) else { return }
        var elsewhere: Set<Intake.Number> = []
        for (pupil, groups) in classes where isRegisteredElsewhere(pupil, groups) { elsewhere.formUnion(groups) }
        proposed = Set(classes.values.joined().filter { !elsewhere.contains($0) }.map(\.value))
    }

    /// Whether the register of a pupil is taken this year in a class that did not come from the system of these files.
    private mutating func isRegisteredElsewhere(_ identity: Intake.Identity, _ groups: Set<Intake.Number>) -> Bool {
        guard let source = groups.first?.source, let pupil = pupil(identity) else { return false }
        return registrations(of: pupil).contains { membership in
            index.groups.contains { $0.id == membership.group && $0.schoolYear == schoolYear }
                && !index.isKnown(membership.group.bytes, to: source, as: .group)
        }
    }

    /// As the file says, as the office says, as a class of this name in the school is, or as it is proposed.
    func kind(of group: Intake.Group) -> (kind: ClassGroup.Kind, isProposal: Bool) {
        if let said = group.kind { return (said == .registration ? .registration : .teaching, false) }
        if let registers { return (registers.contains(group.number.value) ? .registration : .teaching, false) }
        if namesake(.registration, group.title) != nil { return (.registration, false) }
        return (proposed.contains(group.number.value) ? .registration : .teaching, true)
    }

    mutating func ask(_ group: Intake.Group, takesRegister: Bool) {
        guard group.kind == nil else { return }
        plan.asked.append(AskedClass(key: group.number.value, name: group.title, takesRegister: takesRegister))
    }

    /// A class that came before. A teaching set becomes a class with a register when the office says so; the other way
    /// round would take a register away, and is never done by a file.
    mutating func keep(_ place: Int, _ group: Intake.Group) {
        let held = index.groups[place]
        guard held.kind == .teaching else { return same(.group) }
        let isWanted = group.kind == .registration || registers?.contains(group.number.value) == true
        ask(group, takesRegister: isWanted)
        guard isWanted, namesake(.registration, held.name) == nil else { return same(.group) }
        index.groups[place].kind = .registration
        plan.changes.changedGroups.append(index.groups[place])
        turned.append((held.id, group.place))
        plan.steps.append(
            ImportStep(
                kind: .changed, about: .group, who: held.name, place: group.place,
                changes: [.init(field: "Register", old: "not taken", new: "taken")]))
    }

    /// Whoever was in a set that has a register now leaves their old register, though no row of the files names them; or
    /// the set, where a row has put them elsewhere.
    mutating func settleTurned() {
        for (group, place) in turned {
            let members = index.memberships.filter { $0.group == group }.sorted { $0.pupil < $1.pupil }
            for membership in members where registered[membership.pupil] != group {
                guard let elsewhere = registered[membership.pupil] else {
                    register(membership.pupil, in: group, place)
                    continue
                }
                leave(membership)
                noteMove(membership.pupil, from: name(of: group), to: elsewhere, place)
            }
        }
    }
}
