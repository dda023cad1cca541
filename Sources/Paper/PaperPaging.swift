/// Which ink goes on which page.
struct PaperPage {
    var marks: [PaperMark] = []
}

extension PaperSetting {
    /// The pages of the document, without their feet.
    func pages() throws -> [PaperPage] {
        let (head, start) = try head()
        var filling = Filling(page: PaperPage(marks: head), y: start)
        var rest = pieces[...]
        while !rest.isEmpty {
            let count = (rest.firstIndex { $0.mayEndPage || $0.mustEndPage }).map { $0 + 1 - rest.startIndex }
            filling.put(rest.prefix(count ?? rest.count))
            rest = rest.dropFirst(count ?? rest.count)
        }
        return filling.done + [filling.page]
    }
}

/// A page that fills from its top.
private struct Filling {
    var done: [PaperPage] = []
    var page: PaperPage
    var y: Double
    var isFresh = true
    var isFull = false

    /// Puts pieces that belong together on this page, or else on the next. What is taller than a page goes on overleaf.
    mutating func put(_ together: ArraySlice<PaperPiece>) {
        guard let first = together.first else { return }
        let height = together.reduce(0) { $0 + $1.before + $1.height } - (isFresh ? first.before : 0)
        if isFull || (y + height > PaperMeasures.bottom && !isAtTop) { turn(first) }
        for piece in together {
            if y + piece.before + piece.height > PaperMeasures.bottom, !isFresh { turn(piece) }
            put(piece)
        }
    }

    private var isAtTop: Bool { isFresh && !done.isEmpty }

    private mutating func put(_ piece: PaperPiece) {
        y += isFresh ? 0 : piece.before
        page.marks += placed(piece.marks)
        y += piece.height
        (isFresh, isFull) = (false, piece.mustEndPage)
    }

    /// The next page; in the middle of a table its heads stand there first.
    private mutating func turn(_ piece: PaperPiece) {
        done.append(page)
        (page, y, isFresh, isFull) = (PaperPage(), PaperMeasures.top, true, false)
        page.marks = placed(piece.heads)
        y += piece.headsHeight
    }

    private func placed(_ marks: [PaperMark]) -> [PaperMark] {
        marks.map { mark in
            var mark = mark
            mark.x += PaperMeasures.side
            mark.y += y
            return mark
        }
    }
}
