import Foundation
import Paper
import Testing

/// A file as other programs read it: poppler's and qpdf's tools (`bin/setup test`).
struct PDFReader {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID()).pdf").path
        try Data(bytes).write(to: URL(filePath: path))
    }

    init(_ documents: PaperDocument...) throws { try self.init(Paper.pdf(documents)) }

    func forget() { try? FileManager.default.removeItem(atPath: path) }

    func text() throws -> String { try run("pdftotext", "-layout", path, "-") }
    func text(page: Int) throws -> String {
        try run("pdftotext", "-layout", "-f", "\(page)", "-l", "\(page)", path, "-")
    }
    func facts() throws -> String { try run("pdfinfo", path) }
    func structure() throws -> String { try run("pdfinfo", "-struct-text", path) }
    func fonts() throws -> [[Substring]] {
        try run("pdffonts", path).split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
    }
    func check() throws -> String { try run("qpdf", "--check", path) }
    func inside() throws -> String { try run("qpdf", "--qdf", "--object-streams=disable", path, "-") }

    /// Each word with its box, in points from the top left.
    func words() throws -> [(word: String, left: Double, top: Double, right: Double, bottom: Double)] {
        try run("pdftotext", "-bbox", path, "-").matches(
            of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</
        ).compactMap { found in
            guard let left = Double(found.1), let top = Double(found.2), let right = Double(found.3),
                let bottom = Double(found.4)
            else { return nil }
            return (String(found.5), left, top, right, bottom)
        }
    }

    private func run(_ words: String...) throws -> String {
        let (process, says) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = says
        try process.run()
        let said = try says.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(words[0]) ended with \(process.terminationStatus)")
        return String(decoding: said, as: UTF8.self)
    }
}

extension String {
    /// All white space as one space, so that line breaks don't matter.
    var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
