import Foundation

/// Finds a person by what somebody types of their name: "zoe" finds Zoë, "lukasz" Łukasz, "khan dan" Daniyal Khan.
public struct NameSearch: Sendable {
    private let typed: [String]

    public init(_ text: String) { typed = NameSearch.words(of: text) }

    /// Whether every word that was typed begins a word of one of the names. Nothing typed finds nobody.
    public func finds(_ names: String...) -> Bool {
        guard !typed.isEmpty else { return false }
        let words = names.flatMap(NameSearch.words)
        return typed.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }

    /// The words of a text as they are searched for: plain, in small letters, one blank between.
    public static func searchable(_ text: String) -> String { words(of: text).joined(separator: " ") }

    static func words(of text: String) -> [String] {
        plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// In small letters, as they are typed on any keyboard.
    static func plain(_ text: String) -> String {
        plainEnglish(text)
            ?? text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .reduce(into: "") { plain, letter in plain += unmarked[letter] ?? String(letter) }
    }

    /// The same for letters of English alone, as most names are, without asking Unicode about each.
    private static func plainEnglish(_ text: String) -> String? {
        var found: [UInt8] = []
        for letter in text.utf8 {
            switch letter {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): found.append(letter | 0x20)
            case UInt8(ascii: "'"): continue
            case ..<0x80: found.append(letter)
            default: return nil
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    /// Letters that Unicode does not take apart, as they are typed without their own keyboard.
    private static let unmarked: [Character: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ħ": "h",
        "ŧ": "t", "ς": "σ", "’": "", "'": "", "ʼ": "",
    ]
}
