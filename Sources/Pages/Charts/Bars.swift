/// Counts by name, the longest bar the largest: "Kindness 6". The figures stand beside the bars.
public func bars(_ counts: [(label: String, count: Int)], _ tone: Tone = .good) -> HTML {
    let most = counts.map(\.count).max() ?? 0
    let items = counts.map { item -> HTML in
        """
        <li><span>\(item.label)</span><span class="bar-track \(tone.name)" aria-hidden="true">\
        <i class="\(part(item.count, of: most))"></i></span><span class="figure">\(item.count)</span></li>
        """
    }
    return "<ul class=\"bars\">\(items)</ul>"
}

/// Counts in order of time, as columns with their figure above and their name below.
public func columnChart(_ caption: String, _ counts: [(label: String, count: Int)]) -> HTML {
    let most = counts.map(\.count).max() ?? 0
    let items = counts.map { item -> HTML in
        """
        <li><span class="label">\(item.label)</span><span class="figure">\(item.count)</span>\
        <span aria-hidden="true"><i class="\(part(item.count, of: most))"></i></span></li>
        """
    }
    return "<ol class=\"column-chart\" aria-label=\"\(caption)\">\(items)</ol>"
}

/// How far along, with a line where it is expected by now. `says` stands beside it and carries the meaning.
public func track(_ label: String, now: Int, expected: Int?, of whole: Int = 100, says: String) -> HTML {
    let mark = expected.map { "<b class=\"\(part($0, of: whole))\"></b>" as HTML }
    return """
        <li><span>\(label)</span><span class="track" aria-hidden="true"><i class="\(part(now, of: whole))"></i>\(mark)</span>\
        <span class="small">\(says)</span></li>
        """
}

/// Tracks of several subjects, one below the other.
public func tracks(_ tracks: [HTML]) -> HTML { "<ul class=\"subjects\">\(tracks)</ul>" }

// Widths are classes, p0 to p100: the security policy allows no style attribute.
private func part(_ count: Int, of whole: Int) -> HTML {
    let percent = whole > 0 ? (count * 100 + whole / 2) / whole : 0
    return "p\(min(max(percent, 0), 100))"
}
