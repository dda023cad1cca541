/// One sentence of a `.po` file with its translations.
struct POEntry {
    /// Where its `msgid` stands, counted from 1.
    var line: Int
    var context: String?
    var id = ""
    var pluralID: String?
    /// By plural form; one when there is no plural.
    var texts: [String] = []
    var isFuzzy = false
}

/// Comments and obsolete entries (`#~`) are left out.
func entries(ofPO text: String) throws(CatalogueFault) -> [POEntry] {
    var reader = POReader()
    // To Swift, the line end of Windows is one character of its own.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (place, line) in lines.enumerated() {
        reader.line = place + 1
        try reader.read(trimmed(line))
    }
    return try reader.finish()
}

private struct POReader {
    var line = 0
    private var entries: [POEntry] = []
    private var entry: POEntry?
    private var context: String?
    private var isFuzzy = false
    private var field = Field.none

    private enum Field: Equatable { case none, context, id, pluralID, text }

    mutating func read(_ text: Substring) throws(CatalogueFault) {
        if text.isEmpty { return }
        if text.hasPrefix("#") { return try readComment(text) }
        if text.hasPrefix("\"") { return try add(unquoted(text)) }
        let word = text.prefix { $0 != " " && $0 != "\t" && $0 != "\"" }
        let value = try unquoted(trimmed(text.dropFirst(word.count)))
        switch word {
        case "msgctxt": try beginContext(value)
        case "msgid": try beginID(value)
        case "msgid_plural": try beginPlural(value)
        default: try beginText(word, value)
        }
    }

    mutating func finish() throws(CatalogueFault) -> [POEntry] {
        try close()
        if context != nil { throw fault("msgctxt without msgid.") }
        return entries
    }

    private func fault(_ says: String) -> CatalogueFault { CatalogueFault(line: line, says) }

    private mutating func close() throws(CatalogueFault) {
        guard let done = entry else { return }
        if done.texts.isEmpty { throw CatalogueFault(line: done.line, "“\(done.id)” has no msgstr.") }
        entries.append(done)
        entry = nil
        field = .none
    }

    private mutating func readComment(_ text: Substring) throws(CatalogueFault) {
        guard text.hasPrefix("#,") else { return }
        if entry?.texts.isEmpty == false { try close() }
        isFuzzy = isFuzzy || text.contains("fuzzy")
    }

    private mutating func beginContext(_ value: String) throws(CatalogueFault) {
        try close()
        if context != nil { throw fault("msgctxt twice.") }
        (context, field) = (value, .context)
    }

    private mutating func beginID(_ value: String) throws(CatalogueFault) {
        try close()
        entry = POEntry(line: line, context: context, id: value, isFuzzy: isFuzzy)
        (context, isFuzzy, field) = (nil, false, .id)
    }

    private mutating func beginPlural(_ value: String) throws(CatalogueFault) {
        guard field == .id else { throw fault("msgid_plural must follow msgid.") }
        entry?.pluralID = value
        field = .pluralID
    }

    private mutating func beginText(_ word: Substring, _ value: String) throws(CatalogueFault) {
        guard let open = entry else { throw fault("“\(word)” is not expected here.") }
        let expected = open.pluralID == nil ? "msgstr" : "msgstr[\(open.texts.count)]"
        guard word == expected, open.pluralID != nil || open.texts.isEmpty else {
            throw fault("“\(word)” is not expected here; \(expected) is.")
        }
        entry?.texts.append(value)
        field = .text
    }

    private mutating func add(_ value: String) throws(CatalogueFault) {
        switch field {
        case .none: throw fault("Text that belongs to no entry.")
        case .context: context? += value
        case .id: entry?.id += value
        case .pluralID: entry?.pluralID? += value
        case .text: entry.map { entry in self.entry?.texts[entry.texts.count - 1] += value }
        }
    }

    private func unquoted(_ text: Substring) throws(CatalogueFault) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { throw fault("A text must stand in \"…\".") }
        var result = ""
        var letters = text.dropFirst().dropLast().makeIterator()
        while let letter = letters.next() {
            if letter == "\"" { throw fault("A \" inside a text is written \\\".") }
            result.append(letter == "\\" ? try escaped(letters.next()) : letter)
        }
        return result
    }

    private func escaped(_ letter: Character?) throws(CatalogueFault) -> Character {
        switch letter {
        case "n": return "\n"
        case "t": return "\t"
        case "\"": return "\""
        case "\\": return "\\"
        default: throw fault("A \\ stands only before n, t, \" or another \\.")
        }
    }
}

private func trimmed(_ line: Substring) -> Substring {
    let start = line.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
}
