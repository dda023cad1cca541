/// The classes of one school in a roster, who is in them and who teaches them.
struct RosterClasses {
    let roster: Roster
    let school: NamedSchools.Choice
    let pupils: [String: Intake.Identity]
    let staff: Set<String>

    func read(_ intake: inout Intake) {
        let classes = classes(&intake)
        var left = 0
        for row in roster.rows(.enrollments) {
            guard let number = row.text("classSourcedId"), let user = row.text("userSourcedId") else {
                _ = roster.missing(row, "classSourcedId or userSourcedId") as String?
                continue
            }
            if !classes.contains(number) || !enrol(user, number, row, &intake) { left += 1 }
        }
        noteLeft(left)
    }

    private func classes(_ intake: inout Intake) -> Set<String> {
        var numbers = Set<String>()
        for row in roster.rows(.classes) {
            guard let number = row.text("sourcedId") else {
                _ = roster.missing(row, "sourcedId") as String?
                continue
            }
            guard school.takes(row.text("orgSourcedId", "schoolSourcedId") ?? "") else { continue }
            let kind: Intake.Group.Kind? = row.text("classType")?.lowercased() == "homeroom" ? .registration : nil
            intake.groups.append(
                Intake.Group(
                    number: roster.number(number), title: row.text("title") ?? number, kind: kind, place: row.place))
            numbers.insert(number)
        }
        return numbers
    }

    /// False when the user is neither a pupil nor a member of staff of this school.
    private func enrol(_ user: String, _ group: String, _ row: Record, _ intake: inout Intake) -> Bool {
        let role = row.text("role")?.lowercased()
        if role == "student" {
            guard let pupil = pupils[user] else { return false }
            intake.memberships.append(Intake.Membership(pupil: pupil, group: roster.number(group), place: row.place))
            return true
        }
        guard staff.contains(user) else { return false }
        intake.teaching.append(
            Intake.Teaching(staff: roster.number(user), group: roster.number(group), role: role, place: row.place))
        return true
    }

    private func noteLeft(_ count: Int) {
        guard count > 0, let file = roster.set.named(.enrollments).first?.file else { return }
        roster.faults.notice(
            Spot(file: file),
            "\(counted(count, "row")) left aside: the pupil, teacher or class isn't in the files or is of another school."
        )
    }
}
