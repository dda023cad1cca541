/// The top of the first page: the school, and where the letter goes.
extension PaperSetting {
    /// Ink at places on the sheet, and where the blocks begin.
    func head() throws -> (marks: [PaperMark], end: Double) {
        var marks: [PaperMark] = []
        var end = PaperMeasures.top
        if let letterhead = document.letterhead {
            marks += try self.letterhead(letterhead)
            end = (marks.last?.y ?? end) + 16
        }
        if !document.address.isEmpty {
            marks += try address()
            end = PaperMeasures.belowWindow
        }
        return (marks, end)
    }

    private func letterhead(_ letterhead: PaperLetterhead) throws -> [PaperMark] {
        let name = try typesetter.set(letterhead.school, .school, in: language, width: column)
        let reached = [letterhead.address, letterhead.phone].filter { !$0.isEmpty }.joined(separator: " · ")
        let small = try typesetter.set(reached, .small, in: language, width: column)
        var marks = stack(name, [part(.paragraph)], x: PaperMeasures.side, y: PaperMeasures.headTop)
        var y = PaperMeasures.headTop + name.height + 1
        marks += stack(small, [part(.paragraph)], x: PaperMeasures.side, y: y)
        y += small.height + 6
        let stroke = PaperInk.stroke(width: column, thickness: 1)
        return marks + [PaperMark(path: [part(.aside)], ink: stroke, x: PaperMeasures.side, y: y)]
    }

    /// In small type when there are many lines: all of them must show in the window, and at most eight are set.
    private func address() throws -> [PaperMark] {
        let window = PaperMeasures.window
        let lines = document.address.prefix(8)
        let step = min(14, window.height / Double(lines.count))
        let style = PaperStyle(size: min(10.5, step * 0.8))
        let path = [part(.paragraph)]
        return try lines.enumerated().flatMap { place, line in
            let english = PaperDirection(of: line, in: .english)
            let set = try typesetter.set(line, style, in: .english, width: 1000, direction: english)
            guard let only = set.lines.first else { return [PaperMark]() }
            let x = english == .rightToLeft ? window.left + only.width - 1000 : window.left
            let y = window.top + Double(place) * step + style.size - only.baseline
            return [PaperMark(path: path, ink: .line(set, only), x: x, y: y)]
        }
    }

    private func stack(_ text: SetText, _ path: [PaperTag], x: Double, y: Double) -> [PaperMark] {
        var y = y
        return text.lines.map { line in
            defer { y += line.height }
            return PaperMark(path: path, ink: .line(text, line), x: x, y: y)
        }
    }

    /// The foot of a page, in the middle.
    func foot(of page: Int, _ pages: Int) throws -> [PaperMark] {
        let parts = document.foot.map { part in
            switch part {
            case .words(let words): words
            case .page(let words): words.said(page, of: pages)
            }
        }
        guard !parts.isEmpty else { return [] }
        let way: PaperDirection = language.isRightToLeft ? .rightToLeft : .leftToRight
        let text = try typesetter.set(
            parts.joined(separator: "  ·  "), .foot, in: language, width: column, direction: way)
        let path = [part(.aside)]
        return stack(text, path, x: PaperMeasures.side, y: PaperMeasures.foot).map { mark in
            guard case .line(_, let line) = mark.ink else { return mark }
            var mark = mark
            mark.x = PaperMeasures.side + (column - line.width) / 2 - line.x
            return mark
        }
    }
}
