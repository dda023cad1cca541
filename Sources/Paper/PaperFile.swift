import CPango

/// One PDF file in the making. Documents are drawn into it one after the other, each beginning on a page of its own.
final class PaperFile {
    private let sink = ByteSink()
    private let typesetter: Typesetter
    private let images = PaperImages()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let drawing: PaperDrawing
    private(set) var pages = 0
    private var title: String?
    private var language: PaperLanguage = .english

    init(_ typesetter: Typesetter) throws {
        self.typesetter = typesetter
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let into = Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
                into.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), PaperMeasures.width, PaperMeasures.height)
        guard let surface, let cairo = cairo_create(surface) else { throw PaperTrouble.cairo("no surface") }
        (self.surface, self.cairo, drawing) = (surface, cairo, PaperDrawing(on: cairo))
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    }

    deinit {
        cairo_surface_finish(surface)
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    func add(_ document: PaperDocument) throws {
        if title == nil { begin(document) }
        let setting = try PaperSetting(document, typesetter, images)
        let pages = try setting.pages()
        for (place, page) in pages.enumerated() {
            if self.pages > 0 { cairo_show_page(cairo) }
            if place == 0 { drawing.begin(document.language) }
            drawing.draw(page.marks)
            if place == 0, !document.address.isEmpty { drawing.drawFolds() }
            drawing.draw(try setting.foot(of: place + 1, pages.count))
            self.pages += 1
        }
    }

    /// The whole file, after the last document.
    func finish() throws -> [UInt8] {
        guard title != nil else { throw PaperTrouble.nothing }
        drawing.end()
        cairo_show_page(cairo)
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PaperTrouble.cairo(cairo_status_to_string(status).map { String(cString: $0) } ?? "")
        }
        return PaperAfterword.add(drawing.facts, language, to: sink.bytes)
    }

    private func begin(_ document: PaperDocument) {
        (title, language) = (document.title, document.language)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Hometime")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, document.made.stamp)
        if let school = document.letterhead?.school {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, school)
        }
    }
}

/// Where Cairo's bytes go.
private final class ByteSink {
    var bytes: [UInt8] = []
}
