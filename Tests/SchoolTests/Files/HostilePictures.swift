@testable import DemoSchool
@testable import School

extension HostileFile {
    private static let secret = "zz-secret-place-51.5N"

    /// A PNG with other chunks between its head and its dots.
    private static func png(
        _ width: Int = 48, _ height: Int = 32, bits: UInt8 = 8, colour: UInt8 = 2, interlaced: UInt8 = 0,
        with chunks: [UInt8] = [], dots: [UInt8]? = nil
    ) -> [UInt8] {
        let head = PlainPNG.number(width) + PlainPNG.number(height) + [bits, colour, 0, 0, interlaced]
        let rows: [UInt8] = dots ?? Wholesome.rows(48, 32).flatMap { row -> [UInt8] in [0] + row }
        return PlainPNG.signature + PlainPNG.chunk("IHDR", head) + chunks
            + PlainPNG.chunk("IDAT", PlainPNG.stored(rows)) + PlainPNG.chunk("IEND", [])
    }

    private static func text(_ chunk: String) -> [UInt8] {
        PlainPNG.chunk(chunk, Array("Comment\0\(secret)<script>alert(1)</script>".utf8))
    }

    private static func spoilt(_ bytes: [UInt8], at place: Int) -> [UInt8] {
        var bytes = bytes
        bytes[place] ^= 0xFF
        return bytes
    }

    static func cut(_ name: String, _ bytes: [UInt8], at parts: [Int]) -> [HostileFile] {
        parts.map { refused("\(name), \($0) of 100", Array(bytes.prefix(bytes.count * $0 / 100))) }
    }

    static let pngs: [HostileFile] = {
        let whole = Wholesome.png
        let words = text("tEXt")
        let control = PlainPNG.chunk("acTL", PlainPNG.number(2) + PlainPNG.number(0))
        return [
            refused("PNG of ten thousand million dots", png(100_000, 100_000)),
            refused("PNG of two thousand million a side", png(0x7FFF_FFFF, 0x7FFF_FFFF)),
            refused("PNG of one dot too many", png(40_000_001, 1)), refused("PNG of no width", png(0, 32)),
            refused("PNG of nothing", png(0, 0)), refused("PNG with a false sum over its head", spoilt(whole, at: 30)),
            refused("PNG with a false sum over its dots", spoilt(whole, at: 60)),
            kept(
                "PNG with a false sum over its words", .jpeg, png(with: spoilt(words, at: words.count - 1)),
                without: [secret]),
            kept("PNG with words", .jpeg, png(with: words), without: [secret, "<script"]),
            kept("PNG with packed words that are none", .jpeg, png(with: text("zTXt")), without: [secret]),
            kept("PNG with words of the world", .jpeg, png(with: text("iTXt")), without: [secret]),
            kept("PNG with a profile that is none", .jpeg, png(with: text("iCCP")), without: [secret]),
            kept(
                "PNG with Exif", .jpeg,
                png(with: PlainPNG.chunk("eXIf", exif(turn: 6).dropFirst(6) + Array(secret.utf8))), without: [secret]),
            kept("PNG that moves", .jpeg, png(with: control), without: ["acTL"]),
            kept("PNG with chunks nobody knows", .jpeg, png(with: text("evIl")), without: [secret]),
            refused("PNG with a chunk that it can't do without", png(with: text("EVIL"))),
            refused("PNG of three bits", png(bits: 3)), refused("PNG without its colours", png(colour: 3)),
            refused("PNG with too few dots", png(dots: [0, 1, 2])),
            kept("PNG with five MB too many", .jpeg, png(8, 8, dots: [UInt8](repeating: 0, count: 5_000_000))),
            kept(
                "PNG of 36 million dots in one bit each", .jpeg,
                png(6_000, 6_000, bits: 1, colour: 0, dots: [UInt8](repeating: 0, count: 6_000 * 751))),
            refused(
                "the same in seven passes",
                png(6_000, 6_000, bits: 1, colour: 0, interlaced: 1, dots: [UInt8](repeating: 0, count: 6_000 * 751))),
            refused("only the first bytes of a PNG", Array(whole.prefix(8))),
            refused(
                "PNG whose dots aren't packed",
                PlainPNG.signature + Array(whole[8..<33]) + PlainPNG.chunk("IDAT", [1, 2, 3, 4])
                    + PlainPNG.chunk("IEND", [])),
        ] + cut("PNG", whole, at: [1, 10, 50, 90, 99])
    }()

