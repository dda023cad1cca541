/// Reads the values of a PDF file from its bytes, strictly: what isn't as ISO 32000-2 wants it is a fault and not mended.
struct PDFReader {
    let bytes: [UInt8]
    var place: Int
    let end: Int
    private static let deepest = 60

    init(_ bytes: [UInt8], at place: Int = 0, end: Int? = nil) {
        self.bytes = bytes
        self.place = place
        self.end = min(end ?? bytes.count, bytes.count)
    }

    var next: UInt8? { place < end ? bytes[place] : nil }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    static func isSign(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

    /// Past blanks and remarks.
    mutating func skip() {
        while let byte = next {
            if byte == UInt8(ascii: "%") {
                while let byte = next, byte != 0x0A, byte != 0x0D { place += 1 }
            } else if PDFReader.isBlank(byte) {
                place += 1
            } else {
                return
            }
        }
    }

    /// Whether this word comes next; if so, it is passed.
    mutating func takes(_ word: String) -> Bool {
        skip()
        let letters = Array(word.utf8)
        guard place + letters.count <= end, bytes[place..<place + letters.count].elementsEqual(letters) else {
            return false
        }
        if place + letters.count < end {
            let after = bytes[place + letters.count]
            guard PDFReader.isBlank(after) || PDFReader.isSign(after) else { return false }
        }
        place += letters.count
        return true
    }

    /// A whole number without sign, or nil and nothing is passed.
    mutating func wholeNumber() -> Int? {
        skip()
        let start = place
        guard let text = word(), text.utf8.count < 12, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            place = start
            return nil
        }
        return Int(text)
    }

    mutating func value(depth: Int = 0) throws(PDFFault) -> PDFValue {
        skip()
        guard depth < PDFReader.deepest, let byte = next else { throw .broken }
        switch byte {
        case UInt8(ascii: "/"): return .name(try name())
        case UInt8(ascii: "("):
            try skipText()
            return .other
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "<"):
            guard place + 1 < end, bytes[place + 1] == UInt8(ascii: "<") else {
                try skipHexText()
                return .other
            }
            return try book(depth)
        default: return try plain()
        }
    }

    /// A number, a pointer to an object (`12 0 R`), or one of the words that are values.
    private mutating func plain() throws(PDFFault) -> PDFValue {
        if let number = wholeNumber() {
            let after = place
            if wholeNumber() != nil, takes("R") { return .pointer(number) }
            place = after
            return .number(number)
        }
        guard let word = word() else { throw .broken }
        if ["true", "false", "null"].contains(word) { return .other }
        guard word.utf8.allSatisfy({ (48...57).contains($0) || $0 == 43 || $0 == 45 || $0 == 46 }) else {
            throw .broken
        }
        return .other
    }

    private mutating func word() -> String? {
        let start = place
        while let byte = next, !PDFReader.isBlank(byte), !PDFReader.isSign(byte) { place += 1 }
        return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
    }

    private mutating func list(_ depth: Int) throws(PDFFault) -> PDFValue {
        place += 1
        var values: [PDFValue] = []
        while true {
            skip()
            if next == UInt8(ascii: "]") {
                place += 1
                return .list(values)
            }
            values.append(try value(depth: depth + 1))
        }
    }

    private mutating func book(_ depth: Int) throws(PDFFault) -> PDFValue {
        place += 2
        var entries: [String: PDFValue] = [:]
        while true {
            skip()
            if next == UInt8(ascii: ">") {
                guard place + 1 < end, bytes[place + 1] == UInt8(ascii: ">") else { throw .broken }
                place += 2
                return .book(entries)
            }
            guard next == UInt8(ascii: "/") else { throw .broken }
            let key = try name()
            // Of two values one program takes the first, and another the last.
            guard entries[key] == nil else { throw .broken }
            entries[key] = try value(depth: depth + 1)
        }
    }
}
