/// What a letter says, as it was read from what somebody typed: never markup, and no link but to the web or to a mailbox.
struct LetterText: Hashable, Sendable {
    /// One part of it.
    enum Block: Hashable, Sendable {
        case heading([Span])
        /// Each line of it by itself.
        case paragraph([[Span]])
        case list([[Span]])
        case numbered([[Span]])
        /// The picture of that number, on a line of its own: `[1]`.
        case picture(Int)
    }

    /// The numbers of the pictures that it holds.
    var pictures: [Int] {
        blocks.compactMap { if case .picture(let number) = $0 { number } else { nil } }
    }

    /// Words, or words that lead somewhere.
    enum Span: Hashable, Sendable {
        case words(String)
        case link(String, to: String)
    }

    let blocks: [Block]

    /// `# heading`, `- item`, `1. item`; a line left empty begins a new paragraph.
    init(_ typed: String) {
        var blocks: [Block] = []
        var isOpen = false
        for line in typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.trimmed
            guard !line.isEmpty else {
                isOpen = false
                continue
            }
            LetterText.add(TypedLine(line), to: &blocks, joining: isOpen)
            isOpen = true
        }
        self.blocks = blocks
    }

    /// Lines of one kind that follow one another are one part.
    private static func add(_ line: TypedLine, to blocks: inout [Block], joining: Bool) {
        let spans = LetterLinks.spans(of: line.words)
        switch (line.kind, joining ? blocks.last : nil) {
        case (.picture(let number), _): blocks.append(.picture(number))
        case (.heading, _): blocks.append(.heading(spans))
        case (.item, .list(let items)): blocks[blocks.count - 1] = .list(items + [spans])
        case (.item, _): blocks.append(.list([spans]))
        case (.numbered, .numbered(let items)): blocks[blocks.count - 1] = .numbered(items + [spans])
        case (.numbered, _): blocks.append(.numbered([spans]))
        case (.words, .paragraph(let lines)): blocks[blocks.count - 1] = .paragraph(lines + [spans])
        case (.words, _): blocks.append(.paragraph([spans]))
        }
    }
}

/// One line as it was typed, without the mark before it.
private struct TypedLine {
    enum Kind {
        case heading, item, numbered
        case picture(Int)
        case words
    }

    let kind: Kind
    let words: String

    init(_ line: String) {
        if let number = TypedLine.picture(in: line) {
            (kind, words) = (.picture(number), line)
        } else if let words = TypedLine.after(["# ", "## ", "### "], in: line) {
            (kind, self.words) = (.heading, words)
        } else if let words = TypedLine.after(["- ", "* ", "• ", "– "], in: line) {
            (kind, self.words) = (.item, words)
        } else if let words = TypedLine.afterNumber(in: line) {
            (kind, self.words) = (.numbered, words)
        } else {
            (kind, words) = (.words, line)
        }
    }

    /// A number in brackets, and nothing else on the line.
    private static func picture(in line: String) -> Int? {
        guard line.hasPrefix("["), line.hasSuffix("]"), (3...4).contains(line.count) else { return nil }
        return Int(line.dropFirst().dropLast())
    }

    private static func after(_ marks: [String], in line: String) -> String? {
        marks.first { line.hasPrefix($0) }.map { line.dropFirst($0.count).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// "1. " and "1) ", and no year that begins a sentence.
    private static func afterNumber(in line: String) -> String? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...2).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        let words = rest.dropFirst(2).trimmed
        return words.isEmpty ? nil : words
    }
}
