import Pages

/// Languages in which letters may be asked for, by the code that the roll keeps (ISO 639-1).
enum ContactLanguages {
    static let byCode: [String: Sentence] = [
        "en": "English", "cy": "Welsh", "gd": "Scottish Gaelic", "ga": "Irish", "ar": "Arabic", "bn": "Bengali",
        "bg": "Bulgarian", "zh": "Chinese", "cs": "Czech", "fa": "Persian", "fr": "French", "de": "German",
        "el": "Greek", "gu": "Gujarati", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ku": "Kurdish",
        "lt": "Lithuanian", "lv": "Latvian", "pa": "Panjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
        "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "so": "Somali", "sq": "Albanian", "es": "Spanish",
        "ta": "Tamil", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yo": "Yoruba",
    ]

    /// Its name; a code that we do not know as it is.
    static func name(_ code: String, _ words: Words) -> String { byCode[code].map { words($0) } ?? code }

    static func choices(_ words: Words) -> [Choice] {
        byCode.map { Choice($0.key, words($0.value)) }.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
    }
}
