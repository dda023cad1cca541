/// Something in a child's day.
public struct Happening: Sendable {
    /// As a family reads it, "8:47".
    public let time: String
    /// For machines, "08:47".
    public let clock: String
    public let icon: Icon
    public let tone: Tone
    public let title: String
    /// Points and the like after the title.
    public let marks: HTML?
    public let body: HTML?
    /// Still to come: "Football club until 16:15".
    public let isNext: Bool

    public init(
        time: String, clock: String, _ icon: Icon, _ tone: Tone, _ title: String, marks: HTML? = nil,
        body: HTML? = nil, isNext: Bool = false
    ) {
        self.time = time
        self.clock = clock
        self.icon = icon
        self.tone = tone
        self.title = title
        self.marks = marks
        self.body = body
        self.isNext = isNext
    }
}

/// The day as it went, first thing first.
public func timeline(_ happenings: [Happening]) -> HTML {
    "<ol class=\"day\">\(happenings.map(line))</ol>"
}

private func line(_ happening: Happening) -> HTML {
    let body = happening.body.map { "<p>\($0)</p>" as HTML }
    return """
        <li\(attribute: "class", happening.isNext ? "next" : nil)>\
        <time datetime="\(happening.clock)">\(happening.time)</time>\(dot(happening.icon, happening.tone))\
        <div class="what"><b>\(happening.title)</b>\(happening.marks)\(body)</div></li>

        """
}

/// One of a list of notes that explain themselves: title, who and when, what the school did, and a question to ask.
public func noteLine(
    _ shape: Icon, _ tone: Tone, _ title: String, marks: HTML? = nil, about: String, did: HTML? = nil, more: HTML? = nil
) -> HTML {
    let did = did.map { "<p class=\"did\">\($0)</p>" as HTML }
    return "\(dot(shape, tone))<div><b>\(title)</b>\(marks)<p>\(about)</p>\(did)\(more)</div>"
}

/// Notes of one day, or of one kind. Each is a `noteLine`.
public func notes(_ notes: [HTML]) -> HTML { "<ul class=\"notes\">\(notes.map { "<li>\($0)</li>" })</ul>" }

/// What opens when asked for: "As a table", "Ask about this".
public func details(_ summary: String, id: String? = nil, isOpen: Bool = false, _ content: HTML) -> HTML {
    "<details\(attribute: "id", id)\(flag: "open", if: isOpen)><summary>\(summary)</summary>\(content)</details>"
}
