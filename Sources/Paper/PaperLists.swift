/// Lists: a dot or a number where reading begins, and the words beside it.
extension PaperSetting {
    private static let indent = 20.0

    func addList(_ isNumbered: Bool, _ items: [[PaperSpan]]) throws {
        let list = part(.list)
        let isFromRight = language.isRightToLeft
        let direction: PaperDirection = isFromRight ? .rightToLeft : .leftToRight
        let indent = Self.indent + (items.count > 99 ? 8 : 0)
        for (place, item) in items.enumerated() {
            let entry = part(.item)
            let said = isNumbered ? "\(place + 1)." : "•"
            let label = try typesetter.set(said, .body, in: language, width: indent - 7, direction: direction)
            let width = column - indent
            let words = try typesetter.set(item, .body, in: language, width: width)
            let path = [list, entry, part(.body)]
            var set = lines(of: words, path: path, x: isFromRight ? 0 : indent, before: place == 0 ? 6 : 3)
            if let line = label.lines.first, let first = words.lines.first {
                let x = isFromRight ? column - indent + 7 : 0
                let mark = PaperMark(
                    path: [list, entry, part(.label)], ink: .line(label, line), x: x,
                    y: first.baseline - line.baseline)
                set[0].marks.insert(mark, at: 0)
            }
            add(set)
        }
    }
}
