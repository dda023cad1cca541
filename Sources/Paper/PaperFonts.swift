import CPango

/// The Noto fonts and nothing else of the machine, so that a page is the same on every machine that has them.
final class PaperFonts {
    let map: UnsafeMutablePointer<PangoFontMap>
    private let config: OpaquePointer

    /// Where Debian, Fedora, Arch and Alpine put them.
    private static let folders = [
        "/usr/share/fonts/truetype/noto", "/usr/share/fonts/google-noto", "/usr/share/fonts/noto",
    ]

    init() throws {
        guard let config = FcConfigCreate() else { throw PaperTrouble.noFonts }
        self.config = config
        let list =
            "<fontconfig>" + Self.folders.map { "<dir>\($0)</dir>" }.joined()
            + "<cachedir>/var/cache/fontconfig</cachedir></fontconfig>"
        let isRead = list.withCString { FcConfigParseAndLoadFromMemory(config, $0, 1) }
        guard isRead != 0, FcConfigBuildFonts(config) != 0, Self.holdsNoto(config),
            let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else {
            FcConfigDestroy(config)
            throw PaperTrouble.noFonts
        }
        self.map = map
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        pango_fc_font_map_set_config(OpaquePointer(map), config)
    }

    deinit {
        g_object_unref(map)
        FcConfigDestroy(config)
    }

    private static func holdsNoto(_ config: OpaquePointer) -> Bool {
        guard let fonts = FcConfigGetFonts(config, FcSetSystem) else { return false }
        return fonts.pointee.nfont > 0
    }
}
