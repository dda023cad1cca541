import Foundation

/// The compiler that built these tests, asked whether a few lines would compile against our own modules.
struct Compiler {
    struct Verdict {
        var compiles: Bool
        var says: String
    }

    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    private let swiftc: String
    private let flags: [String]

    /// Takes the compiler and the search paths of this very test target from the build's own plan.
    init() throws {
        let plan = try Self.plan()
        swiftc = plan[0]
        flags = Self.searchPaths(in: plan)
    }

    func check(_ lines: String) throws -> Verdict {
        let file = FileManager.default.temporaryDirectory.appending(path: "planted-\(UUID().uuidString).swift")
        try Data(lines.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, says) = (Process(), Pipe())
        process.executableURL = URL(filePath: swiftc)
        process.arguments = ["-typecheck", "-parse-as-library", "-swift-version", "6"] + flags + [file.path]
        process.standardError = says
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: says.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Verdict(compiles: process.terminationStatus == 0, says: text)
    }

    /// How this test target was compiled: `.build/debug.yaml` beside the folder that holds the test bundle.
    private static func plan() throws -> [String] {
        var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        while folder.path.count > 1 {
            folder.deleteLastPathComponent()
            let file = folder.appending(path: "debug.yaml")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let mark = "\"-module-name\",\"SchoolTests\""
            for line in text.split(separator: "\n") where line.contains(mark) {
                guard let start = line.firstIndex(of: "[") else { continue }
                return try JSONDecoder().decode([String].self, from: Data(line[start...].utf8))
            }
        }
        throw Missing(description: "no build plan above \(CommandLine.arguments[0]) says how SchoolTests was compiled")
    }

    private static func searchPaths(in plan: [String]) -> [String] {
        var flags: [String] = []
        for (place, flag) in plan.enumerated() {
            let next = place + 1 < plan.count ? plan[place + 1] : ""
            if flag == "-I", plan[place - 1] != "-Xcc" { flags += [flag, next] }
            if flag.hasPrefix("-I/") || flag == "-I/usr/include/postgresql" { flags.append(flag) }
            if flag == "-Xcc", next.hasPrefix("-fmodule-map-file=") { flags += [flag, next] }
            if flag == "-Xcc", next == "-I" { flags += plan[place...].prefix(4) }
        }
        return flags
    }
}
