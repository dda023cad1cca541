/// The pictures in `Assets/icons.svg`, by name. They are never the only thing that says what is meant.
public enum Icon: String, Sendable, CaseIterable {
    case check, star, note, meal, home, ball, day, talk, more, book, clock, dash, question, cross, forward, dots, bell
    case pen, people, person, print, lock, letter, chart, phone, bus, heart, search
}

/// One icon, hidden from screen readers because words stand beside it.
public func icon(_ icon: Icon) -> HTML {
    "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"\(Asset.icons.url)#i-\(icon.rawValue)\"/></svg>"
}

/// An icon on a round ground of its tone.
public func dot(_ shape: Icon, _ tone: Tone = .plain) -> HTML {
    "<span class=\"dot \(tone.name)\">\(icon(shape))</span>"
}
