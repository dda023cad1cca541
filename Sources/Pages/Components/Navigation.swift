/// Somewhere to go: an entry of a menu.
public struct Place: Sendable {
    public let label: String
    public let href: String
    public let icon: Icon
    /// The page being shown, or the one above it.
    public let isCurrent: Bool
    /// How many things wait there unread; 0 shows nothing.
    public let waiting: Int

    public init(_ label: String, _ href: String, _ icon: Icon = .dots, isCurrent: Bool = false, waiting: Int = 0) {
        self.label = label
        self.href = href
        self.icon = icon
        self.isCurrent = isCurrent
        self.waiting = waiting
    }
}

/// How many wait, as a number to see and words to hear.
func count(_ words: Words, _ number: Int) -> HTML {
    if number <= 0 { return "" }
    let hidden = words.count(number, one: "unread message", other: "unread messages")
    return "<span class=\"count\">\(number)<span class=\"sr\"> \(hidden)</span></span>"
}

/// The same thing looked at in several ways. `label` names the choice for screen readers.
public func tabs(_ label: String, _ places: [Place]) -> HTML {
    let links = places.map { place -> HTML in
        "<a href=\"\(link: place.href)\"\(attribute: "aria-current", place.isCurrent ? "page" : nil)>\(place.label)</a>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(label)\">\(links)</nav>"
}

/// Earlier and later pages of a long list, counted from 1; nothing when there is only one.
public func pagination(_ words: Words, page: Int, of pages: Int, href: (Int) -> String) -> HTML {
    if pages < 2 { return "" }
    let back = page > 1 ? pageTurn(words("Newer"), "prev", href(page - 1)) : "<span></span>"
    let on = page < pages ? pageTurn(words("Older"), "next", href(page + 1)) : "<span></span>"
    return """
        <nav class="pagination" aria-label="\(words("Pages"))">\(back)\
        <span class="soft">\(words("Page \(page) of \(pages)"))</span>\(on)</nav>

        """
}

private func pageTurn(_ label: String, _ relation: HTML, _ href: String) -> HTML {
    "<a class=\"button quiet\" rel=\"\(relation)\" href=\"\(link: href)\">\(label)</a>"
}
