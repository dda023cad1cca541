import Foundation

/// What people read, or hear read, on a page: the text between tags and in attributes.
struct Readable {
    /// Between tags, in order.
    private(set) var texts: [String] = []
    /// In attributes that are not for the machine alone.
    private(set) var attributes: [String] = []

    /// Attributes that no person reads. **Any other counts as read**, so that a new one is looked at.
    private static let machine: Set<String> = [
        "action", "aria-current", "aria-describedby", "aria-hidden", "aria-invalid", "aria-labelledby", "aria-pressed",
        "autocomplete",
        "charset", "class", "colspan", "cx", "cy", "d", "data-fragment", "data-live", "data-version", "dir", "enctype",
        "fill", "for", "height", "href", "id", "inputmode", "lang", "maxlength", "method", "min", "max", "name",
        "points", "preserveAspectRatio", "r", "rel", "role", "rows", "rowspan", "scope", "src", "step", "tabindex",
        "type", "value", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2", "focusable", "datetime", "headers",
        "loading",
    ]

    init(_ html: String) {
        for part in html.split(separator: "<", omittingEmptySubsequences: true) {
            let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            let text = halves.count == 2 ? halves[1] : part
            if text.contains(where: { !$0.isWhitespace }) { texts.append(Readable.plain(text)) }
            if halves.count == 2, !halves[0].hasPrefix("meta ") { read(halves[0]) }
        }
    }

    private mutating func read(_ tag: Substring) {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        for place in stride(from: 0, to: parts.count - 1, by: 2) {
            let name = parts[place].split(whereSeparator: \.isWhitespace).last?.dropLast() ?? ""
            if !Readable.machine.contains(String(name)) { attributes.append(Readable.plain(parts[place + 1])) }
        }
    }

    private static func plain(_ text: Substring) -> String {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        guard text.contains("&") else { return String(text) }
        return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }

    /// The figures in the text, in order: "8:47" is 8 and 47.
    var figures: [Substring] {
        texts.flatMap { $0.split { !$0.isWholeNumber } }
    }
}
