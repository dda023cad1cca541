import Testing

/// Lock 5 of `docs/architecture.md`: the source itself. Every rule is tried on a planted breach first.
@Suite struct ArchitectureTests {
    static let rules = HouseRule.walls + HouseRule.care
    private static let house = Result { try SourceFile.all(under: "Sources") }

    @Test(arguments: rules)
    func `a planted breach is found, at its line, and what only looks like one is not`(_ rule: HouseRule) {
        for planted in rule.planted {
            let files = planted.files
            let found = rule.breaches(files[0], files)
            #expect(found.contains { $0.line == planted.line }, "not found: \(planted.path)\n\(planted.text)")
        }
        for innocent in rule.innocent {
            let files = innocent.files
            let found = rule.breaches(files[0], files)
            #expect(found.isEmpty, "wrongly found: \(innocent.path) \(found)\n\(innocent.text)")
        }
    }

    @Test(arguments: rules)
    func `the house keeps its rules`(_ rule: HouseRule) throws {
        let all = try Self.house.get()
        #expect(all.count > 150)
        for file in all {
            for breach in rule.breaches(file, all) where !Exception.covers(rule, file, breach.why) {
                Issue.record("\(file.path):\(breach.line): \(rule.name) (\(breach.why))")
            }
        }
    }

    @Test func `every exception is still needed`() throws {
        let all = try Self.house.get()
        for exception in Exception.all {
            let isNeeded = Self.rules.contains { rule in
                rule.name == exception.rule
                    && all.contains { file in
                        rule.breaches(file, all).contains { Exception.matches(exception, rule, file, $0.why) }
                    }
            }
            #expect(isNeeded, "no longer needed: \(exception.path), \(exception.what)")
        }
    }
}

/// A breach that stands for a reason.
struct Exception: Sendable {
    var rule: String
    var path: String
    var what: String
    var because: String

    static func covers(_ rule: HouseRule, _ file: SourceFile, _ what: String) -> Bool {
        all.contains { matches($0, rule, file, what) }
    }

    static func matches(_ exception: Exception, _ rule: HouseRule, _ file: SourceFile, _ what: String) -> Bool {
        exception.rule == rule.name && exception.path == file.path && exception.what == what
    }

    static let all = [
        Exception(
            rule: "nobody steps round the compiler's checks of concurrency",
            path: "Sources/Store/PostgresSession.swift",
            what: "@unchecked",
            because: "a connection of libpq goes from thread to thread; the pool lends it to one at a time"),
        Exception(
            rule: "nobody steps round the compiler's checks of concurrency",
            path: "Sources/School/Door/Gzip.swift",
            what: "@unchecked",
            because: "libdeflate's memory goes from thread to thread; it is lent to one page at a time"),
    ]
}
