/// Lists: a dot or a number where reading begins, and the words beside it.
extension PaperSetting {
    func addList(_ isNumbered: Bool, _ items: [[PaperSpan]]) throws {
        let list = part(.list)
        let indent = 20.0 + (isNumbered && items.count > 9 ? 6 : 0) + (isNumbered && items.count > 99 ? 8 : 0)
        for (place, item) in items.enumerated() {
            let (path, x) = ([list, part(.item)], language.isRightToLeft ? 0 : indent)
            let words = try typesetter.set(item, .body, in: language, width: column - indent)
            var set = lines(of: words, path: path + [part(.body)], x: x, before: place == 0 ? 6 : 3)
            let said = isNumbered ? "\(place + 1)." : "•"
            if let label = try label(said, path, indent, beside: words) { set[0].marks.insert(label, at: 0) }
            add(set)
        }
    }

    /// A dot or a number at the height of the first line.
    private func label(
        _ said: String, _ path: [PaperTag], _ indent: Double, beside words: SetText
    ) throws -> PaperMark? {
        let way: PaperDirection = language.isRightToLeft ? .rightToLeft : .leftToRight
        let text = try typesetter.set(said, .body, in: language, width: indent - 4, direction: way)
        guard let line = text.lines.first, let first = words.lines.first else { return nil }
        let x = language.isRightToLeft ? column - indent + 4 : 0
        return PaperMark(
            path: path + [part(.label)], ink: .line(text, line), x: x, y: first.baseline - line.baseline)
    }
}
