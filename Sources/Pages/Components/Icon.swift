/// The pictures in `Assets/icons.svg`, by name. They are never the only thing that says what is meant.
public enum Icon: String, Sendable, CaseIterable {
    case check, star, note, meal, home, ball, day, talk, more, book, clock, dash, question, cross, forward, dots, bell
    case pen, people, person, print, lock, letter, chart, phone, bus, heart, search
}

/// One icon, hidden from screen readers because words stand beside it.
public func icon(_ icon: Icon) -> HTML { drawn[icon] ?? "" }

// Pages hold dozens of icons, always the same few dozen: they are drawn once.
private let drawn: [Icon: HTML] = Dictionary(
    uniqueKeysWithValues: Icon.allCases.map { icon in
        let address = "\(Asset.icons.url)#i-\(icon.rawValue)"
        return (icon, "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"\(address)\"/></svg>")
    })

/// An icon on a round ground of its tone.
public func dot(_ shape: Icon, _ tone: Tone = .plain) -> HTML {
    "<span class=\"dot \(tone.name)\">\(icon(shape))</span>"
}
