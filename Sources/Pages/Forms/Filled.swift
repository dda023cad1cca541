/// Something wrong with one field of a form, in words that say what to do.
public struct FieldError: Error, Sendable, Hashable {
    /// The field's name, as in `name="…"`.
    public let field: String
    public let says: String

    public init(_ field: String, _ says: String) {
        self.field = field
        self.says = says
    }
}

/// A form as somebody filled it in: what was typed, and what is wrong with it. A form shown for the first time holds what
/// is already known.
public struct Filled: Sendable {
    /// By the field's name; several for checkboxes.
    public var values: [String: [String]]
    public var errors: [FieldError]
    /// Goes before the names to make ids, so that two forms with the same fields can stand on one page.
    public let prefix: String

    public init(_ values: [String: [String]] = [:], errors: [FieldError] = [], prefix: String = "f") {
        self.values = values
        self.errors = errors
        self.prefix = prefix
    }

    /// An empty form.
    public static let empty = Filled()

    public func value(_ name: String) -> String { values[name]?.first ?? "" }

    public func holds(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) == true }

    /// The first error of this field.
    public func error(_ name: String) -> String? { errors.first { $0.field == name }?.says }

    func id(_ name: String) -> String { "\(prefix)-\(name)" }
}

/// At the top of a form that came back: what is wrong, each leading to its field. Takes the focus, so that it is heard
/// first; nothing when nothing is wrong.
public func errorSummary(_ words: Words, _ form: Filled) -> HTML {
    if form.errors.isEmpty { return "" }
    let title = words.count(form.errors.count, one: "Please put one thing right", other: "Please put %1 things right")
    let items = form.errors.map { "<li><a href=\"#\(form.id($0.field))\">\($0.says)</a></li>" as HTML }
    return """
        <div class="notice bad errors" id="\(form.prefix)-errors" role="alert" tabindex="-1" autofocus>\
        \(dot(.note, .bad))<div><h2>\(title)</h2><ul>\(items)</ul></div></div>

        """
}

/// Hint and error of one field, and the attributes that tie them to it.
struct FieldHelp {
    let hint: HTML
    let error: HTML
    let attributes: HTML

    init(_ name: String, _ form: Filled, hint text: String?) {
        let id = form.id(name)
        let fault = form.error(name)
        let described = [text.map { _ in "\(id)-hint" }, fault.map { _ in "\(id)-error" }].compactMap { $0 }
        hint = text.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" } ?? ""
        error = fault.map { "<p class=\"error\" id=\"\(id)-error\">\(icon(.note))\($0)</p>" } ?? ""
        attributes = """
            \(attribute: "aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))\
            \(attribute: "aria-invalid", fault == nil ? nil : "true")
            """
    }
}
