import Pages
import People

extension Words {
    /// What a field is called.
    func label(_ field: DetailField) -> String {
        switch field {
        case .ownAddress, .address: self("Address")
        case .mobile: self("Mobile")
        case .home: self("Home telephone")
        case .work: self("Work telephone")
        case .other: self("Another telephone")
        case .email: self("Email")
        case .letters: self("Letters in")
        case .ownLanguages: self("Languages spoken")
        case .languages: self("Languages at home")
        case .diet: self("Food")
        case .medical: self("Medical notes")
        case .doctor: self("Doctor")
        case .collect: self("Who else may collect")
        }
    }

    /// What to write into it.
    func hint(_ field: DetailField) -> String? {
        switch field {
        case .mobile, .home, .work, .other: self("Several numbers with a comma between them")
        case .ownLanguages, .languages: self("Such as Polish and English")
        case .diet: self("What school must know about food, such as no nuts, halal")
        case .medical: self("What school must know to look after the child")
        case .doctor: self("Name of the practice, and its telephone")
        case .collect: self("One person a line: name, and who they are to the child")
        default: nil
        }
    }

    /// What is held, as a form shows it again and as a page says it in one piece.
    func says(_ words: String, in field: DetailField) -> String {
        if words.isEmpty { return self("None on record") }
        if field == .letters { return ContactLanguages.name(words, self) }
        let parts = words.split { $0.isNewline }.map(\.trimmed)
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// Pieces of pages about contact details that families and staff share.
struct DetailPieces {
    let words: Words

    /// What is held, to read and to call.
    func value(_ text: String, _ field: DetailField) -> HTML {
        guard !text.isEmpty else { return "<span class=\"soft\">\(words("None on record"))</span>" }
        if field.isTelephone { return phones(text.split(separator: ",").map(\.trimmed)) }
        if field == .letters { return "\(ContactLanguages.name(text, words))" }
        let lines = text.split { $0.isNewline }.map { "<span dir=\"auto\">\(String($0))</span>" as HTML }
        return lines.joined(separator: "<br>")
    }

    func phones(_ numbers: [String]) -> HTML {
        numbers.map { phone($0) }.joined(separator: ", ")
    }

    private func phone(_ number: String) -> HTML {
        guard let known = ContactTelephone(number) else { return "<span dir=\"ltr\">\(number)</span>" }
        return "<a dir=\"ltr\" href=\"tel:\(known.called)\">\(known.shown)</a>"
    }

    /// The fields in which one detail is written down.
    func fields(_ field: DetailField, _ filled: Filled) -> HTML {
        let hint = words.hint(field)
        if field.isAddress {
            return """
                \(textArea("value", words("House, street and town"), in: filled, rows: 3, maxLength: field.longest))\
                \(Pages.field("postcode", words("Postcode"), in: filled, width: .short, maxLength: 12))
                """
        }
        if field == .letters {
            return select(
                "value", words.label(field), ContactLanguages.choices(words), in: filled, empty: words("Not said"))
        }
        if field.isLong {
            return textArea("value", words.label(field), in: filled, hint: hint, rows: 3, maxLength: field.longest)
        }
        return Pages.field(
            "value", words.label(field), in: filled, hint: hint,
            type: field.isTelephone ? .tel : field == .email ? .email : .text, maxLength: field.longest)
    }

    /// A form as it stands before anybody has typed.
    func opened(_ text: String, _ field: DetailField, prefix: String) -> Filled {
        guard field.isAddress, let address = PostalAddress(detail: text) else {
            return Filled(["value": [text]], prefix: prefix)
        }
        return Filled(["value": [address.lines], "postcode": [address.postcode ?? ""]], prefix: prefix)
    }
}

extension DetailField {
    /// Before the names of its form's fields, so that many can stand on one page.
    var prefix: String { rawValue.replacing(" ", with: "-") }

    /// Differs when what is held differs: a form that was opened before brings it back.
    static func imprint(_ text: String) -> String {
        String(
            text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }, radix: 16)
    }
}
