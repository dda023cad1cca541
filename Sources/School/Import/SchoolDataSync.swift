import People

/// Microsoft School Data Sync, version 1, and its “UK Format” (which says DfE Number where the other says SIS ID): the
/// files School, Section, Student, StudentEnrollment, Teacher and TeacherRoster. Passwords are never looked at.
struct SchoolDataSync {
    static let source = "School Data Sync"

    let set: FileSet
    let choices: ImportChoices
    let faults: Faults

    init(_ set: FileSet, _ choices: ImportChoices, _ faults: Faults) {
        self.set = set
        self.choices = choices
        self.faults = faults
    }

    func read(_ reading: inout Reading) {
        guard hasNames(), let school = school(&reading) else { return }
        let pupils = pupils(of: school, &reading.intake)
        let staff = staff(of: school, &reading.intake)
        let sections = sections(of: school, &reading.intake)
        enrolments(pupils, sections, &reading.intake)
        rosters(staff, sections, &reading.intake)
    }

    // MARK: Which school

    private func school(_ reading: inout Reading) -> NamedSchools.Choice? {
        let listed = set.named(.school).flatMap(\.records).compactMap { row in
            row.text("SIS ID", "DfE Number").map { ($0, row.text("Name")) }
        }
        let used = (set.named(.student) + set.named(.section) + set.named(.teacher)).flatMap(\.records).compactMap {
            row in
            schoolNumber(row).map { ($0.text, nil as String?) }
        }
        let schools = NamedSchools(listed + used.filter { number, _ in !listed.contains { $0.0 == number } })
        let file = set.tables.first?.file ?? ""
        // The sample of the UK format has numbers that are no DfE numbers, so a stranger's number is asked about too.
        guard let choice = schools.choose(choices, national: false, file, faults, &reading) else { return nil }
        reading.intake.schools += schools.listed(choice, source: Self.source)
        return choice
    }

    func schoolNumber(_ row: Record) -> Cell? { row.cell("School SIS ID", "School DfE Number") }

    /// Whether the row is of this school; counts what is left in `others`.
    func takes(_ row: Record, _ school: NamedSchools.Choice, _ others: inout Int) -> Bool {
        guard let number = schoolNumber(row), !school.takes(number.text) else { return true }
        others += 1
        return false
    }

    // MARK: What there is to say

    func missing<Value>(_ row: Record, _ heading: String) -> Value? {
        faults.row(row.place.at(heading), "This row has no \(heading).", "Export the files again, or take the row out.")
        return nil
    }

    func noteOthers(_ count: Int, _ what: String, _ table: Table) {
        guard count > 0 else { return }
        faults.notice(Spot(file: table.file), "\(counted(count, what)) of other schools left aside.")
    }

    func noteStrangers(_ count: Int, _ table: Table) {
        guard count > 0 else { return }
        faults.notice(
            Spot(file: table.file),
            "\(counted(count, "row")) left aside: the pupil, teacher or class isn't in the files or is of another school."
        )
    }

    func noteGrades(_ table: Table) {
        guard set.kind == .syncV1, !choices.gradesAreYears, table.has("Grade") else { return }
        faults.notice(
            Spot(file: table.file, row: 1, column: "Grade"),
            "Grades may be American and were not taken as year groups.",
            "If the numbers are English years, say so and import again.")
    }
}
