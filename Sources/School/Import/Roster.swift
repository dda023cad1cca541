import People

/// Files of users, orgs, classes and enrolments: Microsoft School Data Sync 2 and 2.1, and OneRoster 1.1 and 1.2, whose
/// headings the former took over. They say nothing about parental responsibility, so nobody gains any sight of a child
/// by them: relatives come in as contacts whose responsibility is not stated. Passwords are never looked at.
struct Roster {
    /// What a user is at a school.
    struct Role {
        let org: String
        let name: String
        let grade: Cell?
    }

    let set: FileSet
    let choices: ImportChoices
    let faults: Faults
    let source: String

    init(_ set: FileSet, _ choices: ImportChoices, _ faults: Faults) {
        self.set = set
        self.choices = choices
        self.faults = faults
        source = set.kind == .oneRoster ? "OneRoster" : SchoolDataSync.source
    }

    func read(_ reading: inout Reading) {
        guard hasNames() else { return }
        let roles = roles()
        guard let school = school(roles, &reading) else { return }
        let users = rows(.users)
        let people = RosterPeople(roster: self, school: school, roles: roles, users: users)
        let pupils = people.pupils(&reading.intake)
        let staff = people.staff(&reading.intake)
        RosterContacts(roster: self, users: users, roles: roles, pupils: pupils).read(&reading.intake)
        RosterClasses(roster: self, school: school, pupils: pupils, staff: staff).read(&reading.intake)
        noteLeft()
    }

    func number(_ value: String) -> Intake.Number { Intake.Number(source: source, value: value) }

    /// The rows of one kind of file, without those that the sender has struck out. An import never removes anybody.
    func rows(_ file: SyncFile) -> [Record] {
        set.named(file).flatMap(\.records).filter { $0.text("status")?.lowercased() != "tobedeleted" }
    }

    func missing<Value>(_ row: Record, _ heading: String) -> Value? {
        faults.row(row.place.at(heading), "This row has no \(heading).", "Export the files again, or take the row out.")
        return nil
    }

    // MARK: Roles and schools

    /// Every user's roles: in a file of their own since version 2.1 (OneRoster 1.2), else in the user's row.
    private func roles() -> [String: [Role]] {
        var roles: [String: [Role]] = [:]
        for row in rows(.roles) {
            guard let user = row.text("userSourcedId"), let org = row.text("orgSourcedId"), let name = row.text("role")
            else { continue }
            roles[user, default: []].append(Role(org: org, name: name.lowercased(), grade: row.cell("grade", "grades")))
        }
        for row in rows(.users) {
            guard let user = row.text("sourcedId"), let name = row.text("role") else { continue }
            for org in (row.text("orgSourcedIds") ?? "").split(separator: ",") {
                roles[user, default: []].append(
                    Role(org: org.stripped, name: name.lowercased(), grade: row.cell("grade", "grades")))
            }
        }
        return roles
    }

    /// The schools are the organisations in which somebody learns; a ministry above them is none.
    private func school(_ roles: [String: [Role]], _ reading: inout Reading) -> NamedSchools.Choice? {
        let learned = Swift.Set(roles.values.joined().filter { $0.name == "student" }.map(\.org))
        let listed = rows(.orgs).compactMap { row in
            row.text("sourcedId").flatMap { id in learned.contains(id) ? (id, row.text("name")) : nil }
        }
        let unlisted = learned.subtracting(listed.map(\.0)).sorted().map { ($0, nil as String?) }
        let schools = NamedSchools(listed + unlisted)
        let file = set.tables.first?.file ?? ""
        guard let choice = schools.choose(choices, national: false, file, faults, &reading) else { return nil }
        reading.intake.schools += schools.listed(choice, source: source)
        return choice
    }

    private func hasNames() -> Bool {
        let users = set.named(.users)
        for table in users where !table.has("givenName", "familyName") {
            faults.file(
                Spot(file: table.file, row: 1),
                "\(table.file) has no givenName or no familyName, so nobody has a name.",
                "Export the files again with names.")
        }
        if users.isEmpty {
            faults.file(
                Spot(file: set.tables.first?.file ?? ""), "There is no users.csv among the files.",
                "Hand in all the files of the set together.")
        }
        return !faults.all.contains { $0.weight == .file }
    }

    private func noteLeft() {
        let left = Swift.Set([SyncFile.userflags, .courses, .academicsessions, .results, .lineitems])
        for table in set.tables {
            guard let file = SyncFile(fileName: table.file), left.contains(file) else { continue }
            faults.notice(Spot(file: table.file), "This file was not taken: Hometime has no use for it.")
        }
    }
}
