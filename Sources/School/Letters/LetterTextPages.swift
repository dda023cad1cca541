import Pages

/// Draws what a letter says. All of its markup is ours.
struct LetterTextPages {
    let text: LetterText
    var files = LetterFiles()

    var html: HTML { "<div class=\"letter\" dir=\"auto\">\(text.blocks.map(block))</div>\n" }

    private func block(_ block: LetterText.Block) -> HTML {
        switch block {
        case .heading(let spans): "<h2>\(spans.map(span))</h2>"
        case .paragraph(let lines): "<p>\(lines.map { line($0) }.joined(separator: "<br>"))</p>"
        case .list(let items): "<ul>\(items.map { "<li>\(line($0))</li>" as HTML })</ul>"
        case .numbered(let items): "<ol>\(items.map { "<li>\(line($0))</li>" as HTML })</ol>"
        case .picture(let number): picture(number)
        }
    }

    /// A number that is no picture's stays as it was typed.
    private func picture(_ number: Int) -> HTML {
        guard let picture = files.picture(number) else { return "<p>[\(number)]</p>" }
        return "<p><img class=\"shot\" src=\"\(link: files.path(of: picture))\" alt=\"\(picture.file.name)\"></p>"
    }

    private func line(_ spans: [LetterText.Span]) -> HTML { "\(spans.map(span))" }

    private func span(_ span: LetterText.Span) -> HTML {
        switch span {
        case .words(let words): "\(words)"
        case .link(let words, let address):
            "<a href=\"\(link: address.lowercasedScheme)\" rel=\"noopener\">\(words)</a>"
        }
    }
}

extension String {
    /// "HTTPS://school.example/A" leads where "https://school.example/A" does.
    fileprivate var lowercasedScheme: String {
        guard let end = firstIndex(of: ":") else { return self }
        return self[..<end].lowercased() + self[end...]
    }
}
