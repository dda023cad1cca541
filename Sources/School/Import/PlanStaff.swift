import People

extension Planner {
    /// By the other system's number, or by the same e-mail address and the same name. Nobody gets a way in by a file, and
    /// nobody the office's or the head's sight.
    mutating func plan(_ member: Intake.Staff) {
        let (name, email) = (member.name, member.emails.first)
        var made = HeldStaff(
            id: fresh(), title: name.title, given: name.given ?? "", family: name.whole ?? name.family ?? "",
            post: post(member), role: isTeacher(member.role) ? .teacher : .assistant, email: email)
        guard let held = known(member, made) else {
            // Nothing but the name to go by: it is never taken for the same person, nor added once more each time.
            let hasNamesake = index.staff.contains { folded($0.name) == folded(made.name) }
            if member.number == nil, email == nil, hasNamesake {
                return note(
                    .left, .staff, made.name, member.place,
                    "The school has somebody of this name, and the row has no code or e-mail address to tell them by.")
            }
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

    private func known(_ member: Intake.Staff, _ made: HeldStaff) -> HeldStaff? {
        if let id = member.number.flatMap({ index.ours(HeldNumber($0, .staff), Staff.self) }),
            let numbered = index.staff.first(where: { $0.id == id })
        {
            return numbered
        }
        guard let email = made.email?.lowercased() else { return nil }
        return index.staff.first { $0.email?.lowercased() == email && folded($0.name) == folded(made.name) }
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
