@testable import DemoSchool
@testable import School

extension HostileFile {
    /// A PDF of one page whose catalogue, page and other objects say more.
    private static func pdf(
        catalogue: String = "", page: String = "", pages: Int = 1, objects: [String] = [], trailer: String = ""
    ) -> [UInt8] {
        let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        let leaves = [String](repeating: "<< /Type /Page /Parent 2 0 R \(page) >>", count: pages)
        return DemoPDF.file(
            ["<< /Type /Catalog /Pages 2 0 R \(catalogue) >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>"]
                + leaves + objects, trailer: trailer)
    }

    private static func changed(_ from: String, _ to: String) -> [UInt8] {
        Array(String(decoding: Wholesome.pdf, as: UTF8.self).replacing(from, with: to).utf8)
    }

    private static func stream(_ head: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("<< \(head) /Length \(bytes.count) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8)
    }

    /// A PDF with an object of bytes, whose lists don't matter because the object is refused before.
    private static func pdf(with object: [UInt8]) -> [UInt8] {
        let whole = Wholesome.pdf
        let text = String(decoding: whole, as: UTF8.self)
        let at = text.utf8.distance(
            from: text.utf8.startIndex, to: text.firstRange(of: "xref\n")?.lowerBound ?? text.utf8.endIndex)
        return Array(whole[..<at]) + Array("9 0 obj\n".utf8) + object + Array("\nendobj\n".utf8) + Array(whole[at...])
    }

    private static let script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"

    static let papers: [HostileFile] = {
        let start = String(decoding: Wholesome.pdf, as: UTF8.self).split(separator: "startxref\n").last ?? ""
        let bomb = stream(
            "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", PlainPNG.stored([UInt8](repeating: 32, count: 5 << 20)))
        let deep = String(repeating: "[", count: 100_000)
        return [
            kept("PDF", .pdf, Wholesome.pdf),
            kept("PDF that turns to a page", .pdf, pdf(catalogue: "/OpenAction [3 0 R /Fit]")),
            kept("PDF that goes to a page", .pdf, pdf(catalogue: "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")),
            kept("PDF of 200 pages", .pdf, pdf(pages: 200)),
            kept(
                "PDF with a link", .pdf,
                pdf(page: "/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>]")),
            refused("PDF of 201 pages", pdf(pages: 201)), refused("PDF of no page", pdf(pages: 0)),
            refused("PDF with a script", pdf(catalogue: "/OpenAction \(script)")),
            refused("PDF with a script elsewhere", pdf(catalogue: "/OpenAction 4 0 R", objects: [script])),
            refused(
                "PDF with names of scripts",
                pdf(catalogue: "/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", objects: [script])),
            refused("PDF with a script in disguise", pdf(objects: ["<< /S /J#61vaScript /#4aS (1) >>"])),
            refused("PDF with a script nobody calls", pdf(objects: [script])),
            refused("PDF that acts when a page opens", pdf(page: "/AA << /O 4 0 R >>", objects: ["<< /S /GoTo >>"])),
            refused("PDF that starts a program", pdf(objects: ["<< /S /Launch /F (cmd.exe) >>"])),
            refused(
                "PDF that opens a web page by itself",
                pdf(catalogue: "/OpenAction << /S /URI /URI (https://example.org) >>")),
            refused(
                "PDF that goes on to a web page",
                pdf(catalogue: "/OpenAction << /S /GoTo /D [3 0 R] /Next << /S /URI /URI (x) >> >>")),
            refused("PDF that opens another file", pdf(objects: ["<< /S /GoToR /F (x.pdf) >>"])),
            refused("PDF that opens a file within", pdf(objects: ["<< /S /GoToE >>"])),
            refused("PDF that sends a form", pdf(objects: ["<< /S /SubmitForm >>"])),
            refused("PDF that takes data in", pdf(objects: ["<< /S /ImportData >>"])),
            refused("PDF with a film", pdf(objects: ["<< /Subtype /RichMedia >>"])),
            refused("PDF with a form in XML", pdf(catalogue: "/AcroForm << /XFA [] >>")),
            refused("PDF that carries files", pdf(catalogue: "/Names << /EmbeddedFiles << /Names [] >> >>")),
            refused("PDF with a file in it", pdf(objects: ["<< /Type /Filespec /EF << /F 3 0 R >> >>"])),
            refused("PDF with a password", pdf(objects: ["<< /Filter /Standard /V 1 >>"], trailer: "/Encrypt 4 0 R ")),
            refused("PDF that is a web page", changed("%PDF-1.4\n", "%PDF-1.4\n%<html><script>alert(1)</script>\n")),
            refused("PDF that is an archive", Wholesome.pdf + zip),
            refused("PDF that is an archive in a remark", Wholesome.pdf + [0x25] + zip),
            refused("PDF with something after it", Wholesome.pdf + Array("hello".utf8)),
            refused("PDF with something between", changed("endobj\n2 0 obj", "endobj\nhello\n2 0 obj")),
            refused("PDF without lists", Array(Wholesome.pdf.prefix { $0 != 0x78 })),
            refused("PDF whose list isn't where it says", changed(String(start), "12\n%%EOF\n")),
            refused("PDF whose list is past its end", changed(String(start), "99999999\n%%EOF\n")),
            refused("PDF whose objects aren't where it says", changed("0000000009 00000 n", "0000000010 00000 n")),
            refused("PDF whose objects hide in a stream", changed("0000000009 00000 n", "0000000300 00000 n")),
            refused("PDF with a false length", changed("/Length ", "/Length 1")),
            refused("PDF with two values of one name", pdf(catalogue: "/Lang (en) /Lang (fr)")),
            refused("PDF that never ends a name", pdf(catalogue: "/Lang#")),
            refused("PDF that never ends a text", pdf(catalogue: "/Lang (en")),
            refused("PDF of lists within lists", pdf(objects: [deep])),
            refused("PDF that unpacks to more than it should", pdf(with: bomb)),
            refused(
                "PDF packed in an unusual way",
                pdf(with: stream("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", [1]))),
            refused(
                "PDF with a false count of packed objects",
                pdf(with: stream("/Type /ObjStm /N 99999999 /First 4", Array("1 0 9".utf8)))),
            refused(
                "PDF with a script among packed objects",
                pdf(with: stream("/Type /ObjStm /N 1 /First 4", Array("8 0 \(script)".utf8)))),
            refused("PDF with a list of no width", pdf(with: stream("/Type /XRef /Size 3 /W [1 0 1]", [1, 2, 3]))),
            refused("PDF of noise", Array("%PDF-1.7\n".utf8) + (0..<3_000).map { UInt8($0 * 31 % 251) }),
        ] + cut("PDF", Wholesome.pdf, at: [3, 20, 50, 80, 97])
    }()
}
