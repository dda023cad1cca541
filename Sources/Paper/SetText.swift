import CPango

/// A paragraph in lines, with where each of them stands.
final class SetText {
    private let layout: OpaquePointer
    private let spans: [PaperSpan]
    let direction: PaperDirection
    let lines: [SetLine]

    /// Takes the layout over. A short line of our letters in an Arabic letter, a name under it, stands at the right too.
    init(
        _ layout: OpaquePointer, _ spans: [PaperSpan], _ direction: PaperDirection, _ style: PaperStyle,
        in language: PaperLanguage
    ) {
        (self.layout, self.spans, self.direction) = (layout, spans, direction)
        let text = spans.map(\.text).joined()
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        let attributes = pango_attr_list_new()
        SetText.mark(spans, attributes)
        SetText.dress(text, scale: language.arabicScale, attributes)
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        let isShort = Int(pango_layout_get_line_count(layout)) == text.utf8.count { $0 == 0x0a } + 1
        let isFromRight = direction == .rightToLeft || (language.isRightToLeft && isShort)
        pango_layout_set_alignment(layout, isFromRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        let lines = SetText.lines(of: layout)
        self.lines = language.isInNastaliq ? lines.map { $0.closer(than: 2 * style.size) } : lines
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { lines.reduce(0) { $0 + $1.height } }
    var hasLinks: Bool { spans.contains { $0.link != nil } }

    /// The pieces of a line, in the order they are read, each with its link.
    func stretches(of line: SetLine) -> [SetStretch] {
        var (found, x): ([SetStretch], Double) = ([], line.x)
        var run = line.pointer.pointee.runs
        while let node = run {
            let item = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            let width = Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Double(PANGO_SCALE)
            let start = Int(item.pointee.item.pointee.offset)
            found.append(SetStretch(start: start, x: x, width: width, link: link(at: start), item: item))
            x += width
            run = node.pointee.next
        }
        return found.sorted { $0.start < $1.start }
    }

    func draw(_ stretch: SetStretch, on cairo: OpaquePointer) {
        pango_cairo_show_glyph_item(cairo, pango_layout_get_text(layout), stretch.item)
    }

    private func link(at byte: Int) -> String? {
        var end = 0
        for span in spans {
            end += span.text.utf8.count
            if byte < end { return span.link }
        }
        return nil
    }

    private static func mark(_ spans: [PaperSpan], _ attributes: OpaquePointer?) {
        var start = 0
        for span in spans {
            let end = start + span.text.utf8.count
            if span.isBold { add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end, to: attributes) }
            if span.link != nil { add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), start, end, to: attributes) }
            start = end
        }
    }

    /// Arabic letters of the same size look smaller than ours. Ours stand without ligatures: readers that look for “find”
    /// or say it aloud stumble over them.
    private static func dress(_ text: String, scale: Double, _ attributes: OpaquePointer?) {
        var start = 0
        for range in text.rightToLeftRanges {
            add(pango_attr_scale_new(scale), range.lowerBound, range.upperBound, to: attributes)
            add(pango_attr_font_features_new("liga=0"), start, range.lowerBound, to: attributes)
            start = range.upperBound
        }
        add(pango_attr_font_features_new("liga=0"), start, text.utf8.count, to: attributes)
    }

    private static func add(
        _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ start: Int, _ end: Int, to list: OpaquePointer?
    ) {
        attribute?.pointee.start_index = guint(start)
        attribute?.pointee.end_index = guint(end)
        pango_attr_list_insert(list, attribute)
    }

    private static func lines(of layout: OpaquePointer) -> [SetLine] {
        guard let walk = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(walk) }
        var found: [SetLine] = []
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(walk) else { continue }
            var (top, bottom, box): (Int32, Int32, PangoRectangle) = (0, 0, PangoRectangle())
            pango_layout_iter_get_line_yrange(walk, &top, &bottom)
            pango_layout_iter_get_line_extents(walk, nil, &box)
            let baseline = pango_layout_iter_get_baseline(walk) - top
            found.append(
                SetLine(
                    pointer: line, x: points(box.x), width: points(box.width), baseline: points(baseline),
                    height: points(bottom - top)))
        } while pango_layout_iter_next_line(walk) != 0
        return found
    }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

/// A line of a paragraph; lent by its `SetText`, in points.
struct SetLine {
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let x, width: Double
    var baseline, height: Double

    /// Nastaliq hangs from high to low and asks for more room than its words take: a line taller than this gives some back.
    func closer(than usual: Double) -> SetLine {
        guard height > usual else { return self }
        var line = self
        line.baseline -= height * 0.09
        line.height *= 0.84
        return line
    }
}

/// A stretch of a line in one manner.
struct SetStretch {
    let start: Int
    let x, width: Double
    let link: String?
    let item: UnsafeMutablePointer<PangoGlyphItem>
}
