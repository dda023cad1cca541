/// What is typed into a field, for the keyboard a phone offers.
public enum FieldType: String, Sendable {
    case text, email, password, tel, date, time, search, file
    /// A whole number or digits of a code: a number pad, without the arrows that change a number by accident.
    case digits
}

/// A line to fill in. What was typed stays after an error, except for passwords.
public func field(
    _ name: String, _ label: String, in form: Filled, hint: String? = nil, type: FieldType = .text,
    autocomplete: String? = nil, width: FieldWidth = .full, maxLength: Int? = nil
) -> HTML {
    let help = FieldHelp(name, form, hint: hint)
    let value = type == .password || type == .file ? nil : form.value(name)
    return """
        <div class="field"><label for="\(form.id(name))">\(label)</label>\(help.hint)\(help.error)\
        <input id="\(form.id(name))" name="\(name)" type="\(type == .digits ? "text" : type.rawValue)"\
        \(attribute: "value", value)\(attribute: "inputmode", type == .digits ? "numeric" : nil)\
        \(attribute: "autocomplete", autocomplete)\(attribute: "maxlength", maxLength)\
        \(attribute: "class", width == .short ? "short" : nil)\(help.attributes)></div>

        """
}

/// How much room an answer takes; the width tells what is expected.
public enum FieldWidth: Sendable { case full, short }

/// Several lines to write in. `lang` nil leaves it to the writer's keyboard.
public func textArea(
    _ name: String, _ label: String, in form: Filled, hint: String? = nil, rows: Int = 4, maxLength: Int? = nil
) -> HTML {
    let help = FieldHelp(name, form, hint: hint)
    return """
        <div class="field"><label for="\(form.id(name))">\(label)</label>\(help.hint)\(help.error)\
        <textarea id="\(form.id(name))" name="\(name)" rows="\(rows)" dir="auto"\(attribute: "maxlength", maxLength)\
        \(help.attributes)>
        \(form.value(name))</textarea></div>

        """
}

/// A value that the form carries along.
public func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

/// The field that carries the proof that a form came from our own page.
public let csrfFieldName = "csrf"

/// Every form that changes something carries one.
public func csrfField(_ token: String) -> HTML { hidden(csrfFieldName, token) }

/// A form that changes something. The browser's own bubbles are off, because ours say more and stay.
public func form(
    to action: String, csrf token: String, id: String? = nil, takesFiles: Bool = false, _ content: HTML
) -> HTML {
    """
    <form method="post" action="\(link: action)"\(attribute: "id", id)\
    \(attribute: "enctype", takesFiles ? "multipart/form-data" : nil) novalidate>\(csrfField(token))\(content)</form>

    """
}

/// A form that only looks: search, choosing a week. It changes nothing and carries no token.
public func searchForm(to action: String, _ content: HTML) -> HTML {
    "<form method=\"get\" action=\"\(link: action)\" role=\"search\" class=\"search\">\(content)</form>\n"
}
