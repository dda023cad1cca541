import Paper
import Synchronization
import Testing

@Suite struct PaperPagingTests {
    private let line =
        "Every line of this paragraph is long enough to be broken over at least three lines of the page, so that "

    private func document(_ blocks: [PaperBlock]) -> PaperDocument {
        PaperDocument(title: "Long", made: PaperDate(2026, 11, 23), blocks: blocks)
    }

    /// The lines of each page without its foot.
    private func pages(_ document: PaperDocument) throws -> [[String]] {
        let reader = try PDFReader(document)
        defer { reader.forget() }
        return try reader.text().split(separator: "\u{c}").map { page in
            page.split(separator: "\n").map { String($0).inOneLine }.filter { !$0.isEmpty }.dropLast()
        }
    }

    @Test func `a document that does not fit flows on, and every page says which it is`() throws {
        let reader = try PDFReader(document((1...40).map { .paragraph("Nr \($0). " + line + line + line) }))
        defer { reader.forget() }
        let text = try reader.text()
        let count = text.split(separator: "\u{c}").count
        #expect(count > 2)
        for page in 1...count { #expect(text.contains("page \(page) of \(count)")) }
        for number in 1...40 { #expect(text.contains("Nr \(number).")) }
    }

    /// Whatever stands above it, a paragraph of four lines leaves two or none on each side of a page's end.
    @Test(arguments: 40...54)
    func `no line stands alone`(_ above: Int) throws {
        let text = "Aaa aaa\nBbb bbb\nCcc ccc\nDdd ddd"
        let filling = (1...above).map { "\($0)" }.joined(separator: "\n")
        let pages = try pages(document([.paragraph(filling), .paragraph(text)]))
        let there = pages.map { page in page.filter { text.contains($0) }.count }.filter { $0 > 0 }
        #expect([[4], [2, 2]].contains(there), "\(there)")
    }

    @Test(arguments: 40...54)
    func `a heading stands with what it heads`(_ above: Int) throws {
        let filling = (1...above).map { "\($0)" }.joined(separator: "\n")
        let pages = try pages(document([.paragraph(filling), .heading("Heading", level: 2), .paragraph("Below it")]))
        let page = try #require(pages.first { $0.contains("Heading") })
        #expect(page.contains("Below it"))
    }

    @Test func `a table repeats its heads`() throws {
        let rows = (1...90).map { ["Row \($0)", "Words"] }
        let pages = try pages(document([.table(PaperTable(heads: ["Number", "What"], rows: rows))]))
        #expect(pages.count > 2)
        for page in pages { #expect(page.first == "Number What") }
        #expect(pages.flatMap { $0.dropFirst() } == rows.map { $0.joined(separator: " ") })
    }

    @Test func `a row taller than a page goes on overleaf`() throws {
        let tall = (1...80).map { "word\($0)" }.joined(separator: "\n")
        let pages = try pages(document([.table(PaperTable(heads: ["A", "B"], rows: [[tall, "once"]]))]))
        #expect(pages.count == 2)
        let all = pages.joined().joined(separator: " ")
        for number in 1...80 { #expect(all.contains("word\(number)")) }
    }

    @Test(arguments: [PaperLanguage.english, PaperLanguage(tag: "ur")])
    func `a list counts its items`(_ language: PaperLanguage) throws {
        var list = document([.list(isNumbered: true, items: (1...120).map { [PaperSpan("item\($0)")] })])
        list.language = language
        let reader = try PDFReader(list)
        defer { reader.forget() }
        let labels = try reader.structure().matches(of: /Lbl \(block\)\s+"([^"]*)"/).map { String($0.1) }
        #expect(labels == (1...120).map { "\($0)." })
    }

    @Test func `a page ends where it is told to`() throws {
        let pages = try pages(document([.paragraph("One"), .pageBreak, .paragraph("Two")]))
        #expect(pages == [["One"], ["Two"]])
    }

    @Test func `a document of nothing is still a page`() throws {
        let reader = try PDFReader(document([]))
        defer { reader.forget() }
        #expect(try reader.text().contains("page 1 of 1"))
        #expect(throws: PaperTrouble.nothing) { try Paper.pdf([]) }
    }

    @Test func `each document of a file counts its own pages and has its own language`() throws {
        let reader = try PDFReader(PaperSample.english.document, PaperSample.polish.document)
        defer { reader.forget() }
        #expect(try reader.text(page: 1).contains("page 1 of 1"))
        #expect(try reader.text(page: 2).contains("strona 1 z 1"))
        let inside = try reader.inside()
        #expect(inside.contains("/Lang (pl)"))
        #expect(inside.contains("/Lang (en-GB)"))
    }

    @Test func `a run gives files of some pages, and says how far it is`() throws {
        var (files, told): ([[UInt8]], [PaperRun.Progress]) = ([], [])
        let letters = (1...5).lazy.map { document([.paragraph("Letter \($0)")]) }
        try PaperRun(pagesAFile: 2).write(letters, tell: { told.append($0) }, take: { files.append($0) })
        #expect(told.map(\.documents) == [1, 2, 3, 4, 5])
        #expect(told.map(\.files) == [0, 1, 1, 2, 2])
        #expect(files.count == 3)
        #expect(
            try files
                == [1...2, 3...4, 5...5].map {
                    try Paper.pdf($0.map { letters[letters.index(letters.startIndex, offsetBy: $0 - 1)] })
                })
    }

    @Test func `a run that is called off stops before the next letter`() async throws {
        let set = Mutex(0)
        let letter = document([.paragraph("Letter")])
        let run = Task {
            try PaperRun().write(
                (1...1000).lazy.map { _ in letter },
                tell: { progress in
                    set.withLock { $0 = progress.documents }
                    if progress.documents == 3 { withUnsafeCurrentTask { $0?.cancel() } }
                }, take: { _ in })
        }
        await #expect(throws: CancellationError.self) { try await run.value }
        #expect(set.withLock { $0 } == 3)
    }
}
