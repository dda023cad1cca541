/// Finds the links in a line of a letter: `https://…` as it stands, or `[words](https://…)`.
enum LetterLinks {
    private static let schemes = ["https://", "http://", "mailto:"]

    static func spans(of line: String) -> [LetterText.Span] {
        var spans: [LetterText.Span] = []
        var plain = ""
        var rest = line[...]
        while let first = rest.first {
            if let (span, after) = link(at: rest, begins: plain.last.map { !$0.isLetter && !$0.isNumber } ?? true) {
                if !plain.isEmpty { spans.append(.words(plain)) }
                plain = ""
                spans.append(span)
                rest = after
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return plain.isEmpty ? spans : spans + [.words(plain)]
    }

    private static func link(
        at text: Substring, begins: Bool
    ) -> (span: LetterText.Span, after: Substring)? {
        text.first == "[" ? named(text) : begins ? bare(text) : nil
    }

    /// `[words](https://…)`. With any other address it is no link, and stays as it was typed.
    private static func named(_ text: Substring) -> (LetterText.Span, Substring)? {
        guard let close = text.firstIndex(of: "]") else { return nil }
        let words = text[text.index(after: text.startIndex)..<close].trimmed
        let rest = text[text.index(after: close)...]
        guard !words.isEmpty, rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
        let address = rest[rest.index(after: rest.startIndex)..<end].trimmed
        guard isAddress(address) else { return nil }
        return (.link(words, to: address), rest[rest.index(after: end)...])
    }

    private static func bare(_ text: Substring) -> (LetterText.Span, Substring)? {
        guard schemes.contains(where: { text.lowercased(startsWith: $0) }) else { return nil }
        var address = text.prefix { !$0.isWhitespace && !"<>\"“”".contains($0) }
        while let last = address.last, ".,;:!?)’'".contains(last) { address = address.dropLast() }
        guard isAddress(String(address)) else { return nil }
        return (.link(String(address), to: String(address)), text[address.endIndex...])
    }

    /// To the web or a mailbox, and nothing else.
    private static func isAddress(_ text: String) -> Bool {
        guard let scheme = schemes.first(where: { text[...].lowercased(startsWith: $0) }) else { return false }
        return text.count > scheme.count && !text.contains { $0.isWhitespace || $0.isNewline || $0 == "\\" }
    }
}

extension Substring {
    fileprivate func lowercased(startsWith scheme: String) -> Bool { prefix(scheme.count).lowercased() == scheme }
}
