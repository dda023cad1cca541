import Foundation
import Testing

/// The kept table of who may open what: one line a route, person and relation, in order, to be read as a difference.
enum WalkTable {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "expected.txt")
    static let isWriting = ProcessInfo.processInfo.environment["HOMETIME_WALK"] == "write"

    static func lines(_ statuses: [String: String]) -> [String] {
        statuses.map { "\($0.key) | \($0.value)" }.sorted()
    }

    static func write(_ statuses: [String: String]) throws {
        try Data((lines(statuses).joined(separator: "\n") + "\n").utf8).write(to: file)
    }

    static func differences(_ statuses: [String: String]) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        let kept = Set(text.split(separator: "\n").map(String.init))
        let found = Set(lines(statuses))
        return kept.subtracting(found).map { "- \($0)" }.sorted() + found.subtracting(kept).map { "+ \($0)" }.sorted()
    }
}
