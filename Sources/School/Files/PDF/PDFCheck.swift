/// Whether a PDF may be given to families as it is: it holds together, opens without a password, does nothing by itself,
/// carries no other file and has no more pages than a school would print.
enum PDFCheck {
    /// Names that make a PDF more than pages (ISO 32000-2, 12.6, 7.11.4 and 12.7.8), wherever they stand.
    private static let active: Set<String> = [
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "Filespec", "AA", "RichMedia", "SubmitForm",
        "ImportData", "GoToR", "GoToE", "XFA", "Movie", "Sound", "Rendition", "Collection",
    ]

    static func check(_ bytes: [UInt8]) throws(PDFFault) {
        try refuseDisguise(bytes)
        let file = try PDFFile(bytes)
        guard !file.trailers.contains(where: { $0["Encrypt"] != nil }) else { throw .locked }
        let references = try PDFCrossReferences(file)
        let all = file.objects.values.map { ($0.number, $0.value) } + references.packed.map { ($0.number, $0.value) }
        try refuseActive(all.map(\.1) + file.trailers)
        try checkOpening(all)
        let pages = Set(all.filter { $0.1["Type"]?.name == "Page" }.map(\.0))
        guard !pages.isEmpty, file.trailers.contains(where: { $0["Root"]?.pointer != nil }) else { throw .broken }
        guard pages.count <= FileRules.mostPages else { throw .tooManyPages }
    }

    /// A file that is a web page or an archive as well.
    private static func refuseDisguise(_ bytes: [UInt8]) throws(PDFFault) {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
        for sign in ["<html", "<script", "<svg", "<!doctype", "<?php"] where head.contains(sign) { throw .active }
        let tail = Array(bytes.suffix(65_557 + 22))
        for place in tail.indices.dropLast(3) where tail[place] == 0x50 && tail[place + 1] == 0x4B {
            if tail[place + 2] == 5, tail[place + 3] == 6 { throw .active }
        }
    }

    private static func refuseActive(_ values: [PDFValue]) throws(PDFFault) {
        var isActive = false
        for value in values {
            value.each { one in
                switch one {
                case .name(let name): isActive = isActive || active.contains(name)
                case .book(let entries): isActive = isActive || !active.isDisjoint(with: entries.keys)
                default: break
                }
            }
        }
        if isActive { throw .active }
    }

    /// When it opens, it may turn to a page and do nothing else.
    private static func checkOpening(_ all: [(Int, PDFValue)]) throws(PDFFault) {
        for (_, value) in all {
            guard let opening = value["OpenAction"] else { continue }
            let meant = opening.pointer.map { number in all.filter { $0.0 == number }.map(\.1) } ?? [opening]
            for one in meant where one.list == nil {
                guard one["S"]?.name == "GoTo", one["Next"] == nil else { throw .active }
            }
        }
    }
}
