/// The walls between targets and folders.
extension HouseRule {
    static let walls = [sql, hummingbird, network, upward, pagesArePure, features, proofs, noIfRestricted, addresses]

    private static let sql = HouseRule(
        "SQL stands only in *Records.swift, Schema/, Access/ and the store",
        planted: [
            Planted(
                path: "Sources/School/Meals/MealRoutes.swift",
                text: "let a = 1\nlet b = try records.all(\"SELECT dish FROM meal\") { _ in }", line: 2),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "func w(_ p: SQL) {}", line: 1),
            Planted(
                path: "Sources/School/Kernel/Visit.swift",
                text: "let a = \"\"\"\n    UPDATE meal SET dish = \\(dish)\n    \"\"\"", line: 2),
        ],
        innocent: [
            Planted(path: "Sources/School/Meals/MealRecords.swift", text: "let a = \"SELECT dish FROM meal\""),
            Planted(path: "Sources/People/Access/Access.swift", text: "let a: SQL = \"SELECT dish FROM meal\""),
            Planted(
                path: "Sources/School/Meals/Meals.swift", text: "// SELECT dish FROM meal\nlet a = \"Select a dish\""),
        ]
    ) { file, _ in
        guard !["Store", "StoreTesting"].contains(file.target), !["Access", "Schema"].contains(file.folder),
            !file.name.hasSuffix("Records.swift")
        else { return [] }
        let starts = [
            "SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "CREATE INDEX ", "ALTER TABLE ", "DROP TABLE ",
            "PRAGMA ", "UPDATE ", "WITH RECURSIVE ",
        ]
        let texts = file.strings.enumerated().compactMap { place, text in
            starts.first { text.names($0) }.map { (place + 1, "\($0)…") }
        }
        return texts + file.lines(naming: ["SQL"])
    }

    private static let hummingbird = HouseRule(
        "only the door knows Hummingbird",
        planted: [
            Planted(path: "Sources/School/Meals/MealRoutes.swift", text: "import People\nimport Hummingbird", line: 2),
            Planted(path: "Sources/hometime/Serve.swift", text: "public import HummingbirdCore", line: 1),
            Planted(path: "Sources/School/Kernel/Answer.swift", text: "import HTTPTypes", line: 1),
        ],
        innocent: [Planted(path: "Sources/School/Door/Door.swift", text: "import Hummingbird")]
    ) { file, _ in
        guard file.target != "School" || file.folder != "Door" else { return [] }
        return file.imports.filter { $0.module.hasPrefix("Hummingbird") || $0.module.hasPrefix("HTTPTypes") }
            .map { ($0.line, $0.module) }
    }

    private static let network = HouseRule(
        "only the door and the store know NIO",
        planted: [Planted(path: "Sources/School/Meals/MealRoutes.swift", text: "import NIOCore", line: 1)],
        innocent: [
            Planted(path: "Sources/School/Door/Door.swift", text: "import NIOCore"),
            Planted(path: "Sources/Store/PostgresPool.swift", text: "import NIOPosix"),
        ]
    ) { file, _ in
        guard file.target != "Store", file.target != "School" || file.folder != "Door" else { return [] }
        return file.imports.filter { $0.module.hasPrefix("NIO") }.map { ($0.line, $0.module) }
    }

    /// What each target may import of ours; `docs/architecture.md`, section 1.
    private static let below: [String: Set<String>] = [
        "Store": [], "StoreTesting": ["Store"], "Pages": [], "Paper": [], "People": ["Store"],
        "School": ["People", "Store", "Pages", "Paper"], "DemoSchool": ["School", "People", "Store"],
        "hometime": ["DemoSchool", "School", "People", "Store", "Paper"],
    ]

    private static let upward = HouseRule(
        "imports run downward only",
        planted: [
            Planted(path: "Sources/Store/Store.swift", text: "import People", line: 1),
            Planted(path: "Sources/Pages/Charts/Bars.swift", text: "import Foundation\nimport Store", line: 2),
            Planted(path: "Sources/People/Day.swift", text: "public import School", line: 1),
            Planted(path: "Sources/Paper/Paper.swift", text: "import CPango\nimport People", line: 2),
            Planted(path: "Sources/School/Today/TodayRoutes.swift", text: "import DemoSchool", line: 1),
            Planted(path: "Sources/School/Today/TodayRoutes.swift", text: "@testable import People", line: 1),
            Planted(path: "Sources/Elsewhere/A.swift", text: "import Store", line: 1),
        ],
        innocent: [Planted(path: "Sources/School/Today/TodayRoutes.swift", text: "import People\npublic import Pages")]
    ) { file, _ in
        let mine = below[file.target] ?? []
        let testable = file.lines(naming: ["@testable"])
        return testable
            + file.imports.filter { below[$0.module] != nil && !mine.contains($0.module) }.map { ($0.line, $0.module) }
    }

    private static let pagesArePure = HouseRule(
        "a page is made of a plain value: *Pages.swift of a feature reads no records",
        planted: [Planted(path: "Sources/School/Meals/MealPages.swift", text: "import Store", line: 1)],
        innocent: [Planted(path: "Sources/School/Meals/MealRecords.swift", text: "import Store")]
    ) { file, _ in
        guard file.target == "School", file.name.hasSuffix("Pages.swift") else { return [] }
        return file.imports.filter { $0.module == "Store" }.map { ($0.line, $0.module) }
    }

    /// Folders of `School` that every feature stands on.
    private static let ground: Set<String> = [
        "", "Kernel", "Later", "Door", "Schema", "Calendar", "Setup", "Reference", "Files",
    ]

    private static let features = HouseRule(
        "one feature names no other's types; Today may",
        planted: [
            Planted(
                path: "Sources/School/Meals/MealRoutes.swift", text: "let a = 1\nlet b = MarkSummary()", line: 2,
                beside: ("Sources/School/Attendance/MarkSummary.swift", "public struct MarkSummary: Sendable {\n}")),
            Planted(
                path: "Sources/School/Meals/MealRoutes.swift", text: "func a(_ m: [Slot]) {}", line: 1,
                beside: ("Sources/School/Attendance/Slot.swift", "enum Slot: Sendable {}")),
        ],
        innocent: [
            Planted(
                path: "Sources/School/Today/TodayRoutes.swift", text: "let b = MarkSummary()",
                beside: ("Sources/School/Attendance/MarkSummary.swift", "struct MarkSummary {\n}")),
            Planted(
                path: "Sources/School/Meals/MealRoutes.swift", text: "let b = MarkSummaryOfMeals()",
                beside: ("Sources/School/Attendance/MarkSummary.swift", "struct MarkSummary {\n}")),
            Planted(
                path: "Sources/School/Meals/Meals.swift", text: "struct A {\n    struct Slot {}\n    let b: Slot\n}",
                beside: ("Sources/School/Attendance/Slot.swift", "struct Slot {\n}")),
            Planted(
                path: "Sources/School/Attendance/A.swift", text: "let b = MarkSummary()",
                beside: ("Sources/School/Attendance/MarkSummary.swift", "struct MarkSummary {\n}")),
        ]
    ) { file, all in
        guard file.target == "School", !ground.contains(file.folder), file.folder != "Today" else { return [] }
        let others = all.filter {
            $0.target == "School" && !ground.contains($0.folder) && $0.folder != file.folder
        }
        let own = Set(all.filter { $0.folder == file.folder && $0.target == "School" }.flatMap(\.declared))
        return file.lines(naming: Array(Set(others.flatMap(\.types)).subtracting(own)))
    }

    /// Lock 1: whoever asks for a child's records shows a proof.
    private static let proofs = HouseRule(
        "a record function about a child takes a proof, not a pupil's id",
        planted: [
            Planted(
                path: "Sources/School/Meals/MealRecords.swift",
                text: "extension Records {\n    func meals(of pupil: ID<Pupil>) throws -> Int {\n        1\n    }\n}",
                line: 2),
            Planted(
                path: "Sources/School/Meals/MealRecords.swift",
                text:
                    "extension Records {\n    func meals(\n        of pupils: [ID<Pupil>]\n    ) throws -> Int { 1 }\n}",
                line: 3),
        ],
        innocent: [
            Planted(
                path: "Sources/School/Meals/MealRecords.swift",
                text: "func meals(of child: Seen<Meals>) throws -> ID<Pupil> { 1 }"),
            Planted(
                path: "Sources/School/Meals/MealRecords.swift",
                text: "private func meals(of child: ID<Pupil>) throws -> Int { 1 }"),
        ]
    ) { file, _ in
        guard file.target == "School", file.name.hasSuffix("Records.swift") else { return [] }
        return file.parameters.filter { $0.text.contains("ID<Pupil>") }.map { ($0.line, "ID<Pupil>") }
    }

    /// Lock 3: what is not to be shown is not there, so that nobody has to ask.
    private static let noIfRestricted = HouseRule(
        "no page and no route asks whether something is restricted",
        planted: [
            Planted(path: "Sources/School/Meals/MealPages.swift", text: "if child.hidesAddress { return }", line: 1),
            Planted(
                path: "Sources/School/Meals/MealRoutes.swift", text: "let a = 1\nguard !restricted else { return }",
                line: 2),
            Planted(path: "Sources/Pages/Charts/Bars.swift", text: "if isRestricted { return }", line: 1),
        ],
        innocent: [
            Planted(path: "Sources/School/Meals/MealPages.swift", text: "// if restricted\nlet a = \"hidesAddress\""),
            Planted(path: "Sources/People/Access/AddressRecords.swift", text: "if child.hidesAddress { return }"),
        ]
    ) { file, _ in
        guard file.target != "People" else { return [] }
        return file.lines(naming: ["hidesAddress", "isRestricted", "restricted"])
    }

    /// Lock 3: one function reads where a child lives; besides it only the office's import, which keeps it.
    private static let addresses = HouseRule(
        "addresses are read in one place",
        planted: [
            Planted(
                path: "Sources/School/Meals/MealRecords.swift",
                text: "let a = 1\nlet b: SQL = \"SELECT lines FROM pupil_address\"", line: 2),
            Planted(
                path: "Sources/People/WhoRecords.swift", text: "let b: SQL = \"SELECT lines FROM adult_address\"",
                line: 1),
        ],
        innocent: [
            Planted(
                path: "Sources/People/Access/AddressRecords.swift",
                text: "let a: SQL = \"SELECT lines FROM pupil_address\""),
            Planted(
                path: "Sources/School/Import/HeldRecords.swift",
                text: "let a: SQL = \"SELECT lines FROM pupil_address\""),
        ]
    ) { file, _ in
        guard file.target == "School" || file.target == "People", !["Access", "Schema", "Import"].contains(file.folder)
        else { return [] }
        return file.strings.enumerated().flatMap { place, text in
            ["pupil_address", "adult_address"].filter { text.names($0) }.map { (place + 1, $0) }
        }
    }
}

