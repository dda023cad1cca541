/// What a page says, in the language of whoever reads it.
///
/// English in the code is the key: `words("In school, on time")`. For English nothing is looked up; for another language
/// the catalogue gives the translation, and a sentence that it lacks stays English.
public struct Words: Sendable {
    enum Speech: Sendable {
        case english
        case pseudo
        case translated(Catalogue)
    }

    public let language: Language
    let speech: Speech

    public static let english = Words(language: .english, speech: .english)

    /// For tests: every letter accented, every sentence in ⟦ ⟧, so that a sentence that did not pass through `Words`
    /// shows on the page. See `Words.untranslated(in:)`.
    public static let pseudo = Words(language: .pseudo, speech: .pseudo)

    /// A language with its translations.
    public init(_ language: Language, _ catalogue: Catalogue) {
        self.init(language: language, speech: .translated(catalogue))
    }

    private init(language: Language, speech: Speech) {
        self.language = language
        self.speech = speech
    }

    /// The sentence in this language. `context` tells apart words that English spells alike ("May" the month), and
    /// becomes gettext's `msgctxt`.
    public func callAsFunction(_ sentence: Sentence, context: String? = nil) -> String {
        if case .english = speech { return sentence.english }
        return fill(pattern(sentence.key, context), sentence.values, language.direction)
    }

    /// A counted sentence: `words.count(days, one: "%1 day", other: "%1 days")`. `%1` is the number, unless the sentences
    /// have values of their own (`other: "\(days) days since \(date)"`), which then count from `%1`.
    public func count(_ number: Int, one: Sentence, other: Sentence, context: String? = nil) -> String {
        if case .translated(let catalogue) = speech {
            let form = language.plural.form(for: abs(number))
            if let text = catalogue.text(one.key, plural: form, context: context) {
                return fill(text, values(other, number), language.direction)
            }
        }
        let english = abs(number) == 1 ? one : other
        let text = if case .pseudo = speech { accented(english.key) } else { english.key }
        return fill(text, values(english, number), language.direction)
    }

    private func values(_ sentence: Sentence, _ number: Int) -> [String] {
        let own = sentence.values
        return own.isEmpty ? [String(number)] : own
    }

    /// A sentence with markup inside; its own words are escaped.
    public func html(_ sentence: MarkedSentence, context: String? = nil) -> HTML {
        let values = sentence.values
        var result = HTML()
        for piece in pieces(of: pattern(sentence.key, context), values: values.count) {
            switch piece {
            case .text(let text): result += "\(text)"
            case .value(let place): result += values[place]
            }
        }
        return result
    }

    private func pattern(_ key: String, _ context: String?) -> String {
        switch speech {
        case .english: key
        case .pseudo: accented(key)
        case .translated(let catalogue): catalogue.text(key, context: context) ?? isolated(key, in: language.direction)
        }
    }
}
