/// A PDF file as its bytes lie one after the other: objects, lists of where they are, and what points to those. A reader
/// program goes the other way, from the end through the lists; `PDFCrossReferences` sees that it can only arrive at what
/// was found here, so that nothing hides between.
struct PDFFile {
    /// An object, and the bytes that come with it.
    struct Found {
        let number: Int
        let value: PDFValue
        let stream: Range<Int>?
    }

    let bytes: [UInt8]
    /// By where they begin.
    private(set) var objects: [Int: Found] = [:]
    /// `xref` tables: where each begins, and where it says that objects are.
    private(set) var tables: [Int: [(number: Int, place: Int)]] = [:]
    private(set) var trailers: [PDFValue] = []
    /// What `startxref` says, in order.
    private(set) var starts: [Int] = []
    /// Objects by number; of those that were changed later, all.
    private(set) var byNumber: [Int: [PDFValue]] = [:]

    private static let mostObjects = 300_000

    init(_ bytes: [UInt8]) throws(PDFFault) {
        self.bytes = bytes
        guard bytes.starts(with: Array("%PDF-1.".utf8)) || bytes.starts(with: Array("%PDF-2.".utf8)) else {
            throw .broken
        }
        var reader = PDFReader(bytes)
        while true {
            reader.skip()
            if reader.next == nil { break }
            try readNext(&reader)
        }
        for found in objects.values { try checkLength(of: found) }
    }

    private mutating func readNext(_ reader: inout PDFReader) throws(PDFFault) {
        let start = reader.place
        if let number = reader.wholeNumber() {
            guard reader.wholeNumber() != nil, reader.takes("obj") else { throw .broken }
            try readObject(number, at: start, &reader)
        } else if reader.takes("xref") {
            tables[start] = try PDFFile.table(&reader)
            guard reader.takes("trailer") else { throw .broken }
            trailers.append(try reader.value())
        } else if reader.takes("startxref"), let place = reader.wholeNumber() {
            starts.append(place)
        } else {
            throw .broken
        }
    }

    private mutating func readObject(_ number: Int, at start: Int, _ reader: inout PDFReader) throws(PDFFault) {
        let value = try reader.value()
        var stream: Range<Int>?
        if reader.takes("stream") { stream = try PDFFile.stream(value, &reader) }
        guard reader.takes("endobj"), objects.count < PDFFile.mostObjects else { throw .broken }
        objects[start] = Found(number: number, value: value, stream: stream)
        byNumber[number, default: []].append(value)
        if value["Type"]?.name == "XRef" { trailers.append(value) }
    }

    private static func table(_ reader: inout PDFReader) throws(PDFFault) -> [(number: Int, place: Int)] {
        var entries: [(number: Int, place: Int)] = []
        while let first = reader.wholeNumber() {
            guard let count = reader.wholeNumber(), count <= mostObjects else { throw .broken }
            for step in 0..<count {
                guard let place = reader.wholeNumber(), reader.wholeNumber() != nil else { throw .broken }
                if reader.takes("n") {
                    entries.append((first + step, place))
                } else if !reader.takes("f") {
                    throw .broken
                }
            }
        }
        return entries
    }

    /// Where the bytes of a stream lie. Its length stands before it, or in an object that may come later.
    private static func stream(_ value: PDFValue, _ reader: inout PDFReader) throws(PDFFault) -> Range<Int> {
        if reader.next == 0x0D { reader.place += 1 }
        guard reader.next == 0x0A, value["F"] == nil else { throw .broken }
        let start = reader.place + 1
        let length: Int
        if let number = value["Length"]?.number {
            length = number
        } else if value["Length"]?.pointer != nil, let end = endOfStream(reader.bytes, from: start) {
            length = end - start
        } else {
            throw .broken
        }
        guard length <= reader.end - start else { throw .broken }
        reader.place = start + length
        guard onlyBlanks(before: &reader), reader.takes("endstream") else { throw .broken }
        return start..<start + length
    }

    /// A line's end may stand between a stream and its `endstream`.
    private static func onlyBlanks(before reader: inout PDFReader) -> Bool {
        var left = 2
        while left > 0, let byte = reader.next, byte == 0x0A || byte == 0x0D {
            reader.place += 1
            left -= 1
        }
        return reader.next == UInt8(ascii: "e")
    }

    private static func endOfStream(_ bytes: [UInt8], from start: Int) -> Int? {
        let word = Array("endstream".utf8)
        return bytes.withUnsafeBufferPointer { all in
            var place = start
            while place + word.count <= all.count {
                if all[place] == word[0], word.indices.allSatisfy({ all[place + $0] == word[$0] }) { return place }
                place += 1
            }
            return nil
        }
    }

    /// A length that stands elsewhere must be the one that was found; the line's end before `endstream` may count or not.
    private func checkLength(of found: Found) throws(PDFFault) {
        guard let stream = found.stream, let pointer = found.value["Length"]?.pointer else { return }
        let lengths = byNumber[pointer] ?? []
        guard lengths.count == 1, let length = lengths[0].number, (0...2).contains(stream.count - length),
            bytes[stream.lowerBound + length..<stream.upperBound].allSatisfy({ $0 == 0x0A || $0 == 0x0D })
        else { throw .broken }
    }
}
