/// Where in the office's files something stands: what the preview points at.
struct Spot: Hashable, Sendable {
    /// How the file counts: rows as a spreadsheet shows them, or lines of an XML file. Both from 1.
    enum Unit: String, Sendable { case row, line }

    var file: String
    var row: Int?
    var column: String?
    var unit = Unit.row

    /// The same row, one column of it.
    func at(_ column: String) -> Spot { Spot(file: file, row: row, column: column, unit: unit) }
}

extension Spot: CustomStringConvertible {
    /// `pupils.csv, row 12, column “Date of Birth”`.
    var description: String {
        var words = file
        if let row { words += ", \(unit.rawValue) \(row)" }
        if let column { words += ", column “\(column)”" }
        return words
    }
}

/// Something in a file that the office has to know: where it is, what is wrong and what to do about it.
struct Fault: Error, Hashable, Sendable {
    /// How heavy a fault weighs. An import is all or nothing: one fault of a row or a file and nothing is imported.
    enum Weight: Int, Comparable, Sendable {
        /// Worth knowing; the import may go on.
        case notice
        /// This row has to be mended before anything is imported.
        case row
        /// The file can't be used as it is.
        case file

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    let weight: Weight
    let place: Spot
    let what: String
    let todo: String

    init(_ weight: Weight, _ place: Spot, _ what: String, _ todo: String) {
        self.weight = weight
        self.place = place
        self.what = what
        self.todo = todo
    }
}

extension Fault: CustomStringConvertible {
    var description: String { "\(place): \(what) \(todo)" }
}

/// Gathers faults while files are read. One wrong column of a large file would give thousands, so beyond `most` of
/// a weight they are only counted.
final class Faults {
    static let most = 500

    private(set) var all: [Fault] = []
    private var counts: [Fault.Weight: Int] = [:]
    private var told: Set<String> = []

    /// What a wrong detail (a telephone number, an e-mail address) weighs. A CSV file can be mended in a spreadsheet;
    /// nobody mends a transfer file by hand, so there it is a notice and the detail is left out.
    var detail = Fault.Weight.row

    func add(_ fault: Fault) {
        counts[fault.weight, default: 0] += 1
        if counts[fault.weight, default: 0] <= Faults.most { all.append(fault) }
    }

    func notice(_ place: Spot, _ what: String, _ todo: String = "") { add(Fault(.notice, place, what, todo)) }
    /// A notice that holds for the whole import: told where it first shows, and not again.
    func once(_ place: Spot, _ what: String, _ todo: String = "") {
        if told.insert(what).inserted { notice(place, what, todo) }
    }

    func row(_ place: Spot, _ what: String, _ todo: String) { add(Fault(.row, place, what, todo)) }
    func file(_ place: Spot, _ what: String, _ todo: String) { add(Fault(.file, place, what, todo)) }
    func detail(_ place: Spot, _ what: String, _ todo: String) { add(Fault(detail, place, what, todo)) }

    /// Everything gathered, with a last line for what is only counted.
    var listed: [Fault] {
        all
            + [Fault.Weight.file, .row, .notice].compactMap { weight in
                let more = counts[weight, default: 0] - Faults.most
                guard more > 0, let place = all.first(where: { $0.weight == weight })?.place else { return nil }
                return Fault(weight, Spot(file: place.file), "There are \(more) more like these.", "")
            }
    }
}

/// `1 pupil`, `2 pupils`, `2 classes`.
func counted(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return "\(count) \(noun)\(noun.hasSuffix("s") ? "es" : "s")"
}
