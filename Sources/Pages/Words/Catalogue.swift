/// The translations of one language, as translators keep them: a gettext `.po` file.
public struct Catalogue: Sendable {
    private let forms: [String: [String]]

    /// Reads a whole `.po` file (UTF-8). Fuzzy and empty entries are left out, so that their sentences stay English.
    /// Throws `CatalogueFault`, with the line, for anything that gettext itself would refuse, for plural forms that do
    /// not fit the language, and for a translation that loses or invents a `%1`.
    public init(po bytes: some Sequence<UInt8>, for language: Language) throws(CatalogueFault) {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else {
            throw CatalogueFault(line: 1, "This file is not UTF-8.")
        }
        try self.init(po: text, for: language)
    }

    public init(po text: String, for language: Language) throws(CatalogueFault) {
        var forms: [String: [String]] = [:]
        for entry in try entries(ofPO: text) {
            if entry.isHeader { try checkHeader(entry, language) }
            guard try entry.isUsable(in: language) else { continue }
            guard forms.updateValue(entry.texts, forKey: entry.key) == nil else {
                throw CatalogueFault(line: entry.line, "“\(entry.id)” is translated twice.")
            }
        }
        self.forms = forms
    }

    /// How many sentences are translated.
    public var count: Int { forms.count }

    func text(_ id: String, plural form: Int = 0, context: String?) -> String? {
        guard let texts = forms[key(id, context)], form < texts.count else { return nil }
        return texts[form]
    }
}

/// What is wrong with a `.po` file, and where.
public struct CatalogueFault: Error, Hashable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    public let says: String

    init(line: Int, _ says: String) {
        self.line = line
        self.says = says
    }

    public var description: String { "Line \(line): \(says)" }
}

// The separator is gettext's own.
private func key(_ id: String, _ context: String?) -> String { context.map { "\($0)\u{4}\(id)" } ?? id }

private func checkHeader(_ entry: POEntry, _ language: Language) throws(CatalogueFault) {
    let header = entry.texts[0]
    guard let found = header.firstRange(of: "nplurals=") else { return }
    let number = Int(header[found.upperBound...].prefix { $0.isNumber })
    guard number == language.plural.forms else {
        throw CatalogueFault(
            line: entry.line, "\(language.englishName) has \(language.plural.forms) plural forms, not as given here.")
    }
}

extension POEntry {
    fileprivate var key: String { Pages.key(id, context) }
    fileprivate var isHeader: Bool { id.isEmpty && context == nil }

    /// False for a sentence that is not ready yet; throws for one that is wrong.
    fileprivate func isUsable(in language: Language) throws(CatalogueFault) -> Bool {
        if isHeader || isFuzzy || texts.contains("") { return false }
        guard texts.count == (pluralID == nil ? 1 : language.plural.forms) else {
            throw CatalogueFault(line: line, "“\(id)” needs \(language.plural.forms) plural forms in \(language.code).")
        }
        for text in texts { try checkValues(text) }
        return true
    }

    // A plural form may leave the number out: Arabic says "two days" in one word.
    private func checkValues(_ text: String) throws(CatalogueFault) {
        let given = values(id).union(pluralID.map(values) ?? [])
        let used = values(text)
        if let extra = used.subtracting(given).min() {
            throw CatalogueFault(line: line, "“\(text)” uses %\(extra), which “\(id)” does not have.")
        }
        if pluralID == nil, let lost = given.subtracting(used).min() {
            throw CatalogueFault(line: line, "“\(text)” has lost %\(lost).")
        }
    }

    private func values(_ text: String) -> Set<Int> {
        Set(
            pieces(of: text, values: 9).compactMap { piece in
                if case .value(let place) = piece { place + 1 } else { nil }
            })
    }
}
