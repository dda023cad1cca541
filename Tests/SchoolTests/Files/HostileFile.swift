import Foundation

@testable import DemoSchool
@testable import School

/// A file that somebody could hand in, and what has to come of it.
struct HostileFile: Sendable, CustomStringConvertible {
    enum Outcome: Sendable, Equatable {
        /// Kept as this, and none of these words is in what is kept.
        case kept(UploadKind, without: [String] = [])
        case refused
    }

    var name: String
    var bytes: [UInt8]
    var outcome: Outcome
    var description: String { name }

    static let all: [HostileFile] =
        HostileFile.otherKinds + HostileFile.pictures + HostileFile.pngs + HostileFile.jpegs + HostileFile.heics
        + HostileFile.papers

    static func refused(_ name: String, _ bytes: [UInt8]) -> HostileFile {
        HostileFile(name: name, bytes: bytes, outcome: .refused)
    }

    static func kept(_ name: String, _ kind: UploadKind, _ bytes: [UInt8], without: [String] = []) -> HostileFile {
        HostileFile(name: name, bytes: bytes, outcome: .kept(kind, without: without))
    }
}

/// Files that are what they say, to be spoilt.
enum Wholesome {
    /// A picture of grey squares of 16 dots, no two alike.
    static func rows(_ width: Int, _ height: Int, parts: Int = 3) -> [[UInt8]] {
        (0..<height).map { y in
            (0..<width).flatMap { x -> [UInt8] in
                let grey = UInt8((x / 16 * 40 + y / 16 * 90) % 250)
                return parts == 4 ? [grey, grey, grey, x < width / 2 ? 255 : 0] : [grey, grey, grey]
            }
        }
    }

    static let png = PlainPNG.file(width: 48, height: 32, colourType: 2, rows: rows(48, 32))
    static let seeThrough = PlainPNG.file(width: 48, height: 32, colourType: 6, rows: rows(48, 32, parts: 4))
    static let jpeg = (try? PictureMaking.make(png, .png).bytes) ?? []
    static let pdf = DemoPDF.page("How we respond", below: "Seaview Primary", ["One line."])
    static let inks = base64(PictureSamples.inks)
    static let progressive = base64(PictureSamples.progressive)
    static let heic = base64(PictureSamples.heic)

    private static func base64(_ text: String) -> [UInt8] {
        Data(base64Encoded: text.filter { !$0.isWhitespace }).map { [UInt8]($0) } ?? []
    }
}

extension HostileFile {
    static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#
    static let zip: [UInt8] =
        [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0] + Array("evil.js".utf8) + [0x50, 0x4B, 5, 6]
        + [UInt8](repeating: 0, count: 18)
    static let php = Array("<?php system($_GET['c']); ?>".utf8)
    static let html = Array("<!DOCTYPE html><html><script>alert(1)</script></html>".utf8)

    /// Whatever is no picture and no PDF, whatever it is called.
    fileprivate static let otherKinds: [HostileFile] = {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
        let texts: [(String, String)] = [
            ("svg with script", svg), ("svg with a head", "<?xml version=\"1.0\"?>" + svg), ("eicar", eicar),
            ("a script", "alert(1)"), ("rich text", "{\\rtf1 hello}"), ("PostScript", "%!PS-Adobe-3.0\nshowpage"),
            ("a script that is a GIF", "GIF89a/*" + "*/=1;alert(1)"), ("BMP", "BM123456789012345678901234"),
            ("an archive", "7z"), ("one letter", "%"), ("a PDF after a blank", " %PDF-1.4\n%%EOF"),
            ("nearly a PDF", "%PDX-1.4"), ("mail", "From: a@example.org\n\nHello"),
        ]
        let bytes: [(String, [UInt8])] = [
            ("nothing", []), ("html called .jpg", html), ("html with a mark", [0xEF, 0xBB, 0xBF] + html), ("zip", zip),
            ("php", php), ("a program of Windows", [0x4D, 0x5A, 0x90, 0]),
            ("a program of Linux", [0x7F, 0x45, 0x4C, 0x46, 2]),
            ("WebP", Array("RIFF\0\0\0\0WEBPVP8 ".utf8)), ("TIFF", [0x49, 0x49, 42, 0, 8, 0, 0, 0]),
            ("film", [0, 0, 0, 24] + Array("ftypisom\0\0\0\0isomavc1".utf8)),
            ("AVIF", [0, 0, 0, 24] + Array("ftypavif\0\0\0\0avifmif1".utf8)),
            ("zeros", [UInt8](repeating: 0, count: 4_096)),
            ("a PDF within html", html + Wholesome.pdf),
            ("larger than ten MB", [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 1, count: 10 << 20)),
        ]
        return texts.map { refused($0, Array($1.utf8)) } + bytes.map { refused($0, $1) }
    }()

    /// Pictures that are something else as well: only the picture is kept.
    fileprivate static let pictures: [HostileFile] = [
        kept("a plain picture", .jpeg, Wholesome.png), kept("a JPEG", .jpeg, Wholesome.jpeg),
        kept("one that shines through", .png, Wholesome.seeThrough),
        kept("JPEG and PHP", .jpeg, Wholesome.jpeg + php, without: ["<?php", "system"]),
        kept("JPEG and web page", .jpeg, Wholesome.jpeg + html, without: ["<script", "<html"]),
        kept("JPEG and archive", .jpeg, Wholesome.jpeg + zip, without: ["evil.js", "PK"]),
        kept("JPEG and EICAR", .jpeg, Wholesome.jpeg + Array(eicar.utf8), without: ["EICAR"]),
        kept("PNG and archive", .jpeg, Wholesome.png + zip, without: ["evil.js"]),
        kept("PNG and PHP, shining through", .png, Wholesome.seeThrough + php, without: ["<?php"]),
    ]
}
