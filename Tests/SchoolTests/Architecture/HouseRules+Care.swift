/// What makes a program hard to test, or lets it fall over.
extension HouseRule {
    static let care = [chance, traps, escapes, documented]

    private static let chance = HouseRule(
        "time, chance and names come from the world, not from the machine",
        planted: [
            Planted(path: "Sources/School/Meals/Meals.swift", text: "import Foundation\nlet now = Date()", line: 2),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let now = Date.now", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let id = \"\\(UUID())\"", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let n = Int.random(in: 0...9)", line: 1),
            Planted(path: "Sources/People/Day.swift", text: "var g = SystemRandomNumberGenerator()", line: 1),
            Planted(path: "Sources/School/Kernel/Visit.swift", text: "let n = ContinuousClock.now", line: 1),
            Planted(path: "Sources/DemoSchool/Town.swift", text: "let n = list.shuffled()", line: 1),
        ],
        innocent: [
            Planted(path: "Sources/School/Door/RealWorld.swift", text: "let now = Date()"),
            Planted(path: "Sources/hometime/Serve.swift", text: "let now = ContinuousClock.now"),
            Planted(
                path: "Sources/School/Meals/Meals.swift", text: "// Date()\nlet a = Update()\nlet b = world.random(4)"),
        ]
    ) { file, _ in
        guard !["Store", "StoreTesting", "hometime"].contains(file.target),
            file.target != "School" || file.folder != "Door"
        else { return [] }
        return file.lines(naming: [
            "Date()", "Date.now", "UUID()", ".random(in", ".randomElement(", ".shuffled()",
            "SystemRandomNumberGenerator", "ContinuousClock", "SuspendingClock", "Task.sleep", "DispatchTime",
            "clock_gettime", "gettimeofday", "arc4random",
        ])
    }

    private static let traps = HouseRule(
        "nothing stops the program on purpose",
        planted: [
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let a = try! dish()", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let a = 1\nlet b = dishes.first!.name", line: 2),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let b = dishes[0]!", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let b = dish() as! Soup", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let b: Soup!", line: 1),
            Planted(path: "Sources/School/Meals/Meals.swift", text: "let b = \"\\(dish!)\"", line: 1),
            Planted(path: "Sources/Store/Store.swift", text: "fatalError(\"no soup\")", line: 1),
            Planted(path: "Sources/Store/Store.swift", text: "precondition(soup)", line: 1),
        ],
        innocent: [
            Planted(
                path: "Sources/School/Meals/Meals.swift",
                text: "let a = !isSoup && b != c\nlet d = \"Soup!\" // really!\nguard !soup else { return }")
        ]
    ) { file, _ in
        let stops = ["try!", "as!", "fatalError", "preconditionFailure", "precondition(", "assertionFailure"]
        let forced = file.code.enumerated().filter { $0.element.hasForcedUnwrap }.map { ($0.offset + 1, "!") }
        return file.lines(naming: stops) + forced
    }

    private static let escapes = HouseRule(
        "nobody steps round the compiler's checks of concurrency",
        planted: [
            Planted(path: "Sources/School/Meals/Meals.swift", text: "final class A: @unchecked Sendable {}", line: 1),
            Planted(path: "Sources/Store/Store.swift", text: "nonisolated(unsafe) var a = 1", line: 1),
        ],
        innocent: [Planted(path: "Sources/Store/Store.swift", text: "final class A: Sendable {}")]
    ) { file, _ in file.lines(naming: ["@unchecked", "nonisolated(unsafe)", "unowned(unsafe)"]) }

    private static let documented = HouseRule(
        "every type that others may use says what it is",
        planted: [
            Planted(path: "Sources/People/Day.swift", text: "public struct Day {\n}", line: 1),
            Planted(
                path: "Sources/People/Day.swift", text: "/// A day.\npublic struct Day {\n    public enum Part {}\n}",
                line: 3),
            Planted(path: "Sources/People/Day.swift", text: "// A day.\n@frozen\npublic enum Day {}", line: 3),
        ],
        innocent: [
            Planted(path: "Sources/People/Day.swift", text: "/// A day.\n@frozen\npublic enum Day {}\nstruct Night {}"),
            Planted(path: "Sources/People/Day.swift", text: "public import Store\npublic extension Day {}"),
        ]
    ) { file, _ in
        file.code.enumerated().compactMap { place, line in
            guard let name = line.publicDeclaration, !file.isDocumented(place) else { return nil }
            return (place + 1, name)
        }
    }
}

extension String {
    /// A `!` straight after a value: `first!`, `all[0]!`, `call()!`, `Soup!`. Not `!=`.
    fileprivate var hasForcedUnwrap: Bool {
        let bytes = Array(utf8)
        return bytes.indices.contains { place in
            guard bytes[place] == 0x21, place > 0 else { return false }
            let before = bytes[place - 1]
            let isValue = before.isOfWord || before == 0x29 || before == 0x5d || before == 0x22 || before == 0x7d
            let isUnequal = place + 1 < bytes.count && bytes[place + 1] == 0x3d
            let word = self.utf8.prefix(place).suffix { $0.isOfWord }
            let isKeyword = ["try", "as"].contains(word)
            return isValue && !isUnequal && !isKeyword
        }
    }

    /// The kind of public type that is declared on this line of code.
    fileprivate var publicDeclaration: String? {
        let words = split(separator: " ")
        guard let at = words.firstIndex(of: "public") else { return nil }
        let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
        return words[at...].prefix(4).first { kinds.contains($0) }.map(String.init)
    }
}

extension Substring.UTF8View {
    /// The last bytes that meet a condition, as text.
    fileprivate func suffix(while isOf: (UInt8) -> Bool) -> String {
        String(decoding: reversed().prefix(while: isOf).reversed(), as: UTF8.self)
    }
}

extension SourceFile {
    /// Whether a comment for readers stands above a line, perhaps with attributes between.
    fileprivate func isDocumented(_ place: Int) -> Bool {
        for above in lines[..<place].reversed() {
            let text = above.drop { $0 == " " }
            if text.hasPrefix("///") || text.hasSuffix("*/") { return true }
            guard text.hasPrefix("@") || text.hasPrefix("//") else { return false }
        }
        return false
    }
}
