import People
import SwiftCSV

/// What is wrong with a table of codes, with the line it stands in (the heading is line 1).
public enum CodeTableFault: Error, Hashable {
    /// Not a table of comma-separated values.
    case notATable
    /// A column is missing, or what stands in it is not what it should be.
    case column(String, line: Int)
    /// The columns about counting do not agree with the class.
    case counting(line: Int)
    /// A code stands there twice.
    case twice(String)
}

extension AttendanceCodes {
    /// England's codes, from `Reference/attendance-codes.csv`: SI 2024/208 (in force on 19 August 2024), regulation 10,
    /// with the codes withdrawn before. Facts of UK legislation and DfE guidance, which contain public sector
    /// information licensed under the Open Government Licence v3.0. The column `parent_wording` is Hometime's own: what a
    /// family reads, in words that a nine-year-old follows, true and without blame.
    ///
    /// A test reads it, and `Door` refuses to open when it is faulty. Should it be faulty elsewhere all the same, every
    /// code is unknown: all marks are kept and shown, and none is counted wrongly.
    public static let builtIn: Result<AttendanceCodes, CodeTableFault> = Result { () throws(CodeTableFault) in
        try AttendanceCodes(csv: String(decoding: PackageResources.attendance_codes_csv, as: UTF8.self))
    }

    /// England's codes.
    public static let national = (try? builtIn.get()) ?? .none

    /// Reads a table of codes, all of it or nothing.
    public init(csv text: String) throws(CodeTableFault) {
        guard let table = try? CSV<Named>(string: text, delimiter: .comma, loadColumns: false) else { throw .notATable }
        var codes: [AttendanceCode] = []
        for (index, row) in table.rows.enumerated() {
            let code = try AttendanceCode(CodeRow(columns: row, line: index + 2))
            if codes.contains(where: { $0.code == code.code }) { throw .twice(code.code) }
            codes.append(code)
        }
        self.init(unchecked: codes)
    }
}

extension AttendanceCode {
    init(_ row: CodeRow) throws(CodeTableFault) {
        code = try row.text("code")
        name = try row.text("short_name")
        meaning = try row.text("meaning")
        statistic = try row.value("statistical_category") { Statistic(rawValue: $0) }
        session = try row.value("session") { $0 == "both" ? .some(nil) : Session(rawValue: $0).map { .some($0) } }
        familyWords = try row.text("parent_wording")
        isStatutory = try row.yes("statutory_2024", "yes", "no")
        validFrom = try row.day("valid_from")
        validUntil = try row.day("valid_until")
        let counted = [statistic.isPossible, statistic.isAttended, statistic.isAbsence]
        let stated = [
            try row.yes("counts_as_possible"), try row.yes("counts_as_present"), try row.yes("counts_as_absence"),
        ]
        if counted != stated { throw .counting(line: row.line) }
    }
}

/// One line of the table.
struct CodeRow {
    let columns: [String: String]
    let line: Int

    func value<Value>(_ column: String, _ read: (String) -> Value?) throws(CodeTableFault) -> Value {
        guard let text = columns[column], let value = read(text) else { throw .column(column, line: line) }
        return value
    }

    func text(_ column: String) throws(CodeTableFault) -> String { try value(column) { $0.isEmpty ? nil : $0 } }

    func yes(_ column: String, _ yes: String = "1", _ no: String = "0") throws(CodeTableFault) -> Bool {
        try value(column) { $0 == yes ? true : $0 == no ? false : nil }
    }

    func day(_ column: String) throws(CodeTableFault) -> Day? {
        try value(column) { $0.isEmpty ? .some(nil) : Day($0).map { .some($0) } }
    }
}
