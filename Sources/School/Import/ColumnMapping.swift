import People

/// What the columns of a school's own list mean: made once by the office, saved under a name, used again next time.
struct ColumnMapping: Hashable, Sendable, Codable {
    /// What each row of the list is about.
    enum Kind: String, Sendable, Codable, CaseIterable {
        case pupils, contacts, classes, staff, marks
    }

    struct Column: Hashable, Sendable, Codable {
        /// The heading as the file writes it.
        var heading: String
        /// Which of the columns with this heading, from 1: SIMS writes `Surname` for the pupil and for the contact.
        var occurrence = 1
        var field: Field
        /// Which contact the column is about, from 1, where a row has several; 0 for the pupil.
        var person = 0
    }

    var name: String
    var kind: Kind
    var columns: [Column]
    /// Every heading of the list that it was made for. A list with exactly these is read by it without asking again.
    var headings: [String] = []
    /// How this list writes dates, if the office has said so.
    var dates: DateOrder?
}

/// What a column of a list means.
enum Field: String, Sendable, Codable, CaseIterable {
    // Which pupil
    case upn, formerUPN, admissionNumber, pupilNumber
    case legalGiven, legalFamily, middleNames, born
    // About the pupil
    case preferredGiven, preferredFamily, sex, year, enrolment, entered, left, registration
    case nhsNumber, schoolNumber, schoolName
    // The pupil's address, or a contact's
    case addressLine, town, county, postcode
    // A contact
    case title, given, family, wholeName, relationship, responsibility, order, courtOrder, sameAddress
    case homePhone, mobile, workPhone, phone, email
    // A class and who teaches it
    case groupCode, groupName, staffCode, staffRole, takesRegister
    // Past marks
    case day, session, mark, morningMark, afternoonMark, dayMarks
}

extension ColumnMapping {
    /// The headings of the mapping that the table lacks: with one of these missing the mapping is not this table's.
    func missing(from table: Table) -> [String] {
        columns.filter { table.column($0.heading, occurrence: $0.occurrence) == nil }.map(\.heading)
    }

    /// The columns of the table that the mapping doesn't take.
    func left(of table: Table) -> [String] {
        let taken = columns.compactMap { table.column($0.heading, occurrence: $0.occurrence) }
        return table.headings.indices.filter { !taken.contains($0) && !table.headings[$0].isEmpty }
            .map { table.headings[$0] }
    }
}

/// A table with what its columns mean.
struct Sheet {
    private struct Key: Hashable {
        let field: Field
        let person: Int
    }

    let table: Table
    private var columns: [Key: [Int]] = [:]
    private let dates: DateColumns

    /// Adds a notice for columns that are left aside.
    init(_ table: Table, _ mapping: ColumnMapping, usual: DateOrder = .dayFirst, _ faults: Faults) {
        self.table = table
        for column in mapping.columns {
            guard let place = table.column(column.heading, occurrence: column.occurrence) else { continue }
            columns[Key(field: column.field, person: column.person), default: []].append(place)
        }
        let dated = [Field.born, .entered, .left, .day].flatMap { [columns] in columns[Key(field: $0, person: 0)] ?? []
        }
        dates = DateColumns(table, dated, usual: usual, said: mapping.dates, faults)
        noteLeft(mapping.left(of: table), faults)
    }

    func has(_ field: Field, _ person: Int = 0) -> Bool { columns[Key(field: field, person: person)] != nil }

    /// The contacts that a row can name, in order.
    var people: [Int] { Set(columns.keys.map(\.person)).subtracting([0]).sorted() }

    var rows: some Sequence<SheetRow> { table.records.lazy.map { SheetRow(sheet: self, record: $0) } }

    fileprivate func places(_ field: Field, _ person: Int) -> [Int] { columns[Key(field: field, person: person)] ?? [] }
    fileprivate func order(_ column: Int) -> DateOrder { dates.order(column) }

    private func noteLeft(_ headings: [String], _ faults: Faults) {
        guard !headings.isEmpty else { return }
        let list = headings.prefix(20).joined(separator: ", ")
        faults.notice(Spot(file: table.file), "These columns were not taken: \(list).")
    }
}

/// One row of a sheet.
struct SheetRow {
    let sheet: Sheet
    let record: Record

    var place: Spot { record.place }

    /// The first filled cell of the columns with this meaning.
    func cell(_ field: Field, _ person: Int = 0) -> Cell? { cells(field, person).first }

    func cells(_ field: Field, _ person: Int = 0) -> [Cell] { sheet.places(field, person).compactMap(record.cell) }

    func text(_ field: Field, _ person: Int = 0) -> String? { cell(field, person)?.text }

    func day(_ field: Field, _ faults: Faults) -> Day? {
        for column in sheet.places(field, 0) {
            if let cell = record.cell(column) { return cell.day(sheet.order(column), faults) }
        }
        return nil
    }

    func birth(today: Day, _ faults: Faults) -> Day? {
        for column in sheet.places(.born, 0) {
            if let cell = record.cell(column) { return cell.birth(sheet.order(column), today: today, faults) }
        }
        return nil
    }

    /// Where a fault of an empty cell points.
    func place(_ field: Field, _ person: Int = 0) -> Spot {
        guard let column = sheet.places(field, person).first else { return place }
        return place.at(sheet.table.headings[column])
    }
}
