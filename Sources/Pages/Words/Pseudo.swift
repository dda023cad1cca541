private let accents: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "áƀçđéƒǧĥíĵķĺɱñóþɋřšťúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĹṀÑÓÞɊŘŠŤÚṼŴẊÝŽ"))

/// `In school` as `⟦Íñ šçĥóóĺ⟧`; `%1` stays.
func accented(_ sentence: String) -> String { "⟦" + String(sentence.map { accents[$0] ?? $0 }) + "⟧" }

extension Words {
    /// Text on a page written with `Words.pseudo` that did not pass through `Words`: what stands between tags, and in the
    /// attributes that people read or hear, outside ⟦ ⟧ and with a letter in it. `data` are the names and
    /// notes the page was given, longest first where one holds another.
    public static func untranslated(in page: HTML, besides data: [String] = []) -> [String] {
        let parts = page.string.split(separator: "<").map(readable)
        var depth = 0
        let text = parts.map { unspoken($0.text, &depth) }
        let attributes = parts.flatMap(\.attributes).map { unspoken($0, 0) }
        return (text + attributes).map { removing(data, from: $0) }.filter { $0.contains(where: \.isLetter) }
    }
}

// A sentence with a link inside goes on after the tag, so the depth goes on too.
private func unspoken(_ text: String, _ depth: inout Int) -> String {
    String(
        unescaped(text).filter { letter in
            if letter == "⟦" { depth += 1 }
            defer { if letter == "⟧" { depth -= 1 } }
            return depth == 0
        })
}

private func unspoken(_ text: String, _ start: Int) -> String {
    var depth = start
    return unspoken(text, &depth)
}

private func removing(_ data: [String], from text: String) -> String {
    data.reduce(text) { $0.split(separator: $1, omittingEmptySubsequences: false).joined() }
}

private func readable(_ part: Substring) -> (text: String, attributes: [String]) {
    let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return (String(part), []) }
    return (String(halves[1]), heardAttributes(halves[0]))
}

private func heardAttributes(_ tag: Substring) -> [String] {
    let names = ["aria-label", "title", "alt", "placeholder", "data-says"]
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { place in
        let name = parts[place].drop(while: \.isWhitespace).split(separator: " ").last ?? ""
        let isHeard = names.contains { name == "\($0)=" || ($0 == "data-says" && name.hasPrefix($0)) }
        return isHeard ? String(parts[place + 1]) : nil
    }
}

private func unescaped(_ text: String) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return entities.reduce(text) { text, entity in
        text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
    }
}