extension SourceFile {
    /// The names of the types that the file declares for others, not within others.
    var types: [String] {
        code.compactMap { line in
            guard let first = line.first, first.isLetter || first == "@" else { return nil }
            return line.hasPrefix("private ") || line.hasPrefix("fileprivate ") ? nil : line.declaredType
        }
    }

    /// The names of all types that the file declares, within others too.
    var declared: [String] { code.compactMap(\.declaredType) }

    /// The lines between the brackets of each function that others may call.
    fileprivate var parameters: [(line: Int, text: String)] {
        var found: [(line: Int, text: String)] = []
        var depth = 0
        var isInside = false
        for (place, line) in code.enumerated() {
            var rest = line[...]
            if !isInside, line.names("func"), !line.names("private"), !line.names("fileprivate"),
                let open = line.firstIndex(of: "(")
            {
                (isInside, depth) = (true, 0)
                rest = line[open...]
            }
            guard isInside else { continue }
            var text = ""
            for letter in rest {
                depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
                text.append(letter)
                if depth == 0 {
                    isInside = false
                    break
                }
            }
            found.append((place + 1, text))
        }
        return found
    }
}

extension String {
    /// The name of the type that is declared on this line of code.
    fileprivate var declaredType: String? {
        let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
        let words = split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let at = words.firstIndex(where: { kinds.contains($0) }), at < 4, words.count > at + 1 else { return nil }
        return String(words[at + 1])
    }
}
