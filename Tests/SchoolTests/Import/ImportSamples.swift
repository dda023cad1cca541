import Foundation
import People
import Testing

@testable import School

/// 21 November 2026: the day on which these tests import.
let importDay = Day(2026, 11, 21) ?? Day(number: 0)

/// A saved sample by its path under `Samples`; its licence stands in `Samples/SOURCES.md`.
func sampleBytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Samples/\(path)")))
}

func sample(_ path: String) throws -> ImportFile { ImportFile(name: path, bytes: try sampleBytes(path)) }

/// Every CSV file in a folder of samples, in order of name.
func samples(in folder: String) throws -> [ImportFile] {
    let root = try #require(Bundle.module.resourceURL).appendingPathComponent("Samples/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".csv") }
    return try names.sorted().map { try sample("\(folder)/\($0)") }
}

func file(_ name: String, _ text: String) -> ImportFile { ImportFile(name: name, bytes: Array(text.utf8)) }

func choices(school: Set<String> = [], grades: Bool = false, _ mappings: [ColumnMapping] = []) -> ImportChoices {
    ImportChoices(
        today: importDay, school: school, gradesAreYears: grades, mappings: mappings,
        knownCodes: ["/", "\\", "L", "N", "I", "O"])
}

extension Reading {
    /// What refuses the import, as “row column: what is wrong”, in the order found.
    var refusals: [String] { faults.filter { $0.weight > .notice }.map(\.brief) }
    var notices: [String] { faults.filter { $0.weight == .notice }.map(\.brief) }
    func says(_ words: String) -> Bool { faults.contains { $0.what.contains(words) } }
}

extension Fault {
    var brief: String {
        let row = place.row.map { "\(place.unit.rawValue) \($0)" } ?? ""
        return [row, place.column ?? ""].filter { !$0.isEmpty }.joined(separator: " ") + ": " + what
    }
}
