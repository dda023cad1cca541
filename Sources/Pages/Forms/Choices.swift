/// One of the answers to choose from.
public struct Choice: Sendable, Hashable {
    public let value: String
    public let label: String
    public let hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One of many, from a list that opens. `empty` is what stands there before anything is chosen.
public func select(
    _ name: String, _ label: String, _ choices: [Choice], in form: Filled, hint: String? = nil, empty: String? = nil
) -> HTML {
    let help = FieldHelp(name, form, hint: hint)
    let first = empty.map { "<option value=\"\">\($0)</option>" as HTML }
    let options = choices.map { choice -> HTML in
        "<option value=\"\(choice.value)\"\(flag: "selected", if: form.holds(name, choice.value))>\(choice.label)</option>"
    }
    return """
        <div class="field"><label for="\(form.id(name))">\(label)</label>\(help.hint)\(help.error)\
        <select id="\(form.id(name))" name="\(name)"\(help.attributes)>\(first)\(options)</select></div>

        """
}

/// One of a few, all in sight.
public func radios(
    _ name: String, _ legend: String, _ choices: [Choice], in form: Filled, hint: String? = nil, inline: Bool = false
) -> HTML {
    choiceGroup("radio", name, legend, choices, form, hint, inline)
}

/// Any of a few, all in sight.
public func checkboxes(
    _ name: String, _ legend: String, _ choices: [Choice], in form: Filled, hint: String? = nil
) -> HTML {
    choiceGroup("checkbox", name, legend, choices, form, hint, false)
}

/// One thing to agree to or switch on; `yes` is sent when it is.
public func checkbox(_ name: String, _ label: String, in form: Filled, hint: String? = nil) -> HTML {
    let help = FieldHelp(name, form, hint: nil)
    let option = option("checkbox", name, Choice("yes", label, hint: hint), form, id: form.id(name), help.attributes)
    return "<div class=\"field\">\(help.error)\(option)</div>\n"
}

private func choiceGroup(
    _ type: HTML, _ name: String, _ legend: String, _ choices: [Choice], _ form: Filled, _ hint: String?, _ inline: Bool
) -> HTML {
    let help = FieldHelp(name, form, hint: hint)
    // The summary's link leads to the first answer.
    let options = choices.enumerated().map { place, choice in
        option(type, name, choice, form, id: place == 0 ? form.id(name) : "\(form.id(name))-\(place)", "")
    }
    return """
        <fieldset class="field\(inline ? " inline" : "")"\(help.attributes)><legend>\(legend)</legend>\
        \(help.hint)\(help.error)\(options)</fieldset>

        """
}

private func option(_ type: HTML, _ name: String, _ choice: Choice, _ form: Filled, id: String, _ more: HTML) -> HTML {
    let hint = choice.hint.map { "<span class=\"hint\">\($0)</span>" as HTML }
    return """
        <label class="option" for="\(id)"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
        \(flag: "checked", if: form.holds(name, choice.value))\(more)><span>\(choice.label)\(hint)</span></label>
        """
}
