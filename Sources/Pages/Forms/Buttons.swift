/// How much a button asks to be pressed.
public enum ButtonKind: Sendable {
    /// The one thing this page is for.
    case main
    case quiet
    /// Takes something away for good.
    case danger

    var name: HTML {
        switch self {
        case .main: "button"
        case .quiet: "button quiet"
        case .danger: "button danger"
        }
    }
}

/// Sends the form it stands in. With `name` and `value` it says which of several buttons was pressed.
public func button(
    _ label: String, _ kind: ButtonKind = .main, name: String? = nil, value: String? = nil, about: String? = nil
) -> HTML {
    "<button class=\"\(kind.name)\"\(attribute: "name", name)\(attribute: "value", value)>\(label)\(heard(about))</button>"
}

/// Looks like a button and leads somewhere. `about` is heard after the label, to tell five "Reply" apart.
public func linkButton(_ label: String, to href: String, _ kind: ButtonKind = .main, about: String? = nil) -> HTML {
    "<a class=\"\(kind.name)\" href=\"\(link: href)\">\(label)\(heard(about))</a>"
}

/// Buttons beside each other.
public func tools(_ buttons: [HTML]) -> HTML { "<div class=\"tools\">\(buttons)</div>" }

/// What a link or a button is about, for those who do not see beside what it stands.
func heard(_ about: String?) -> HTML? { about.map { "<span class=\"sr\"> \($0)</span>" } }
