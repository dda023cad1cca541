/// A whole document. `hasErrors` puts "Error" before the title, where a screen reader says it first.
public func page(_ frame: Frame, title: String, script: Script? = nil, hasErrors: Bool = false, body: HTML) -> HTML {
    let words = frame.words
    let title = hasErrors ? words("Error: \(title)") : title
    return """
        <!doctype html>
        <html lang="\(words.language.code)" dir="\(words.language.direction.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · Hometime</title>
        <link rel="stylesheet" href="\(Asset.stylesheet.url)">
        <link rel="icon" href="\(Asset.brand.url)" type="image/svg+xml">
        \(script.map { "<script src=\"\($0.asset.url)\" defer></script>\n" })\
        </head>
        \(content(frame, body))
        </html>

        """
}

private func content(_ frame: Frame, _ body: HTML) -> HTML {
    switch frame.kind {
    case .family, .own, .staff: framed(frame, body)
    case .plain: plain(frame, body)
    case .door: door(frame, body)
    case .board: "<body class=\"board\">\n<main id=\"main\">\(body)</main>\n</body>"
    }
}

private func framed(_ frame: Frame, _ body: HTML) -> HTML {
    let isSingle = frame.sections == nil
    return """
        <body\(attribute: "class", frame.kind == .staff ? "staff" : nil)>
        \(skipLink(frame.words))\(bar(frame))
        <div class="page\(isSingle ? " single" : "")">
        \(childSwitcher(frame))\(sectionMenu(frame))<main id="main" tabindex="-1">
        \(body)</main>
        </div>
        \(foot(frame))\(thumbs(frame))</body>
        """
}

private func plain(_ frame: Frame, _ body: HTML) -> HTML {
    """
    <body>
    \(skipLink(frame.words))\(bar(frame))
    <div class="page single narrow"><main id="main" tabindex="-1">
    \(body)</main></div>
    \(foot(frame))</body>
    """
}

private func door(_ frame: Frame, _ body: HTML) -> HTML {
    """
    <body class="door">
    <main id="main" class="doorway">\(brand(frame))
    \(body)\(languageLine(frame))\(helpLine(frame))</main>
    </body>
    """
}

private func skipLink(_ words: Words) -> HTML { "<a class=\"skip\" href=\"#main\">\(words("Skip to content"))</a>\n" }
