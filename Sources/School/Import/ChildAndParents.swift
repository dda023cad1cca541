import People

/// A list with a child and up to two parents in each row, as the NHS asks schools for (class and cohort lists of
/// “Manage vaccinations in schools”): headings such as CHILD_FIRST_NAME and PARENT_1_NAME.
struct ChildAndParents {
    let choices: ImportChoices
    let faults: Faults

    static func recognises(_ table: Table) -> Bool {
        table.has("CHILD_FIRST_NAME", "CHILD_LAST_NAME") || table.has("CHILD_FIRST_NAME", "CHILD_DATE_OF_BIRTH")
            || table.has("CHILD_LAST_NAME", "CHILD_DATE_OF_BIRTH")
    }

    /// Reads the lists of one import together, as a child may stand twice among them.
    func read(_ tables: [Table], _ reading: inout Reading) {
        let sheets = tables.map { Sheet($0, Self.mapping(for: $0), faults) }
        let urns = sheets.flatMap { $0.rows.compactMap { $0.text(.schoolNumber) } }.filter(isRealURN)
        let schools = NamedSchools(urns.map { ($0, nil) })
        let file = tables.first?.file ?? ""
        guard let school = schools.choose(choices, national: true, file, faults, &reading) else { return }
        var numbers = NHSNumbers(faults: faults)
        for sheet in sheets {
            let rows = MappedRows(sheet: sheet, kind: .pupils, today: choices.today, faults: faults)
            rows.read(into: &reading.intake) { row in
                numbers.check(row)
                return takes(row, school)
            }
        }
        reading.intake.schools += schools.listed(school, source: "URN")
    }

    private func isRealURN(_ text: String) -> Bool { isURN(text) && text != Self.unknown && text != Self.atHome }

    private func isURN(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static let unknown = "888888"
    private static let atHome = "999999"

    /// A row that names no school is this school's; a row that says it is another's, or nobody knows whose, is not.
    private func takes(_ row: SheetRow, _ school: NamedSchools.Choice) -> Bool {
        guard let cell = row.cell(.schoolNumber) else { return true }
        switch cell.text {
        case Self.unknown:
            faults.notice(cell.place, "The list doesn't know this child's school (888888); the row was left.")
        case Self.atHome: faults.notice(cell.place, "This child is taught at home (999999); the row was left.")
        case let urn where !isURN(urn):
            faults.row(
                cell.place, "“\(cell.shortened)” isn't a school's URN.",
                "Write the six figures, or leave the cell empty.")
        case let urn where !school.takes(urn):
            faults.notice(cell.place, "This child is at another school (\(urn)); the row was left.")
        default: return true
        }
        return false
    }

    /// The headings as the versions of the form write them.
    static func mapping(for table: Table) -> ColumnMapping {
        let known = headings.merging(parents) { first, _ in first }
        let columns = table.headings.indices.compactMap { index -> ColumnMapping.Column? in
            guard let meaning = known[table.headings[index].plain] else { return nil }
            let (heading, occurrence) = table.label(index)
            guard occurrence == 1 else { return nil }
            return ColumnMapping.Column(heading: heading, field: meaning.0, person: meaning.1)
        }
        return ColumnMapping(name: "Child and parents", kind: .pupils, columns: columns)
    }

    private static let headings: [String: (Field, Int)] = [
        "childfirstname": (.legalGiven, 0), "childlastname": (.legalFamily, 0),
        "childpreferredfirstname": (.preferredGiven, 0), "childpreferredgivenname": (.preferredGiven, 0),
        "childpreferredlastname": (.preferredFamily, 0), "childpreferredfamilyname": (.preferredFamily, 0),
        "childdateofbirth": (.born, 0), "childyeargroup": (.year, 0), "year": (.year, 0),
        "childregistration": (.registration, 0), "childgender": (.sex, 0), "childgendercode": (.sex, 0),
        "childaddressline1": (.addressLine, 0), "childaddressline2": (.addressLine, 0), "childtown": (.town, 0),
        "childpostcode": (.postcode, 0), "childnhsnumber": (.nhsNumber, 0), "childschoolurn": (.schoolNumber, 0),
        "childschoolname": (.schoolName, 0), "schoolname": (.schoolName, 0),
    ]

    private static let parents = Dictionary(
        uniqueKeysWithValues: (1...2).flatMap { person in
            [("name", Field.wholeName), ("relationship", .relationship), ("email", .email), ("phone", .phone)].map {
                ("parent\(person)\($0.0)", ($0.1, person))
            }
        })
}

/// The NHS numbers of the rows read so far: to find one child in two rows, and nothing else. They are health data that
/// a school's portal has no need of, so they end here.
private struct NHSNumbers {
    private struct Seen {
        let place: Spot
        let child: [String?]
    }

    let faults: Faults
    private var rows: [String: Seen] = [:]

    init(faults: Faults) { self.faults = faults }

    mutating func check(_ row: SheetRow) {
        guard let cell = row.cell(.nhsNumber) else { return }
        faults.once(
            Spot(file: cell.place.file, column: cell.place.column),
            "NHS numbers are used only to find a child that stands twice in the list, and are not kept.")
        guard isNHSNumber(cell.text) else {
            return faults.notice(cell.place, "“\(cell.shortened)” isn't an NHS number.")
        }
        let number = cell.text.filter(\.isNumber)
        let child = [row.text(.legalGiven), row.text(.legalFamily), row.text(.born)]
        // Rows that agree on the child are found by `DoubledPupils`.
        if let first = rows[number], first.child != child { tell(cell, first.place) }
        if rows[number] == nil { rows[number] = Seen(place: cell.place, child: child) }
    }

    private func tell(_ cell: Cell, _ first: Spot) {
        faults.row(
            cell.place, "This NHS number stands in row \(first.row ?? 0) of \(first.file) as well.",
            "If it is one child, put both parents into one row; if not, correct the number.")
    }
}
