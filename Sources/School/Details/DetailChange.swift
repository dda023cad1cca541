import Pages
import People

/// A field as a form fills it in.
struct DetailChange: Sendable {
    let field: DetailField
    let after: String

    /// The change, or everything that is wrong with the form. An empty field says that there is none.
    static func read(_ form: Form, _ field: DetailField, _ words: Words) -> (
        change: DetailChange?, faults: [FieldError]
    ) {
        var reader = FormReader(form, words)
        let text = lines(form["value"] ?? "")
        if text.count > field.longest {
            reader.fault("value", words("Please keep it to \(field.longest) letters; these are \(text.count)"))
        }
        let after = value(text, field, form, &reader)
        return reader.errors.isEmpty ? (DetailChange(field: field, after: after), []) : (nil, reader.errors)
    }

    private static func value(_ text: String, _ field: DetailField, _ form: Form, _ reader: inout FormReader) -> String
    {
        if field.isAddress { return address(text, form, &reader) }
        if field.isTelephone { return numbers(text, &reader) }
        switch field {
        case .email: return mail(text, &reader)
        case .letters:
            if !text.isEmpty, ContactLanguages.byCode[text] == nil {
                reader.fault("value", reader.words("Choose one of the languages."))
            }
            return text
        default: return text
        }
    }

    /// Without empty lines, and without blanks around each.
    private static func lines(_ typed: String) -> String {
        typed.split { $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func address(_ text: String, _ form: Form, _ reader: inout FormReader) -> String {
        let postcode = form.text("postcode").map { Postcode.tidied($0) }
        if text.isEmpty, postcode != nil { reader.fault("value", reader.words("Write the house and the street too.")) }
        if let postcode, postcode.count > 12 || postcode.contains(where: \.isNewline) {
            reader.fault("postcode", reader.words("A postcode is short, such as AB1 2CD."))
        }
        return text.isEmpty ? "" : PostalAddress(lines: text, postcode: postcode).detail
    }

    private static func numbers(_ text: String, _ reader: inout FormReader) -> String {
        let typed = text.split { $0 == "," || $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
        let numbers = typed.map { ContactTelephone($0) }
        if numbers.contains(nil) {
            reader.fault(
                "value",
                reader.words("Type the whole number, such as 07700 900123. From abroad, begin with + and the country."))
        }
        return numbers.compactMap { $0?.shown }.joined(separator: ", ")
    }

    private static func mail(_ text: String, _ reader: inout FormReader) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isSane =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !text.contains { $0.isWhitespace || "<>,;\"()".contains($0) }
        if !text.isEmpty, !isSane {
            reader.fault("value", reader.words("Type an e-mail address, such as name@example.org."))
        }
        return text
    }
}
