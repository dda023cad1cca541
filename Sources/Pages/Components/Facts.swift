/// A figure and what it means: "1½ days" "missed this year, all agreed".
public func fact(_ figure: String, _ says: String) -> HTML {
    "<div class=\"fact\">\(bigFigure(figure, says))</div>"
}

/// Facts side by side.
public func facts(_ facts: [HTML]) -> HTML { "<div class=\"facts\">\(facts)</div>\n" }

/// How things stand, answered first: a shape in its colour, the answer in words, and a softer line.
public func stateLine(_ shape: Icon, _ tone: Tone, _ says: String, detail: String? = nil) -> HTML {
    let detail = detail.map { "<span class=\"soft small\">\($0)</span>" as HTML }
    return "<p class=\"state\">\(dot(shape, tone))<span><b>\(says)</b>\(detail)</span></p>"
}

/// A word in a small lozenge: "On track", "Not marked yet".
public func tag(_ says: String, _ tone: Tone = .plain) -> HTML { "<span class=\"tag \(tone.name)\">\(says)</span>" }

/// "+3" or "−1" after a note's title. Screen readers hear "points" as well.
public func points(_ words: Words, _ number: Int) -> HTML {
    let name: HTML = number < 0 ? "mind" : "good"
    let unit = words.count(number, one: "point", other: "points")
    return " <span class=\"points \(name)\">\(words.signed(number))<span class=\"sr\"> \(unit)</span></span>"
}

/// Marks what came since the reader last looked.
public func newTag(_ words: Words) -> HTML { " <span class=\"new\">\(words("New"))</span>" }

/// Words that stay on one line, such as a date in a table's first column.
public func whole(_ text: String) -> HTML { "<span class=\"whole\">\(text)</span>" }

/// A person's name, kept from turning its surroundings about when it is written the other way.
public func bdi(_ name: String) -> HTML { "<bdi>\(name)</bdi>" }