    /// What cameras write beside a picture: which way up, and where it was taken.
    static func exif(turn: UInt8, big: Bool = false) -> [UInt8] {
        let head: [UInt8] = big ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 2] : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]
        let turned: [UInt8] =
            big ? [1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0] : [0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0]
        let place: [UInt8] =
            big ? [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38] : [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]
        return Array("Exif\0\0".utf8) + head + turned + place + [0, 0, 0, 0] + Array(secret.utf8)
    }

    static func jpeg(_ content: [UInt8], of picture: [UInt8] = Wholesome.jpeg, marker: UInt8 = 0xE1) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, 0xD8, 0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content + picture.dropFirst(2)
    }

    /// The same with another size in its head.
    private static func jpeg(sized width: Int, _ height: Int) -> [UInt8] {
        var bytes = Wholesome.jpeg
        for place in bytes.indices.dropLast(9) where bytes[place] == 0xFF && bytes[place + 1] == 0xC0 {
            bytes[place + 5] = UInt8(height >> 8)
            bytes[place + 6] = UInt8(height & 0xFF)
            bytes[place + 7] = UInt8(width >> 8)
            bytes[place + 8] = UInt8(width & 0xFF)
            break
        }
        return bytes
    }

    static let jpegs: [HostileFile] = {
        let loop = Array("Exif\0\0".utf8) + [0x49, 0x49, 42, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        let list = Array("Exif\0\0".utf8) + [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0xFF, 0xFF, 1, 2]
        return [
            kept("JPEG with the place", .jpeg, jpeg(exif(turn: 1)), without: [secret, "Exif"]),
            kept("JPEG with the place, the other way about", .jpeg, jpeg(exif(turn: 6, big: true)), without: [secret]),
            kept(
                "JPEG with XMP", .jpeg, jpeg(Array("http://ns.adobe.com/xap/1.0/\0\(secret)".utf8)), without: [secret]),
            kept(
                "JPEG with a profile", .jpeg, jpeg(Array("ICC_PROFILE\0\(secret)".utf8), marker: 0xE2),
                without: [secret]),
            kept("JPEG with a remark", .jpeg, jpeg(html, marker: 0xFE), without: ["<script"]),
            kept("JPEG with PHP in its head", .jpeg, jpeg(php, marker: 0xED), without: ["<?php"]),
            kept("JPEG whose Exif leads nowhere", .jpeg, jpeg(loop)),
            kept("JPEG whose Exif never ends", .jpeg, jpeg(list)),
            kept("JPEG of four inks", .jpeg, Wholesome.inks, without: ["Adobe"]),
            kept("JPEG in several scans", .jpeg, Wholesome.progressive),
            kept("JPEG with bytes that fill", .jpeg, [0xFF, 0xD8, 0xFF, 0xFF, 0xFF] + Wholesome.jpeg.dropFirst(3)),
            refused("JPEG of four thousand million dots", jpeg(sized: 65_500, 65_500)),
            refused("JPEG of nothing", jpeg(sized: 0, 0)),
            refused("JPEG of more than it holds", jpeg(sized: 4_000, 4_000)),
            refused("only the first bytes of a JPEG", [0xFF, 0xD8, 0xFF]),
            kept("JPEG with a part of no length", .jpeg, [0xFF, 0xD8, 0xFF, 0xE1, 0, 0] + Wholesome.jpeg.dropFirst(2)),
            refused("JPEG of noise", [0xFF, 0xD8, 0xFF, 0xDB] + (0..<2_000).map { UInt8($0 * 7 % 251) }),
        ] + cut("JPEG", Wholesome.jpeg, at: [5, 30, 60, 90, 99])
    }()

    static let heics: [HostileFile] =
        [
            kept("HEIC", .jpeg, Wholesome.heic),
            kept("HEIC and web page", .jpeg, Wholesome.heic + html, without: ["<script"]),
            refused("only the head of a HEIC", Array(Wholesome.heic.prefix(24))),
            refused("HEIC of noise", Array(Wholesome.heic.prefix(40)) + [UInt8](repeating: 0xAB, count: 4_000)),
        ] + cut("HEIC", Wholesome.heic, at: [10, 40, 70])
}
