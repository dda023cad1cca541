/// The bar at the top: whose page this is, and the main places.
func bar(_ frame: Frame) -> HTML {
    let label =
        switch frame.kind {
        case .staff: frame.words("Staff")
        case .own: frame.words("My places")
        default: frame.words("Family")
        }
    let places = frame.places.isEmpty ? "" : menu(label, frame.places, frame.words)
    return "<header class=\"bar\">\(brand(frame))\(places)\(frame.search?.html(frame.words))</header>"
}

func brand(_ frame: Frame) -> HTML {
    let school = frame.kind == .staff && !frame.school.isEmpty ? frame.words("\(frame.school) · staff") : frame.school
    let small: HTML = school.isEmpty ? "" : "<small>\(school)</small>"
    let large = frame.kind == .door
    return """
        <a class="brand\(large ? " large" : "")" href="\(link: frame.home)">\
        <svg class="mark-brand" viewBox="0 0 34 34" aria-hidden="true"><use href="\(Asset.icons.url)#i-brand"/></svg>\
        <span>Hometime\(small)</span></a>
        """
}

private func menu(_ label: String, _ places: [Place], _ words: Words) -> HTML {
    "<nav aria-label=\"\(label)\">\(places.map { placeLink($0, words) })</nav>"
}

func placeLink(_ place: Place, _ words: Words) -> HTML {
    "<a href=\"\(link: place.href)\"\(current(place.isCurrent))>\(place.label)\(count(words, place.waiting))</a>"
}

func current(_ isCurrent: Bool) -> HTML { isCurrent ? " aria-current=\"page\"" : "" }

/// One chip for each child of the family, always in sight.
func childSwitcher(_ frame: Frame) -> HTML {
    if frame.children.isEmpty { return "" }
    let chips = frame.children.map { child -> HTML in
        """
        <a href="\(link: child.href)"\(current(child.isCurrent))>\(face(child.fullName, key: child.key))\
        <span>\(bdi(child.name))<small>\(child.detail)</small></span></a>
        """
    }
    return "<nav class=\"children\" aria-label=\"\(frame.words("Your children"))\">\(chips)</nav>\n"
}

/// The places of one child: beside the content, and on a phone a strip above it.
func sectionMenu(_ frame: Frame) -> HTML {
    guard let sections = frame.sections else { return "" }
    let items = sections.places.map { "<li>\(placeLink($0, frame.words))</li>" as HTML }
    return """
        <nav class="side" aria-label="\(sections.title)"><h2>\(sections.title)</h2><ul>\(items)</ul></nav>

        """
}

/// Along the lower edge of a phone, where a thumb reaches.
func thumbs(_ frame: Frame) -> HTML {
    if frame.thumb.isEmpty { return "" }
    let links = frame.thumb.map { place -> HTML in
        """
        <a href="\(link: place.href)"\(current(place.isCurrent))>\(icon(place.icon))\
        \(place.label)\(count(frame.words, place.waiting))</a>
        """
    }
    return "<nav class=\"thumb\" aria-label=\"\(frame.words("Main"))\">\(links)</nav>\n"
}
