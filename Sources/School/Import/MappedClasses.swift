extension MappedRows {
    func group(_ row: SheetRow, _ intake: inout Intake) {
        guard let title = row.text(.groupName) ?? row.text(.groupCode) else {
            return faults.row(row.place(.groupCode), "The class has no name.", "Fill it in, or take the row out.")
        }
        let number = Intake.Number(source: source, value: row.text(.groupCode) ?? title)
        let takesRegister = row.cell(.takesRegister)?.yesNo(faults)
        intake.groups.append(
            Intake.Group(
                number: number, title: title, kind: takesRegister.map { $0 ? .registration : .teaching },
                place: row.place))
        let teacher = row.text(.staffCode).map { Intake.Number(source: source, value: $0) }
        if let teacher {
            intake.teaching.append(
                Intake.Teaching(staff: teacher, group: number, role: row.text(.staffRole), place: row.place))
        }
        guard identifies, teacher == nil || namesPupil(row), let pupil = identified(row) else { return }
        intake.memberships.append(Intake.Membership(pupil: pupil, group: number, place: row.place))
    }

    func namesPupil(_ row: SheetRow) -> Bool {
        [.upn, .admissionNumber, .pupilNumber, .legalFamily].contains { row.cell($0) != nil }
    }

    /// A list of pupils repeats the class and its teacher in every row.
    func dropRepeats(_ intake: inout Intake) {
        var groups = Set<Intake.Number>()
        intake.groups.removeAll { !groups.insert($0.number).inserted }
        var teaching = Set<[Intake.Number]>()
        intake.teaching.removeAll { !teaching.insert([$0.staff, $0.group]).inserted }
    }

    func staff(_ row: SheetRow, _ intake: inout Intake) {
        let name = contactName(row, sheet.has(.family, 1) || sheet.has(.wholeName, 1) ? 1 : 0)
        guard !name.isEmpty else { return faults.row(row.place, "The member of staff has no name.", "Fill it in.") }
        let emails = (row.cells(.email) + row.cells(.email, 1)).compactMap { $0.email(faults) }
        let number = row.text(.staffCode).map { Intake.Number(source: source, value: $0) }
        intake.staff.append(
            Intake.Staff(number: number, name: name, emails: emails, role: row.text(.staffRole), place: row.place))
    }
}
