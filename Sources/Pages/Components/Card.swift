/// Words that lead somewhere.
public struct PageLink: Sendable, Hashable {
    public let label: String
    public let href: String
    /// What it is about, for those who do not see beside what it stands: several may be called alike.
    public let about: String?

    public init(_ label: String, to href: String, about: String? = nil) {
        self.label = label
        self.href = href
        self.about = about
    }
}

extension PageLink {
    /// As part of a sentence or a card's head.
    public var html: HTML {
        "<a href=\"\(link: href)\">\(label)\(heard(about))</a>"
    }
}

/// How a card stands out.
public enum CardKind: Sendable {
    case plain
    /// Quotation marks on a tinted ground: what to ask a child about tonight.
    case ask
    /// No heading to see, for a picture that explains itself; screen readers still hear it.
    case untitled
}

/// A titled part of a page. `id` must be the page's only one; `more` leads to the whole, `aside` stands beside the title.
public func card(
    _ title: String, id: String, kind: CardKind = .plain, more: PageLink? = nil, aside: HTML? = nil, _ content: HTML
) -> HTML {
    let hidden = kind == .untitled
    return """
        <section class="card\(kind == .ask ? " ask" : "")" aria-labelledby="\(id)-h">\
        <header\(attribute: "class", hidden ? "sr" : nil)><h2 id="\(id)-h">\(title)</h2>\(more?.html)\(aside)</header>
        \(content)</section>

        """
}

/// Lines in a card, parted by hairlines.
public func rows(_ rows: [HTML]) -> HTML { "<ul class=\"rows\">\(rows.map { "<li>\($0)</li>" })</ul>" }

/// Many short lines, in as many columns as there is room for.
public func manyRows(_ rows: [HTML]) -> HTML { "<ul class=\"rows many\">\(rows.map { "<li>\($0)</li>" })</ul>" }

/// Short links side by side: to the cards of a long page, or to the classes of a school.
public func jumps(_ label: String, _ links: [PageLink]) -> HTML {
    "<nav class=\"jump\" aria-label=\"\(label)\">\(links.map(\.html))</nav>\n"
}

/// What one of `rows` usually holds: a line in strong type, a softer one below, and a date or a button at the end.
public func row(_ title: String, detail: String? = nil, aside: HTML? = nil) -> HTML {
    let detail = detail.map { "<span class=\"soft small\">\($0)</span>" as HTML }
    return "<div><b>\(title)</b>\(detail)</div>\(aside)"
}

/// A line of `rows` that leads somewhere as a whole: a shape, words in strong type, softer ones below, and how it stands.
public func wayRow(
    to href: String, _ shape: Icon, _ tone: Tone, _ title: String, detail: String? = nil, aside: HTML? = nil
) -> HTML {
    let detail = detail.map { "<span class=\"soft small\">\($0)</span>" as HTML }
    return """
        <a class="way" href="\(link: href)">\(dot(shape, tone))<span><b>\(bdi(title))</b>\(detail)</span>\(aside)</a>
        """
}

/// One card below the other.
public func stack(_ content: [HTML]) -> HTML { "<div class=\"stack\">\(content)</div>" }

/// A wide and a narrow column, one below the other on a phone.
public func columns(_ wide: [HTML], _ narrow: [HTML]) -> HTML {
    "<div class=\"columns\">\(stack(wide))\(stack(narrow))</div>"
}

/// Up to three small cards in a row.
public func trio(_ cards: [HTML]) -> HTML { "<div class=\"trio\">\(cards)</div>" }

/// Cards of one kind that fill the width, such as one for each child or each subject.
public func cardGrid(_ cards: [HTML]) -> HTML { "<div class=\"card-grid\">\(cards)</div>" }

/// A page's first lines: the title, what it is about above it, and at the end its most likely next step.
public func headline(_ title: String, above: HTML? = nil, aside: HTML? = nil) -> HTML {
    "<div class=\"headline\"><div>\(above)<h1>\(title)</h1></div>\(aside)</div>\n"
}

/// Softer words above a headline, or below a figure.
public func softLine(_ text: String) -> HTML { "<p class=\"soft\">\(text)</p>" }
