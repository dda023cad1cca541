import SwiftCSV

/// One row of a table: its number as a spreadsheet shows it (the headings are row 1) and its cells as written.
struct NumberedRow: Sendable {
    let number: Int
    var cells: [String]
}

/// Takes the text of a CSV file apart with SwiftCSV, and says which row is broken where that library says only that
/// something is, or nothing at all.
struct CSVText {
    let text: String
    let file: String

    /// More cells than a school's largest list could have; keeps a hostile file from filling the memory.
    static let mostCells = 5_000_000

    /// The rows that hold anything. Rows of blanks are counted and left out.
    func rows() throws(Fault) -> [NumberedRow] {
        let delimiter = CSVDelimiter.guessed(string: text)
        guard text.utf8.count(where: { Character(Unicode.Scalar($0)) == delimiter.rawValue }) < CSVText.mostCells
        else {
            throw fault(nil, "The file has more than \(CSVText.mostCells) cells.", "Check that it is the right file.")
        }
        var (rows, number) = ([NumberedRow](), 0)
        do {
            let csv = try CSV<Enumerated>(string: prepared, delimiter: delimiter, loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in
                number += 1
                if cells.contains(where: { !$0.isEmpty }) { rows.append(NumberedRow(number: number, cells: cells)) }
            }
        } catch { throw quotation(row: number + 1) }
        guard rows.last?.cells == [CSVText.end] else { throw quotation(row: number) }
        return rows.dropLast().map { NumberedRow(number: $0.number, cells: $0.cells.map(whole)) }
    }

    // SwiftCSV takes a quotation mark that is never closed for the end of the file, and loses an empty last cell of a
    // file without a last line end. A row of our own after the last shows the one and mends the other.
    private static let end = "\u{1A}end"

    // SwiftCSV reads by grapheme: a cell that begins with a combining mark would swallow the comma before it. So it gets
    // each UTF-8 byte as one letter (as if the text were ISO-8859-1), and `whole` puts the bytes together again.
    private var prepared: String {
        var letters = ""
        letters.unicodeScalars.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 { letters.unicodeScalars.append(Unicode.Scalar(byte)) }
        return letters + "\n" + CSVText.end
    }

    private func whole(_ letters: String) -> String {
        String(decoding: letters.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }

    private func quotation(row: Int) -> Fault {
        fault(
            row, "A quotation mark in this row has no partner or stands in the middle of a cell.",
            "Put the whole cell in quotation marks and double the ones inside it, or take the mark out.")
    }

    private func fault(_ row: Int?, _ what: String, _ todo: String) -> Fault {
        Fault(.file, Spot(file: file, row: row), what, todo)
    }
}
