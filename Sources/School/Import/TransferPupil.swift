import People

/// One pupil of a transfer file.
struct TransferPupil {
    let node: Node
    let file: String
    let today: Day
    let faults: Faults

    func read(into intake: inout Intake) {
        guard let pupil = pupil() else { return }
        intake.pupils.append(pupil)
        for contact in node["Contacts"]?.all("Contact") ?? [] {
            intake.contacts.append(self.contact(contact, pupil.identity))
        }
        for year in node["Attendance"]?.all("YearData") ?? [] { attendance(year, pupil.identity, &intake) }
        for school in node["SchoolHistory"]?.all("School") ?? [] {
            intake.pastSchools.append(pastSchool(school, pupil.identity))
        }
    }

    // MARK: Cells

    func cell(_ path: String, in node: Node? = nil) -> Cell? {
        guard let found = (node ?? self.node)[path], let text = found.text.stripped.nonEmpty else { return nil }
        return Cell(text: text, place: Spot(file: file, row: found.line, column: found.name, unit: .line))
    }

    private func place(_ node: Node, _ column: String? = nil) -> Spot {
        Spot(file: file, row: node.line, column: column, unit: .line)
    }

    // MARK: The pupil

    private func pupil() -> Intake.Pupil? {
        for (element, what) in [("Surname", "surname"), ("Forename", "forename"), ("DOB", "date of birth")]
        where cell(element) == nil {
            faults.row(place(node, element), "The pupil has no \(what).", "Ask the sender for a corrected file.")
        }
        let name = Intake.Name(
            given: cell("Forename")?.name(faults), middle: cell("BasicDetails/MiddleNames")?.name(faults),
            family: cell("Surname")?.name(faults))
        let born = cell("DOB").flatMap { date($0) }
        guard name.given != nil, name.family != nil, let born else { return nil }
        if born > today {
            faults.row(
                place(node, "DOB"), "The date of birth lies in the future.", "Ask the sender for a corrected file.")
        }
        let identity = Intake.Identity(upn: cell("UPN")?.upn(faults), name: name, born: born)
        var pupil = Intake.Pupil(identity: identity, proposed: name.readable, place: place(node))
        addDetails(to: &pupil)
        return pupil
    }

    private func addDetails(to pupil: inout Intake.Pupil) {
        pupil.formerUPN = cell("BasicDetails/FormerUPN")?.upn(faults)
        pupil.preferred = Intake.Name(
            given: cell("BasicDetails/PreferredForename")?.name(faults),
            family: cell("BasicDetails/PreferredSurname")?.name(faults))
        // Sex since CTF 22 or so, Gender before.
        pupil.sex = (cell("Sex") ?? cell("Gender"))?.sex(faults)
        pupil.year = cell("BasicDetails/NCyearActual")?.year(faults)
        pupil.enrolment = cell("BasicDetails/EnrolStatus")?.enrolment(faults)
        pupil.address = node["Address"].flatMap(address)
    }

    /// The schema knows one way to write a date, 2010-01-31, so another is a fault rather than a riddle.
    private func date(_ cell: Cell) -> Day? {
        if let day = Day(String(cell.text.prefix(10))), day.year > 1900,
            cell.text.count == 10 || cell.text.dropFirst(10).first == "T"
        {
            return day
        }
        faults.row(cell.place, "“\(cell.shortened)” isn't a date.", "Ask the sender for a corrected file.")
        return nil
    }

    // MARK: Address and contacts

    private func address(_ node: Node) -> Intake.Address? {
        let inner = node["BS7666Address"] ?? node["AddressLines"] ?? node
        func text(_ name: String) -> String? { inner[name]?.text.stripped.nonEmpty }
        let numbered = (1...5).compactMap { text("AddressLine\($0)") }
        let house = [
            text("SAON"), [text("PAON"), text("Street")].compactMap { $0 }.joined(separator: " ").nonEmpty,
            text("Locality"),
        ]
        let postcode = cell("PostCode", in: node) ?? cell("PostCode", in: inner)
        let address = Intake.Address(
            lines: numbered.isEmpty ? house.compactMap { $0 } : numbered, town: text("Town") ?? text("PostTown"),
            county: text("AdministrativeArea"), postcode: postcode?.postcode(faults))
        return address.isEmpty ? nil : address
    }

    private func contact(_ node: Node, _ pupil: Intake.Identity) -> Intake.Contact {
        var contact = Intake.Contact(pupil: pupil, place: place(node))
        contact.name = Intake.Name(
            title: cell("Title", in: node)?.text, given: cell("Forename", in: node)?.name(faults),
            middle: cell("MiddleNames", in: node)?.name(faults), family: cell("Surname", in: node)?.name(faults))
        contact.proposed = contact.name.readable
        contact.relationship =
            cell("Relationship", in: node).map { Intake.Relationship(written: $0.text) } ?? Intake.Relationship()
        contact.responsibility = cell("Responsibility", in: node)?.yesNo(faults).map { $0 ? .yes : .no } ?? .notStated
        contact.order = cell("Order", in: node)?.count(faults)
        contact.addressAsPupil = cell("AddressAsPupil", in: node)?.yesNo(faults) ?? false
        contact.address = node["Address"].flatMap(address)
        contact.emails = [cell("Email", in: node)?.email(faults)].compactMap { $0 }
        contact.phones = (node["Phones"]?.all("Phone") ?? node.all("Phone")).compactMap { phone in
            cell("PhoneNo", in: phone)?.phone(cell("TelephoneType", in: phone)?.text, faults)
        }
        return contact
    }

    // MARK: Attendance and former schools

    private func attendance(_ node: Node, _ pupil: Intake.Identity, _ intake: inout Intake) {
        func count(_ name: String) -> Int? { cell(name, in: node)?.count(faults) }
        intake.totals.append(
            Intake.Totals(
                pupil: pupil, year: cell("Year", in: node)?.text ?? "", school: transferSchool(node, .source),
                possible: count("SessionsPossible"), attended: count("SessionsAttended"),
                authorised: count("SessionsAuthorised"), unauthorised: count("SessionsUnauthorised"), place: place(node)
            ))
        for sessions in node.all("AttendSessions") { marks(sessions, pupil, &intake) }
    }

    private func marks(_ node: Node, _ pupil: Intake.Identity, _ intake: inout Intake) {
        guard let marks = node["AttendanceMarks"]?.text,
            let start = cell("AttendanceStartDate", in: node).flatMap({ date($0) })
        else { return }
        guard let read = TransferMarks(marks, from: start) else {
            return faults.once(
                place(node, "AttendanceMarks"),
                "Which mark belongs to which day can't be told for certain, so only each year's sums are taken.")
        }
        for (day, slot, code) in read.marks {
            intake.marks.append(Intake.Mark(pupil: pupil, day: day, slot: slot, code: code, place: place(node)))
        }
    }

    private func pastSchool(_ node: Node, _ pupil: Intake.Identity) -> Intake.PastSchool {
        Intake.PastSchool(
            pupil: pupil, school: transferSchool(node, .source),
            entered: cell("EntryDate", in: node).flatMap { date($0) },
            left: cell("LeavingDate", in: node).flatMap { date($0) }, reason: cell("LeavingReason", in: node)?.text,
            place: place(node))
    }
}
