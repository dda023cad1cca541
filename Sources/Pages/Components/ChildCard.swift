/// The head of a child's own card or page: face, name and class. With `href` the name leads to the child's page.
public func childHeader(
    name: String, fullName: String? = nil, key: String, detail: String, id: String, href: String? = nil
) -> HTML {
    let title: HTML = href.map { "<a href=\"\(link: $0)\">\(bdi(name))</a>" } ?? bdi(name)
    return """
        <header class="child">\(face(fullName ?? name, key: key))<div><h2 id="\(id)">\(title)</h2>\
        <p class="soft small">\(detail)</p></div></header>
        """
}

/// One child on a family's first page: how things stand, and beside it what is new and what comes next. `state` is a
/// `stateLine`; `news` an h3 and `changes`, and whatever else belongs to the child.
public func childCard(
    name: String, fullName: String? = nil, key: String, detail: String, id: String, href: String, next: String? = nil,
    state: HTML, news: HTML
) -> HTML {
    let next = next.map { "<p class=\"next soft small\">\($0)</p>" as HTML }
    return """
        <article class="card kid" aria-labelledby="\(id)">\
        <div>\(childHeader(name: name, fullName: fullName, key: key, detail: detail, id: id, href: href))\(state)</div>\
        <div class="news">\(news)\(next)</div></article>

        """
}

/// What came since the reader last looked, each with its dot.
public func changes(_ changes: [HTML]) -> HTML {
    "<ul class=\"changes\">\(changes.map { "<li>\($0)</li>" })</ul>"
}

/// One of `changes`: "Ate most of her lunch", "12:20 · fish fingers".
public func change(_ shape: Icon, _ tone: Tone, _ title: String, marks: HTML? = nil, detail: String) -> HTML {
    "\(dot(shape, tone))<span><b>\(title)</b>\(marks)<span class=\"soft small\">\(detail)</span></span>"
}

/// A large figure at the end of a headline: "+6" "achievement points today".
public func score(_ figure: String, _ says: String) -> HTML {
    "<p class=\"score\"><b class=\"figure\">\(figure)</b> <span>\(says)</span></p>"
}

/// A figure in a small card: "1½ days" "missed this year, all agreed".
public func bigFigure(_ figure: String, _ says: String) -> HTML {
    "<p class=\"big figure\">\(figure)</p><p class=\"soft small\">\(says)</p>"
}
