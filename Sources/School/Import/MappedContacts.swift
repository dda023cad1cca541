extension MappedRows {
    func contacts(_ row: SheetRow, _ intake: inout Intake) {
        guard let identity = identified(row) else { return }
        intake.contacts += sheet.people.compactMap { contact($0, row, of: identity) }
    }

    /// The pupil that a row is about, when it says enough: a number, or the full name with the date of birth.
    func identified(_ row: SheetRow) -> Intake.Identity? {
        let identity = identity(row)
        let named = identity.name.given != nil && identity.name.family != nil && identity.born != nil
        if identity.upn != nil || !identity.numbers.isEmpty || named { return identity }
        faults.row(
            row.place, "This row doesn't say which pupil it is about.",
            "Give a UPN or an admission number; a name alone isn't enough.")
        return nil
    }

    func contact(_ person: Int, _ row: SheetRow, of pupil: Intake.Identity) -> Intake.Contact? {
        var contact = Intake.Contact(pupil: pupil, name: contactName(row, person), place: row.place)
        contact.emails = row.cells(.email, person).compactMap { $0.email(faults) }
        contact.phones = phones(row, person)
        contact.address = address(row, person)
        contact.relationship =
            row.text(.relationship, person).map { Intake.Relationship(written: $0) } ?? Intake.Relationship()
        guard !contact.name.isEmpty || !contact.emails.isEmpty || !contact.phones.isEmpty else { return nil }
        if contact.name.isEmpty { noteNameless(row.place(.wholeName, person)) }
        contact.proposed = contact.name.readable
        contact.responsibility = row.cell(.responsibility, person)?.yesNo(faults).map { $0 ? .yes : .no } ?? .notStated
        contact.order = row.cell(.order, person)?.count(faults) ?? (person > 1 || sheet.people.count > 1 ? person : nil)
        contact.courtOrder = row.cell(.courtOrder, person)?.yesNo(faults) ?? false
        contact.addressAsPupil = row.cell(.sameAddress, person)?.yesNo(faults) ?? false
        if contact.courtOrder { noteCourtOrder(row.place(.courtOrder, person)) }
        return contact
    }

    func contactName(_ row: SheetRow, _ person: Int) -> Intake.Name {
        Intake.Name(
            title: row.text(.title, person), given: row.cell(.given, person)?.name(faults),
            family: row.cell(.family, person)?.name(faults), whole: row.cell(.wholeName, person)?.name(faults))
    }

    func phones(_ row: SheetRow, _ person: Int) -> [Intake.Phone] {
        let kinds: [(Field, String?)] = [(.mobile, "M"), (.homePhone, "H"), (.workPhone, "W"), (.phone, nil)]
        return kinds.flatMap { field, kind in row.cells(field, person).compactMap { $0.phone(kind, faults) } }
    }

    func noteNameless(_ place: Spot) {
        faults.notice(
            place, "A contact has no name.", "The contact is kept without one; add the name when you know it.")
    }

    func noteCourtOrder(_ place: Spot) {
        faults.notice(
            place, "The file says that a court order exists, but not what it orders.",
            "Enter the order by hand from the paper itself.")
    }
}
