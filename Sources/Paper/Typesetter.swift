import CPango

/// Turns words into lines. It keeps the fonts it has met, so that the second page costs less than the first.
final class Typesetter {
    private let fonts: PaperFonts
    private var contexts: [Manner: OpaquePointer] = [:]
    private var descriptions: [Face: OpaquePointer] = [:]

    /// What a context of Pango is for. One that changes lays all its lines again; so there is one for each.
    private struct Manner: Hashable {
        var language: PaperLanguage
        var direction: PaperDirection
    }

    private struct Face: Hashable {
        var families: String
        var style: PaperStyle
    }

    init() throws { fonts = try PaperFonts() }

    deinit {
        for context in contexts.values { g_object_unref(UnsafeMutableRawPointer(context)) }
        for description in descriptions.values { pango_font_description_free(description) }
    }

    /// The lines of some words in a column of a width, in points.
    func set(
        _ spans: [PaperSpan], _ style: PaperStyle, in language: PaperLanguage, width: Double,
        direction: PaperDirection? = nil
    ) throws -> SetText {
        let cleaned = spans.map { PaperSpan($0.text.printable, isBold: $0.isBold, link: $0.link.flatMap(\.safeLink)) }
        let way = direction ?? PaperDirection(of: cleaned.map(\.text).joined(), in: language)
        let context = try context(Manner(language: language, direction: way))
        guard let layout = pango_layout_new(context) else { throw PaperTrouble.cairo("no layout") }
        pango_layout_set_font_description(layout, description(Face(families: language.families, style: style)))
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        return SetText(layout, cleaned, way, style, in: language)
    }

    func set(
        _ text: String, _ style: PaperStyle, in language: PaperLanguage, width: Double, direction: PaperDirection? = nil
    ) throws -> SetText {
        try set([PaperSpan(text)], style, in: language, width: width, direction: direction)
    }

    private func context(_ manner: Manner) throws -> OpaquePointer {
        if let known = contexts[manner] { return known }
        guard let context = pango_font_map_create_context(fonts.map) else { throw PaperTrouble.noFonts }
        contexts[manner] = context
        pango_context_set_language(context, pango_language_from_string(manner.language.tag))
        pango_context_set_base_dir(
            context, manner.direction == .rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        return context
    }

    private func description(_ face: Face) -> OpaquePointer? {
        if let known = descriptions[face] { return known }
        let made = pango_font_description_new()
        pango_font_description_set_family(made, face.families)
        pango_font_description_set_absolute_size(made, face.style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(made, face.style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        descriptions[face] = made
        return made
    }
}

extension String {
    /// Without the signs that no font draws; lines stay lines.
    fileprivate var printable: String {
        guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.filter { $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && $0.value != 0x7f) }))
    }

    /// The address as it may stand between quotes in a tag, or nil for a kind that nobody should follow from paper.
    fileprivate var safeLink: String? {
        let kinds = ["https://", "http://", "mailto:", "tel:"]
        guard kinds.contains(where: { lowercased().hasPrefix($0) }) else { return nil }
        let digits = Array("0123456789ABCDEF")
        return utf8.reduce(into: "") { text, byte in
            if byte > 0x20, byte < 0x7f, byte != 0x27, byte != 0x5c {
                text.append(Character(Unicode.Scalar(byte)))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
