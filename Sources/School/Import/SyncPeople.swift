import People

extension SchoolDataSync {
    /// The smallest files that Microsoft allows have user names alone.
    func hasNames() -> Bool {
        for (file, who) in [(SyncFile.student, "pupil"), (.teacher, "teacher")] {
            for table in set.named(file) where !table.has("First Name", "Last Name") {
                let missing = ["First Name", "Last Name"].filter { !table.has($0) }.joined(separator: " and no ")
                faults.file(
                    Spot(file: table.file, row: 1), "\(table.file) has no \(missing), so no \(who) has a name.",
                    "Export the files again with first and last names.")
            }
        }
        return !faults.all.contains { $0.weight == .file }
    }

    func pupils(of school: NamedSchools.Choice, _ intake: inout Intake) -> [String: Intake.Identity] {
        var identities: [String: Intake.Identity] = [:]
        for table in set.named(.student) {
            let born = table.column(["Birthdate"])
            let dates = DateColumns(
                table, born.map { [$0] } ?? [], usual: set.kind == .syncUK ? .dayFirst : .monthFirst, faults)
            var others = 0
            for row in table.records where takes(row, school, &others) {
                guard
                    let pupil = pupil(
                        row,
                        born.flatMap { column in
                            row.cell(column)?.birth(dates.order(column), today: choices.today, faults)
                        })
                else { continue }
                intake.pupils.append(pupil)
                for number in pupil.identity.numbers { identities[number.value] = pupil.identity }
            }
            noteOthers(others, "pupil", table)
            noteGrades(table)
        }
        return identities
    }

    func pupil(_ row: Record, _ born: Day?) -> Intake.Pupil? {
        guard let number = row.text("SIS ID", "ID") else { return missing(row, "SIS ID") }
        guard let given = row.cell("First Name") else { return missing(row, "First Name") }
        guard let family = row.cell("Last Name") else { return missing(row, "Last Name") }
        let name = Intake.Name(
            given: given.name(faults), middle: row.cell("Middle Name")?.name(faults), family: family.name(faults))
        guard name.given != nil, name.family != nil else { return nil }
        let identity = Intake.Identity(
            numbers: [Intake.Number(source: Self.source, value: number)], name: name, born: born)
        let year = set.kind == .syncUK || choices.gradesAreYears ? row.cell("Grade")?.year(faults) : nil
        return Intake.Pupil(identity: identity, proposed: name.readable, year: year, place: row.place)
    }

    func staff(of school: NamedSchools.Choice, _ intake: inout Intake) -> Swift.Set<String> {
        var numbers = Swift.Set<String>()
        for table in set.named(.teacher) {
            var others = 0
            for row in table.records where takes(row, school, &others) {
                guard let member = member(row), let number = member.number else { continue }
                intake.staff.append(member)
                numbers.insert(number.value)
            }
            noteOthers(others, "teacher", table)
        }
        return numbers
    }

    func member(_ row: Record) -> Intake.Staff? {
        guard let number = row.text("SIS ID", "ID") else { return missing(row, "SIS ID") }
        guard let given = row.cell("First Name") else { return missing(row, "First Name") }
        guard let family = row.cell("Last Name") else { return missing(row, "Last Name") }
        let name = Intake.Name(title: row.text("Title"), given: given.name(faults), family: family.name(faults))
        guard name.given != nil, name.family != nil else { return nil }
        return Intake.Staff(
            number: Intake.Number(source: Self.source, value: number), name: name,
            emails: [row.cell("Secondary Email")?.email(faults)].compactMap { $0 }, role: "teacher", place: row.place)
    }
}
