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

    private mutating func make(_ kind: ClassGroup.Kind, _ name: String, _ place: Spot) -> ID<ClassGroup> {
        let group = HeldGroup(id: fresh(), kind: kind, name: name, schoolYear: schoolYear)
        index.groups.append(group)
        plan.changes.newGroups.append(group)
        plan.steps.append(ImportStep(kind: .added, about: .group, who: name, place: place))
        return group.id
    }

    /// A pupil is in one registration group at a time.
    private mutating func register(_ pupil: ID<Pupil>, in group: ID<ClassGroup>, _ place: Spot) {
        let now = HeldMembership(group: group, pupil: pupil)
        guard !index.memberships.contains(now) else { return same(.member) }
        let registrations = Set(index.groups.filter { $0.kind == .registration }.map(\.id))
        let old = registrationsOf[pupil, default: []].filter {
            registrations.contains($0.group) && index.memberships.contains($0)
        }
        for membership in old {
            index.memberships.remove(membership)
            plan.changes.leftGroups.append(membership)
        }
        join(now, from: old.first.flatMap { name(of: $0.group) }, place)
    }

    private mutating func join(_ membership: HeldMembership, from old: String? = nil, _ place: Spot) {
        index.memberships.insert(membership)
        registrationsOf[membership.pupil, default: []].append(membership)
        plan.changes.joined.append(membership)
        let change = ImportStep.Change(field: "Class", old: old ?? "", new: name(of: membership.group) ?? "")
        plan.steps.append(
            ImportStep(
                kind: old == nil ? .added : .changed, about: .member,
                who: index.pupils[membership.pupil]?.fullName ?? "", place: place, changes: [change]))
    }

    private func name(of group: ID<ClassGroup>) -> String? { index.groups.first { $0.id == group }?.name }

    /// A class of another system: known by its number, or by its name within the year.
    mutating func plan(_ group: Intake.Group) {
        let number = HeldNumber(group.number, .group)
        let kind: ClassGroup.Kind = group.kind == .registration ? .registration : .teaching
        if let id = index.ours(number, ClassGroup.self),
            index.groups.contains(where: { $0.id == id && $0.schoolYear == schoolYear })
        {
            return same(.group)
        }
        let namesake = index.groups.first {
            $0.kind == kind && $0.schoolYear == schoolYear && folded($0.name) == folded(group.title)
        }
        guard let namesake else { return learn(number, make(kind, group.title, group.place).bytes) }
        // Two classes of one system may bear one name; ours are told apart by theirs.
        let isAnothers = index.numbers.contains {
            $0.key.kind == .group && $0.key.source == number.source && $0.value == namesake.id.bytes
        }
        guard isAnothers else {
            learn(number, namesake.id.bytes)
            return same(.group)
        }
        learn(number, make(kind, "\(group.title) (\(number.theirs))", group.place).bytes)
    }

    mutating func planMemberships() {
        var left: [String: (count: Int, place: Spot)] = [:]
        for membership in intake.memberships {
            let group = index.ours(HeldNumber(membership.group, .group), ClassGroup.self)
            guard let group, let pupil = pupil(membership.pupil) else {
                left[membership.place.file, default: (0, membership.place)].count += 1
                continue
            }
            let held = HeldMembership(group: group, pupil: pupil)
            if index.memberships.contains(held) { same(.member) } else { join(held, membership.place) }
        }
        noteLeft(left, .member, "The pupil or class isn't in the school's records, or isn't certain.")
    }

    mutating func noteLeft(_ left: [String: (count: Int, place: Spot)], _ about: ImportStep.About, _ note: String) {
        for (file, found) in left.sorted(by: { $0.key < $1.key }) {
            var step = ImportStep(kind: .left, about: about, who: file, place: found.place, note: note)
            step.count = found.count
            plan.steps.append(step)
        }
    }

    // MARK: Staff

    /// By the other system's number, or by the same e-mail address and the same name. Nobody gets a way in by a file, and
    /// nobody the office's or the head's sight.
    mutating func plan(_ member: Intake.Staff) {
        let (name, email) = (member.name, member.emails.first)
        var made = HeldStaff(
            id: fresh(), title: name.title, given: name.given ?? "", family: name.whole ?? name.family ?? "",
            post: post(member), role: isTeacher(member.role) ? .teacher : .assistant, email: email)
        let numbered = member.number.flatMap { index.ours(HeldNumber($0, .staff), Staff.self) }
        let held = index.staff.first { staff in
            staff.id == numbered
                || (email != nil && staff.email?.lowercased() == email?.lowercased()
                    && folded(staff.name) == folded(made.name))
        }
        guard let held else {
            plan.changes.newStaff.append(made)
            index.staff.append(made)
            if let number = member.number { learn(HeldNumber(number, .staff), made.id.bytes) }
            return plan.steps.append(
                ImportStep(kind: .added, about: .staff, who: made.name, place: member.place, note: made.post))
        }
        if let number = member.number { learn(HeldNumber(number, .staff), held.id.bytes) }
        made = held
        change(&made, member, held)
    }

    private mutating func change(_ staff: inout HeldStaff, _ member: Intake.Staff, _ held: HeldStaff) {
        var changes = Changes()
        changes.set(&staff.title, member.name.title, "Title")
        changes.set(&staff.given, member.name.given, "First name")
        changes.set(&staff.family, member.name.whole ?? member.name.family, "Last name")
        changes.set(&staff.email, member.emails.first, "Email")
        guard !changes.all.isEmpty else { return same(.staff) }
        plan.changes.changedStaff.append(staff)
        plan.steps.append(
            ImportStep(kind: .changed, about: .staff, who: held.name, place: member.place, changes: changes.all))
    }

    private func isTeacher(_ role: String?) -> Bool {
        ["teacher", "professor", "faculty", "lecturer", "instructor"].contains(role?.lowercased() ?? "teacher")
    }

    private func post(_ member: Intake.Staff) -> String {
        guard let role = member.role, !role.isEmpty else { return "Teacher" }
        return role.prefix(1).uppercased() + role.dropFirst()
    }

    mutating func planTeaching() {
        var left: [String: (count: Int, place: Spot)] = [:]
        for teaching in intake.teaching {
            let staff = index.ours(HeldNumber(teaching.staff, .staff), Staff.self)
            let group = index.ours(HeldNumber(teaching.group, .group), ClassGroup.self)
            guard let staff, let group else {
                left[teaching.place.file, default: (0, teaching.place)].count += 1
                continue
            }
            let held = HeldTeaching(staff: staff, group: group)
            guard index.teaching.insert(held).inserted else {
                same(.teaching)
                continue
            }
            plan.changes.teaching.append(held)
            plan.steps.append(
                ImportStep(
                    kind: .added, about: .teaching, who: index.staff.first { $0.id == staff }?.name ?? "",
                    place: teaching.place,
                    changes: [.init(field: "Teaches", old: "", new: name(of: group) ?? "")]))
        }
        noteLeft(left, .teaching, "The member of staff or the class isn't in the school's records.")
    }
}
