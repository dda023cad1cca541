/// Tables: columns from where reading begins, a thin line under each row.
extension PaperSetting {
    private static let padding = 4.0
    private static let linesOfTallRow = 10

    func addTable(_ table: PaperTable) throws {
        guard !table.heads.isEmpty else { return }
        let tag = part(.table)
        let columns = columns(of: table)
        let heads = try cells(table.heads, .cellHead, columns)
        var head = row(heads, 0..<most(heads), columns, in: tag, .head, thickness: 1)
        head.before = 9
        head.mayEndPage = false
        add([head])
        let again = part(.aside)
        let repeated = head.marks.map { mark in
            var mark = mark
            mark.path = [again]
            return mark
        }
        for cells in table.rows {
            let set = try self.cells(cells, .cell, columns)
            for piece in rows(set, columns, in: tag) {
                var piece = piece
                (piece.heads, piece.headsHeight) = (repeated, head.height)
                add([piece])
            }
        }
    }

    /// A row; one that is very tall in parts, so that it may go on overleaf.
    private func rows(_ cells: [SetText], _ columns: [(x: Double, width: Double)], in tag: PaperTag) -> [PaperPiece] {
        let count = most(cells)
        guard count > Self.linesOfTallRow else {
            return [row(cells, 0..<count, columns, in: tag, .cell, thickness: 0.4)]
        }
        return stride(from: 0, to: count, by: 5).map { start in
            let end = min(start + 5, count)
            return row(cells, start..<end, columns, in: tag, .cell, thickness: end == count ? 0.4 : 0)
        }
    }

    private func row(
        _ cells: [SetText], _ lines: Range<Int>, _ columns: [(x: Double, width: Double)], in tag: PaperTag,
        _ kind: PaperTag.Kind, thickness: Double
    ) -> PaperPiece {
        let entry = part(.row)
        var (marks, tallest): ([PaperMark], Double) = ([], 0)
        let firsts = cells.map { $0.lines[lines.clamped(to: 0..<$0.lines.count)].first?.baseline ?? 0 }
        let baseline = firsts.max() ?? 0
        for ((cell, column), first) in zip(zip(cells, columns), firsts) {
            let path = [tag, entry, part(kind)]
            var y = Self.padding + baseline - first
            for line in cell.lines[lines.clamped(to: 0..<cell.lines.count)] {
                marks.append(PaperMark(path: path, ink: .line(cell, line), x: column.x, y: y))
                y += line.height
            }
            tallest = max(tallest, y)
        }
        let height = tallest + Self.padding
        if thickness > 0 {
            let stroke = PaperInk.stroke(width: column, thickness: thickness)
            marks.append(PaperMark(path: marks.last?.path ?? [tag], ink: stroke, y: height))
        }
        return PaperPiece(height: height, marks: marks)
    }

    private func most(_ cells: [SetText]) -> Int { cells.map(\.lines.count).max() ?? 0 }

    private func cells(
        _ texts: [String], _ style: PaperStyle, _ columns: [(x: Double, width: Double)]
    ) throws -> [SetText] {
        let missing = repeatElement("", count: max(0, columns.count - texts.count))
        return try zip(texts + missing, columns).map { text, column in
            try typesetter.set(text, style, in: language, width: column.width)
        }
    }

    /// Where each column stands, the first where reading begins.
    private func columns(of table: PaperTable) -> [(x: Double, width: Double)] {
        let (gap, all) = (10.0, table.shares.reduce(0, +))
        let room = column - gap * Double(table.shares.count - 1)
        var x = 0.0
        return table.shares.map { share in
            let width = max(room * share / all, 12)
            defer { x += width + gap }
            return (language.isRightToLeft ? column - x - width : x, width)
        }
    }
}
