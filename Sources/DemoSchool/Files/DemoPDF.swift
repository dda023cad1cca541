/// A paper of one page, as a word processor would write it.
enum DemoPDF {
    static func page(_ title: String, below: String, _ lines: [String]) -> [UInt8] {
        var content = "BT /F1 24 Tf 72 750 Td (\(escaped(title))) Tj ET\n"
        content += "BT /F1 12 Tf 72 724 Td (\(escaped(below))) Tj ET\n"
        for (place, line) in lines.enumerated() {
            content += "BT /F1 12 Tf 72 \(680 - place * 24) Td (\(escaped(line))) Tj ET\n"
        }
        return file([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources << /Font << /F1 5 0 R >> >> >>
            """,
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ])
    }

    /// A whole file of these objects, numbered from 1; the first is its catalogue. `trailer` may say more.
    static func file(_ objects: [String], trailer more: String = "") -> [UInt8] {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (place, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(more)>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
    }
}
