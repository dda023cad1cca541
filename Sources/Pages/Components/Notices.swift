/// A line across the page: "26 of 30 marked." To be used sparingly, people read past them.
public func banner(_ tone: Tone = .info, _ content: HTML) -> HTML {
    "<div class=\"banner \(tone.name)\">\(content)</div>\n"
}

/// Something to know before reading on, with a heading and a shape. `isAnswer` is for what a form has just done: screen
/// readers say it at once.
public func notice(
    _ title: String, _ shape: Icon = .note, _ tone: Tone = .info, isAnswer: Bool = false, _ content: HTML = ""
) -> HTML {
    """
    <div class="notice \(tone.name)"\(attribute: "role", isAnswer ? "status" : nil)>\(dot(shape, tone))\
    <div><h2>\(title)</h2>\(content)</div></div>

    """
}

/// In place of a list with nothing in it: why it is empty, and what to do if anything.
public func emptyState(_ shape: Icon, _ title: String, detail: String? = nil, action: HTML? = nil) -> HTML {
    let detail = detail.map { "<p class=\"soft\">\($0)</p>" as HTML }
    return "<div class=\"empty\">\(dot(shape))<p><b>\(title)</b></p>\(detail)\(action)</div>\n"
}

/// Numbered steps, the one that applies now marked: how the school responds, where an application stands.
public func steps(_ steps: [(title: String, detail: String)], current: Int? = nil) -> HTML {
    let items = steps.enumerated().map { place, step -> HTML in
        """
        <li\(attribute: "aria-current", place == current ? "step" : nil)><b>\(step.title)</b>\
        <span class="soft small">\(step.detail)</span></li>
        """
    }
    return "<ol class=\"steps\">\(items)</ol>"
}

/// Questions and answers of one thing, such as what a family has on record: a description list.
public func summaryList(_ lines: [(term: String, says: HTML, action: PageLink?)]) -> HTML {
    let items = lines.map { line -> HTML in
        let action = line.action.map { action -> HTML in
            "<dd class=\"do\"><a href=\"\(link: action.href)\">\(action.label)<span class=\"sr\"> \(line.term)</span></a></dd>"
        }
        return "<div><dt>\(line.term)</dt><dd>\(line.says)</dd>\(action)</div>"
    }
    return "<dl class=\"summary\">\(items)</dl>"
}
