/// Names as families of one background give them. Latin letters, with the marks their owners write.
struct NameBook: Sendable {
    /// The language at home (BCP 47).
    var language: String
    /// How many of a hundred or so families.
    var share: Int
    var girls: [String]
    var boys: [String]
    /// Grown-ups' given names; empty where they are the children's.
    var women: [String] = []
    var men: [String] = []
    var families: [String]
    /// What girls and women write instead of a family name.
    var feminine: @Sendable (String) -> String = { $0 }
    /// The father's given name stands between a child's own and the family's.
    var fathersName = false
    /// What children go by, by given name: short forms, or the same name in its own script.
    var knownAs: [String: String] = [:]

    /// Names between commas.
    static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }

    /// `Olivia Olly` pairs between commas, for `knownAs`.
    static func pairs(_ text: String) -> [String: String] {
        let pairs = list(text).map { $0.split(separator: "=") }.filter { $0.count == 2 }
        return Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { first, _ in first }
    }

    func given(girl: Bool, grown: Bool, _ chance: inout Chance) -> String {
        let young = girl ? girls : boys
        let old = girl ? women : men
        return chance.pick(grown && !old.isEmpty ? old : young)
    }

    /// The book of a language; the first where there is none.
    static func of(_ language: String) -> NameBook { all.first { $0.language == language } ?? british }

    static let all: [NameBook] = [
        british, welsh, irish, caribbean, polish, romanian, ukrainian, portuguese, turkish, pakistani, bengali,
        gujarati,
        punjabi, tamil, nigerian, somali, arabic, chinese, vietnamese,
    ]
}
