/// Sets a document's blocks: from words to pieces with heights. It gives each part of the structure its number.
final class PaperSetting {
    let typesetter: Typesetter
    let images: PaperImages
    let document: PaperDocument
    private(set) var pieces: [PaperPiece] = []
    private var parts = 0
    private var isAfterHeading = false
    private var isAfterTable = false

    var language: PaperLanguage { document.language }
    var column: Double { PaperMeasures.column }

    init(_ document: PaperDocument, _ typesetter: Typesetter, _ images: PaperImages) throws {
        (self.document, self.typesetter, self.images) = (document, typesetter, images)
        for block in document.blocks { try add(block) }
    }

    func part(_ kind: PaperTag.Kind) -> PaperTag {
        parts += 1
        return PaperTag(kind: kind, number: parts)
    }

    private func add(_ block: PaperBlock) throws {
        switch block {
        case .heading(let level, let spans): try addHeading(level, spans)
        case .paragraph(let spans): try addParagraph(spans)
        case .list(let isNumbered, let items): try addList(isNumbered, items)
        case .table(let table): try addTable(table)
        case .picture(let picture): try addPicture(picture)
        case .rule:
            let stroke = PaperMark(path: [part(.aside)], ink: .stroke(width: column, thickness: 0.6))
            add([PaperPiece(before: 11, height: 6, marks: [stroke])])
        case .pageBreak:
            if !pieces.isEmpty { pieces[pieces.count - 1].mustEndPage = true }
        }
        if case .heading = block { isAfterHeading = true } else { isAfterHeading = false }
        if case .table = block { isAfterTable = true } else { isAfterTable = false }
    }

    /// Adds pieces of one block; straight after a heading they stand closer, after a table less so.
    func add(_ more: [PaperPiece]) {
        guard var first = more.first else { return }
        if isAfterHeading { first.before = min(first.before, 4) }
        if isAfterTable { first.before += 5 }
        pieces.append(first)
        pieces += more.dropFirst()
    }

    private func addHeading(_ level: Int, _ spans: [PaperSpan]) throws {
        let style = PaperStyle.heading(level)
        let text = try typesetter.set(spans, style, in: language, width: column)
        var set = lines(of: text, path: [part(PaperTag.heading(level))], before: level <= 1 ? 16 : 13)
        for place in set.indices { set[place].mayEndPage = false }
        add(set)
    }

    private func addParagraph(_ spans: [PaperSpan]) throws {
        let text = try typesetter.set(spans, .body, in: language, width: column)
        add(lines(of: text, path: [part(.paragraph)], before: 7))
    }

    private func addPicture(_ picture: PaperPicture) throws {
        let image = try images.image(picture)
        let room = PaperMeasures.bottom - PaperMeasures.top
        let most = min(column, PaperMeasures.millimetres(max(picture.width, 5)))
        let scale = min(most / image.width, room / 2 / image.height)
        let (width, height) = (image.width * scale, image.height * scale)
        let x = language.isRightToLeft ? column - width : 0
        let mark = PaperMark(path: [part(.figure)], ink: .picture(image, width: width, height: height), x: x)
        add([PaperPiece(before: 9, height: height + 3, marks: [mark])])
    }

    /// A piece a line. Never one line alone at the foot of a page, nor at the top of the next.
    func lines(of text: SetText, path: [PaperTag], x: Double = 0, before: Double) -> [PaperPiece] {
        let last = text.lines.count - 1
        return text.lines.enumerated().map { place, line in
            PaperPiece(
                before: place == 0 ? before : 0, height: line.height,
                marks: [PaperMark(path: path, ink: .line(text, line), x: x)],
                mayEndPage: place == last || (place >= 1 && place < last - 1))
        }
    }
}
