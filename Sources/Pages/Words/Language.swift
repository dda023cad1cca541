/// A language in which a family reads.
public struct Language: Hashable, Sendable {
    /// The side on which reading begins.
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// For `lang`, such as `pl` (BCP 47).
    public let code: String
    /// Its name in its own script, for the person who looks for it.
    public let name: String
    /// Its name for staff who do not read it.
    public let englishName: String
    public let direction: Direction
    let plural: PluralRule

    private init(_ code: String, _ name: String, _ englishName: String, _ plural: PluralRule, _ direction: Direction) {
        self.code = code
        self.name = name
        self.englishName = englishName
        self.direction = direction
        self.plural = plural
    }

    private static func left(_ code: String, _ name: String, _ english: String, _ rule: PluralRule) -> Language {
        Language(code, name, english, rule, .leftToRight)
    }

    private static func right(_ code: String, _ name: String, _ english: String, _ rule: PluralRule) -> Language {
        Language(code, name, english, rule, .rightToLeft)
    }

    public static let english = left("en-GB", "English", "English", .oneAndOther)

    /// The languages spoken most at home by pupils in England and Wales, English first, then by English name.
    public static let known: [Language] = [
        english,
        left("sq", "Shqip", "Albanian", .oneAndOther), right("ar", "العربية", "Arabic", .arabic),
        left("bn", "বাংলা", "Bengali", .zeroOrOneAndOther), left("bg", "Български", "Bulgarian", .oneAndOther),
        left("zh-Hans", "中文（简体）", "Chinese, simplified", .none),
        left("zh-Hant", "中文（繁體）", "Chinese, traditional", .none),
        left("cs", "Čeština", "Czech", .czech), left("fr", "Français", "French", .zeroOrOneAndOther),
        left("de", "Deutsch", "German", .oneAndOther), left("el", "Ελληνικά", "Greek", .oneAndOther),
        left("gu", "ગુજરાતી", "Gujarati", .zeroOrOneAndOther), left("hi", "हिन्दी", "Hindi", .zeroOrOneAndOther),
        left("hu", "Magyar", "Hungarian", .oneAndOther), left("it", "Italiano", "Italian", .oneAndOther),
        right("ckb", "کوردی", "Kurdish, Sorani", .oneAndOther), left("ku", "Kurdî", "Kurdish, Kurmanji", .oneAndOther),
        left("lv", "Latviešu", "Latvian", .latvian), left("lt", "Lietuvių", "Lithuanian", .lithuanian),
        left("ml", "മലയാളം", "Malayalam", .oneAndOther), left("ne", "नेपाली", "Nepali", .oneAndOther),
        left("pa", "ਪੰਜਾਬੀ", "Panjabi", .zeroOrOneAndOther), right("ps", "پښتو", "Pashto", .oneAndOther),
        right("fa", "فارسی", "Persian", .zeroOrOneAndOther), left("pl", "Polski", "Polish", .polish),
        left("pt", "Português", "Portuguese", .oneAndOther), left("ro", "Română", "Romanian", .romanian),
        left("ru", "Русский", "Russian", .russian), left("sk", "Slovenčina", "Slovak", .czech),
        left("so", "Soomaali", "Somali", .oneAndOther), left("es", "Español", "Spanish", .oneAndOther),
        left("ta", "தமிழ்", "Tamil", .oneAndOther), left("tr", "Türkçe", "Turkish", .oneAndOther),
        left("uk", "Українська", "Ukrainian", .russian), right("ur", "اردو", "Urdu", .oneAndOther),
        left("vi", "Tiếng Việt", "Vietnamese", .none), left("cy", "Cymraeg", "Welsh", .welsh),
        left("yo", "Yorùbá", "Yoruba", .none),
    ]

    /// The known language with this code; `en` finds English, and case does not matter.
    public init?(code: String) {
        let wanted = code.lowercased()
        let match = Language.known.first { $0.code.lowercased() == wanted }
        guard let found = match ?? (wanted == "en" ? .english : nil) else { return nil }
        self = found
    }

    /// A language that exists only in tests: see `Words.pseudo`.
    static let pseudo = left("en-XA", "⟦Þšéúðö⟧", "Pseudo", .oneAndOther)
}
