/// A CSV file as a table with headings.
struct Table: Sendable {
    let file: String
    /// As written, without blanks at the ends.
    let headings: [String]
    let rows: [NumberedRow]
    let encoding: TextEncoding
    /// Where each heading stands, by its plain form; a heading that stands twice has two places.
    private let columns: [String: [Int]]

    /// Reads a file. Faults of single rows go to `faults`; a file that is no table at all is thrown.
    init(_ file: ImportFile, _ faults: Faults) throws(Fault) {
        let decoded = try DecodedText(try file.bytes(), file: file.name)
        var rows = try CSVText(text: decoded.text, file: file.name).rows()
        guard let first = rows.first else {
            throw Fault(.file, Spot(file: file.name), "The file is empty.", "Export it again.")
        }
        rows.removeFirst()
        self.file = file.name
        encoding = decoded.encoding
        headings = first.cells.map(\.stripped)
        columns = Dictionary(grouping: headings.indices, by: { [headings] in headings[$0].plain })
        self.rows = Rows(file: file.name, headings: headings, faults: faults).tidied(rows)
        noteEncoding(decoded, faults)
    }

    /// Whether all of these headings are there.
    func has(_ names: String...) -> Bool { names.allSatisfy { columns[$0.plain] != nil } }

    /// The first column with one of these headings.
    func column(_ names: [String]) -> Int? {
        names.lazy.compactMap { columns[$0.plain]?.first }.first
    }

    /// The place of the `occurrence`th column (from 1) with exactly this heading.
    func column(_ name: String, occurrence: Int) -> Int? {
        guard let places = columns[name.plain], places.indices.contains(occurrence - 1) else { return nil }
        return places[occurrence - 1]
    }

    /// For a column, its heading and which of the columns with this heading it is.
    func label(_ column: Int) -> (heading: String, occurrence: Int) {
        let heading = headings[column]
        return (heading, (columns[heading.plain]?.firstIndex(of: column) ?? 0) + 1)
    }

    /// Headings that stand more than once.
    var doubled: [String] {
        columns.values.filter { $0.count > 1 }.compactMap { $0.first }.sorted().map { headings[$0] }
            .filter { !$0.isEmpty }
    }

    var records: some Sequence<Record> { rows.lazy.map { Record(table: self, row: $0) } }

    private func noteEncoding(_ decoded: DecodedText, _ faults: Faults) {
        guard [.latin1, .windows1252, .utf16].contains(encoding) else { return }
        let sample = decoded.text.split { !$0.isLetter }.first { $0.utf8.contains { $0 > 127 } }
        let example = sample.map { ", for example “\($0)”" } ?? ""
        faults.notice(
            Spot(file: file), "The letters were read as \(encoding.rawValue)\(example).",
            "Check that names with accents look right below.")
    }
}

/// One row of a table with its headings.
struct Record: Sendable {
    let table: Table
    let row: NumberedRow

    var place: Spot { Spot(file: table.file, row: row.number) }

    /// The cell under the first of these headings that the table has; nil when it is empty.
    func cell(_ names: String...) -> Cell? { table.column(names).flatMap(cell) }

    func cell(_ column: Int) -> Cell? {
        guard row.cells.indices.contains(column) else { return nil }
        let text = row.cells[column].stripped
        return text.isEmpty ? nil : Cell(text: text, place: place.at(table.headings[column]))
    }

    func text(_ names: String...) -> String? { table.column(names).flatMap(cell)?.text }
}

/// A cell that holds something, and where it stands.
struct Cell: Hashable, Sendable {
    let text: String
    let place: Spot
}

/// Makes rows as wide as the headings, and leaves out blank rows and the instructions that some forms carry in row 2.
private struct Rows {
    let file: String
    let headings: [String]
    let faults: Faults
    private let longestCell = 5_000

    init(file: String, headings: [String], faults: Faults) {
        self.file = file
        self.headings = headings
        self.faults = faults
    }

    func tidied(_ rows: [NumberedRow]) -> [NumberedRow] {
        var tidy: [NumberedRow] = []
        tidy.reserveCapacity(rows.count)
        var short: [Int] = []
        for (place, row) in rows.enumerated() where row.cells.contains(where: { !$0.stripped.isEmpty }) {
            if place < 2, isInstruction(row) { continue }
            guard fits(row) else { continue }
            if row.cells.count < headings.count { short.append(row.number) }
            tidy.append(filled(row))
        }
        noteShort(short)
        return tidy
    }

    private func isInstruction(_ row: NumberedRow) -> Bool {
        let words = row.cells.map { $0.stripped.lowercased() }.filter { !$0.isEmpty }
        guard words.allSatisfy({ $0.hasPrefix("required") || $0.hasPrefix("optional") }) else { return false }
        faults.notice(Spot(file: file, row: row.number), "This row holds instructions and was skipped.")
        return true
    }

    private func fits(_ row: NumberedRow) -> Bool {
        let place = Spot(file: file, row: row.number)
        if row.cells.dropFirst(headings.count).contains(where: { !$0.stripped.isEmpty }) {
            faults.row(
                place, "This row has \(row.cells.count) cells, but there are \(headings.count) headings.",
                "Look for a comma inside a cell that has no quotation marks around it.")
            return false
        }
        guard row.cells.contains(where: { $0.utf8.count > longestCell }) else { return true }
        faults.row(place, "A cell of this row is very long.", "Look for a quotation mark that is never closed.")
        return false
    }

    private func filled(_ row: NumberedRow) -> NumberedRow {
        let missing = headings.count - row.cells.count
        if missing == 0 { return row }
        let cells =
            missing > 0 ? row.cells + Array(repeating: "", count: missing) : Array(row.cells.prefix(headings.count))
        return NumberedRow(number: row.number, cells: cells)
    }

    // Spreadsheet programs leave out empty cells at the end of a row, so this is no fault; but it may be a lost comma.
    private func noteShort(_ rows: [Int]) {
        guard let first = rows.first else { return }
        let others = rows.count == 1 ? "" : " and \(rows.count - 1) more"
        faults.notice(
            Spot(file: file, row: first), "Row \(first)\(others) ends early; the missing cells were taken as empty.",
            "Check these rows below.")
    }
}
