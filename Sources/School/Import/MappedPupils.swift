import People

extension MappedRows {
    /// A list of pupils may name contacts in the same row.
    func pupil(_ row: SheetRow, _ intake: inout Intake) {
        guard let pupil = pupil(row) else { return }
        intake.pupils.append(pupil)
        intake.contacts += sheet.people.compactMap { contact($0, row, of: pupil.identity) }
    }

    /// A pupil needs a first name, a last name and a date of birth; each one missing is its own fault.
    func pupil(_ row: SheetRow) -> Intake.Pupil? {
        let identity = identity(row)
        let wanted = [(Field.legalGiven, "first name"), (.legalFamily, "last name"), (.born, "date of birth")]
        for (field, what) in wanted where row.cell(field) == nil {
            faults.row(row.place(field), "The pupil has no \(what).", "Fill it in.")
        }
        let year = row.cell(.year)?.year(faults)
        let address = address(row)
        let preferred = Intake.Name(
            given: row.cell(.preferredGiven)?.name(faults), family: row.cell(.preferredFamily)?.name(faults))
        guard identity.name.given != nil, identity.name.family != nil, identity.born != nil else { return nil }
        return Intake.Pupil(
            identity: identity, formerUPN: row.cell(.formerUPN)?.upn(faults), preferred: preferred,
            proposed: identity.name.readable, sex: row.cell(.sex)?.sex(faults), year: year,
            enrolment: row.cell(.enrolment)?.enrolment(faults), entered: row.day(.entered, faults),
            left: row.day(.left, faults), registration: row.text(.registration), address: address, place: row.place)
    }

    func identity(_ row: SheetRow) -> Intake.Identity {
        let name = Intake.Name(
            given: row.cell(.legalGiven)?.name(faults), middle: row.cell(.middleNames)?.name(faults),
            family: row.cell(.legalFamily)?.name(faults))
        return Intake.Identity(
            upn: row.cell(.upn)?.upn(faults), numbers: numbers(row), name: name, born: row.birth(today: today, faults))
    }

    func numbers(_ row: SheetRow) -> [Intake.Number] {
        let admission = row.text(.admissionNumber).map { Intake.Number(source: Intake.Number.admission, value: $0) }
        return [admission, row.text(.pupilNumber).map { Intake.Number(source: source, value: $0) }].compactMap { $0 }
    }

    func address(_ row: SheetRow, _ person: Int = 0) -> Intake.Address? {
        let lines = row.cells(.addressLine, person).flatMap {
            $0.text.split(whereSeparator: \.isNewline).map(\.stripped)
        }
        let address = Intake.Address(
            lines: lines, town: row.text(.town, person), county: row.text(.county, person),
            postcode: row.cell(.postcode, person)?.postcode(faults))
        return address.isEmpty ? nil : address
    }
}
