/// What Cairo cannot say of a document and its reader should hear, in the order in which it occurs.
enum PaperFact: Equatable {
    case document(PaperLanguage)
    case figure(String)
    case head

    fileprivate var kind: PaperTag.Kind {
        switch self {
        case .document: .document
        case .figure: .figure
        case .head: .head
        }
    }

    /// The entries of the part's own dictionary.
    fileprivate var entries: String {
        switch self {
        case .document(let language): "/Lang (\(language.tag))"
        case .figure(let words): "/Alt <\(words.utf16Digits)>"
        case .head: "/A << /O /Table /Scope /Column >>"
        }
    }
}

/// Says it all the same, in an update at the end of the file (ISO 32000-1, 7.5.6): the language of the file and of each
/// document, the words of pictures, and that a table's heads belong to their columns.
enum PaperAfterword {
    /// The file as it was when it is not laid out as Cairo's are; then it is still right, only less is said.
    static func add(_ facts: [PaperFact], _ language: PaperLanguage, to bytes: [UInt8]) -> [UInt8] {
        guard let file = WrittenFile(bytes) else { return bytes }
        var additions = [file.root: "/Lang (\(language.tag)) /ViewerPreferences << /DisplayDocTitle true >>"]
        for kind in [PaperTag.Kind.document, .figure, .head] {
            let said = facts.filter { $0.kind == kind }
            let parts = file.parts(kind.rawValue)
            guard said.count == parts.count else { continue }
            for (part, fact) in zip(parts, said) { additions[part] = fact.entries }
        }
        return file.updated(additions)
    }
}

/// A file as Cairo writes it: a plain table of where its objects begin.
private struct WrittenFile {
    private let bytes: [UInt8]
    private let table: Int
    private let starts: [Int]
    private let trailer: String
    let root: Int

    init?(_ bytes: [UInt8]) {
        let end = String(decoding: bytes.suffix(400), as: UTF8.self)
        guard let table = end.number(after: "startxref\n"), let count = end.number(after: "/Size "),
            let root = end.number(after: "/Root "), let info = end.number(after: "/Info ")
        else { return nil }
        let head = Array("xref\n0 \(count)\n".utf8)
        let first = table + head.count
        guard table > 0, root < count, first + 20 * count <= bytes.count,
            bytes[table..<first].elementsEqual(head)
        else { return nil }
        starts = (0..<count).map { place in
            bytes[(first + 20 * place)..<(first + 20 * place + 10)].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        guard starts.allSatisfy({ $0 < bytes.count }) else { return nil }
        (self.bytes, self.table, self.root) = (bytes, table, root)
        trailer = "trailer\n<< /Size \(count)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n   /Prev \(table)\n>>\n"
    }

    /// The objects that are parts of the structure of a kind, in the order in which they were begun.
    func parts(_ kind: String) -> [Int] {
        let looked = Array(" 0 obj\n<< /Type /StructElem\n   /S /\(kind)\n".utf8)
        return starts.indices.filter { number in
            let start = starts[number] + String(number).utf8.count
            return start + looked.count <= bytes.count && bytes[start..<start + looked.count].elementsEqual(looked)
        }
    }

    /// The file with more entries in some of its objects.
    func updated(_ additions: [Int: String]) -> [UInt8] {
        var (new, rows): ([UInt8], String) = (bytes, "xref\n")
        for (number, entries) in additions.sorted(by: { $0.key < $1.key }) {
            guard let object = object(number) else { continue }
            rows += "\(number) 1\n\(String(new.count).padded) 00000 n \n"
            new += Array("\(number) 0 obj\n<< \(entries)".utf8) + object + Array("endobj\n".utf8)
        }
        let place = new.count
        return new + Array("\(rows)\(trailer)startxref\n\(place)\n%%EOF\n".utf8)
    }

    /// An object's dictionary after its first brackets, up to its end.
    private func object(_ number: Int) -> ArraySlice<UInt8>? {
        let start = starts[number] + "\(number) 0 obj\n<<".utf8.count
        let end = Array("endobj".utf8)
        let last = (start..<max(start, bytes.count - end.count)).first { bytes[$0...].starts(with: end) }
        return last.map { bytes[start..<$0] }
    }
}

extension String {
    /// The number that follows the last time some words stand here.
    fileprivate func number(after words: String) -> Int? {
        var (rest, found): (Substring, Int?) = (self[...], nil)
        while let place = rest.firstRange(of: words) {
            rest = rest[place.upperBound...]
            found = Int(rest.prefix { $0.isNumber })
        }
        return found
    }

    fileprivate var padded: String { String(repeating: "0", count: max(0, 10 - utf8.count)) + self }

    /// UTF-16 in hexadecimal digits, as text strings of PDF may stand.
    fileprivate var utf16Digits: String {
        utf16.reduce(into: "FEFF") { digits, unit in
            let more = String(unit, radix: 16, uppercase: true)
            digits += String(repeating: "0", count: 4 - more.utf8.count) + more
        }
    }
}
