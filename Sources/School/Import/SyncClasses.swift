extension SchoolDataSync {
    func sections(of school: NamedSchools.Choice, _ intake: inout Intake) -> Swift.Set<String> {
        var numbers = Swift.Set<String>()
        for table in set.named(.section) {
            var others = 0
            for row in table.records where takes(row, school, &others) {
                guard let number = row.text("SIS ID", "ID") else {
                    _ = missing(row, "SIS ID") as Intake.Group?
                    continue
                }
                let title = row.text("Section Name") ?? number
                intake.groups.append(
                    Intake.Group(
                        number: Intake.Number(source: Self.source, value: number), title: title, place: row.place))
                numbers.insert(number)
            }
            noteOthers(others, "class", table)
        }
        return numbers
    }

    func enrolments(_ pupils: [String: Intake.Identity], _ sections: Swift.Set<String>, _ intake: inout Intake) {
        for table in set.named(.studentenrollment) {
            var left = 0
            for row in table.records {
                guard let (section, person) = pair(row) else { continue }
                guard let pupil = pupils[person], sections.contains(section) else {
                    left += 1
                    continue
                }
                intake.memberships.append(
                    Intake.Membership(
                        pupil: pupil, group: Intake.Number(source: Self.source, value: section), place: row.place))
            }
            noteStrangers(left, table)
        }
    }

    func rosters(_ staff: Swift.Set<String>, _ sections: Swift.Set<String>, _ intake: inout Intake) {
        for table in set.named(.teacherroster) {
            var left = 0
            for row in table.records {
                guard let (section, person) = pair(row) else { continue }
                guard staff.contains(person), sections.contains(section) else {
                    left += 1
                    continue
                }
                let numbers = (
                    Intake.Number(source: Self.source, value: person),
                    Intake.Number(source: Self.source, value: section)
                )
                intake.teaching.append(
                    Intake.Teaching(staff: numbers.0, group: numbers.1, role: "teacher", place: row.place))
            }
            noteStrangers(left, table)
        }
    }

    func pair(_ row: Record) -> (section: String, person: String)? {
        guard let section = row.text("Section SIS ID", "Section ID") else { return missing(row, "Section SIS ID") }
        guard let person = row.text("SIS ID", "ID") else { return missing(row, "SIS ID") }
        return (section, person)
    }
}
