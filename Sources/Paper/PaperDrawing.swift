import CPango

/// Draws marks on Cairo's page and opens and closes the tags round them.
final class PaperDrawing {
    private let cairo: OpaquePointer
    private var open: [PaperTag] = []
    private(set) var facts: [PaperFact] = []

    init(on cairo: OpaquePointer) { self.cairo = cairo }

    /// Begins a document: a part of the file's one whole.
    func begin(_ language: PaperLanguage) {
        close(to: 1)
        if open.isEmpty { open(PaperTag(kind: .file, number: 0)) }
        open(PaperTag(kind: .document, number: facts.count))
        facts.append(.document(language))
    }

    func end() { close(to: 0) }

    /// Nothing within the document stays open over the end of a page.
    func draw(_ marks: [PaperMark]) {
        for mark in marks {
            go(to: mark.path)
            draw(mark)
        }
        close(to: 2)
    }

    private func open(_ tag: PaperTag) {
        cairo_tag_begin(cairo, tag.kind.rawValue, "")
        open.append(tag)
        if tag.kind == .head { facts.append(.head) }
    }

    private func close(to depth: Int) {
        while open.count > depth, let last = open.popLast() { cairo_tag_end(cairo, last.kind.rawValue) }
    }

    /// Short strokes at the edge, where a letter is folded for its envelope.
    func drawFolds() {
        for fold in PaperMeasures.folds {
            within(.aside) { stroke(x: PaperMeasures.millimetres(5), y: fold, width: 9, thickness: 0.4) }
        }
    }

    /// Leaves the parts that a mark is not in, and enters those that it is in.
    private func go(to path: [PaperTag]) {
        let shared = zip(open.dropFirst(2), path).prefix { $0.0 == $0.1 }.count
        close(to: 2 + shared)
        for tag in path.dropFirst(shared) { open(tag) }
    }

    private func draw(_ mark: PaperMark) {
        switch mark.ink {
        case .line(let text, let line) where text.hasLinks: drawWithLinks(text, line, at: mark.x, mark.y)
        case .line(let text, let line):
            for stretch in text.stretches(of: line) { draw(stretch, of: text, line, at: mark.x, mark.y) }
        case .picture(let image, let width, _): draw(image, at: mark.x, mark.y, width: width)
        case .stroke(let width, let thickness): stroke(x: mark.x, y: mark.y, width: width, thickness: thickness)
        }
    }

    /// Cairo marks words only in parts without parts: beside a link the other words need parts of their own.
    private func drawWithLinks(_ text: SetText, _ line: SetLine, at x: Double, _ y: Double) {
        var rest = text.stretches(of: line)[...]
        while let first = rest.first {
            let together = rest.prefix { $0.link == first.link }
            rest = rest.dropFirst(together.count)
            within(first.link == nil ? .span : .link, first.link.map { "uri='\($0)'" } ?? "") {
                for stretch in together { draw(stretch, of: text, line, at: x, y) }
            }
        }
    }

    private func draw(_ stretch: SetStretch, of text: SetText, _ line: SetLine, at x: Double, _ y: Double) {
        cairo_move_to(cairo, x + stretch.x, y + line.baseline)
        text.draw(stretch, on: cairo)
        guard stretch.link != nil else { return }
        stroke(x: x + stretch.x, y: y + line.baseline + 1.8, width: stretch.width, thickness: 0.6)
    }

    private func within(_ kind: PaperTag.Kind, _ attributes: String = "", _ draw: () -> Void) {
        cairo_tag_begin(cairo, kind.rawValue, attributes)
        draw()
        cairo_tag_end(cairo, kind.rawValue)
    }

    private func draw(_ image: PaperImage, at x: Double, _ y: Double, width: Double) {
        facts.append(.figure(image.words))
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_scale(cairo, width / image.width, width / image.width)
        cairo_set_source_surface(cairo, image.surface, 0, 0)
        // To paint all that may be painted would let Cairo forget what came before, and with it the open tags.
        cairo_rectangle(cairo, 0, 0, image.width, image.height)
        cairo_fill(cairo)
        cairo_restore(cairo)
    }

    private func stroke(x: Double, y: Double, width: Double, thickness: Double) {
        cairo_rectangle(cairo, x, y, width, thickness)
        cairo_fill(cairo)
    }
}
