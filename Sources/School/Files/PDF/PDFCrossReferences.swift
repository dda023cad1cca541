/// Sees that the lists of a PDF point to the objects that were found, and to nothing else.
struct PDFCrossReferences {
    let file: PDFFile
    private var unpacking = PDFUnpacking()
    /// Objects that stand packed within others.
    private(set) var packed: [(number: Int, value: PDFValue)] = []
    private var packedNumbers: Set<Int> = []

    init(_ file: PDFFile) throws(PDFFault) {
        self.file = file
        try checkPlaces()
        for found in file.objects.values where found.value["Type"]?.name == "ObjStm" { try unpack(found) }
        for found in file.objects.values where found.value["Type"]?.name == "XRef" { try checkList(found) }
    }

    private func checkPlaces() throws(PDFFault) {
        guard let last = file.starts.last, isList(at: last) else { throw .broken }
        // A file made for slow lines has a list at its beginning that says 0 and is reached from the last.
        for start in file.starts where start != 0 { guard isList(at: start) else { throw .broken } }
        for trailer in file.trailers {
            for key in ["Prev", "XRefStm"] {
                guard let value = trailer[key] else { continue }
                guard let place = value.number, isList(at: place) else { throw .broken }
            }
        }
        for (number, place) in file.tables.values.joined() { try checkObject(number, at: place) }
    }

    private func isList(at place: Int) -> Bool {
        let start = startOfValue(place)
        return file.tables[start] != nil || file.objects[start]?.value["Type"]?.name == "XRef"
    }

    private func checkObject(_ number: Int, at place: Int) throws(PDFFault) {
        // Some programs say 0 of objects that there are none of; nothing can stand there, for the file begins there.
        guard place == 0 || file.objects[startOfValue(place)]?.number == number else { throw .broken }
    }

    /// Some programs count the line's end before an object to it.
    private func startOfValue(_ place: Int) -> Int {
        var place = place
        while place >= 0, place < file.bytes.count, PDFReader.isBlank(file.bytes[place]) { place += 1 }
        return place
    }

    private mutating func unpack(_ found: PDFFile.Found) throws(PDFFault) {
        guard let count = found.value["N"]?.number, let first = found.value["First"]?.number, count <= 100_000 else {
            throw .broken
        }
        let plain = try unpacking.unpacked(found, of: file)
        var head = PDFReader(plain, end: first)
        for _ in 0..<count {
            guard let number = head.wholeNumber(), let place = head.wholeNumber(), first + place < plain.count else {
                throw .broken
            }
            var reader = PDFReader(plain, at: first + place)
            packed.append((number, try reader.value()))
            packedNumbers.insert(number)
        }
    }

    /// A list that is written as a stream (ISO 32000-2, 7.5.8): fields of W bytes, for the numbers of Index.
    private mutating func checkList(_ found: PDFFile.Found) throws(PDFFault) {
        let widths = found.value["W"]?.list?.compactMap(\.number) ?? []
        guard widths.count == 3, widths.allSatisfy({ $0 <= 8 }), widths[1] > 0, let size = found.value["Size"]?.number
        else { throw .broken }
        let index = found.value["Index"]?.list?.compactMap(\.number) ?? [0, size]
        guard index.count % 2 == 0 else { throw .broken }
        let plain = try unpacking.unpacked(found, of: file)
        var place = 0
        for pair in stride(from: 0, to: index.count, by: 2) {
            guard index[pair + 1] <= plain.count else { throw .broken }
            for number in index[pair]..<index[pair] + index[pair + 1] {
                try check(entry: number, plain, &place, widths)
            }
        }
    }

    private func check(entry number: Int, _ plain: [UInt8], _ place: inout Int, _ widths: [Int]) throws(PDFFault) {
        var fields: [Int] = []
        for width in widths {
            guard place + width <= plain.count else { throw .broken }
            let bytes = plain[place..<place + width]
            guard bytes.first.map({ $0 < 0x80 || width < 8 }) ?? true else { throw .broken }
            fields.append(bytes.reduce(0) { $0 << 8 | Int($1) })
            place += width
        }
        switch widths[0] == 0 ? 1 : fields[0] {
        case 0: return
        case 1: try checkObject(number, at: fields[1])
        case 2: guard packedNumbers.contains(number) else { throw .broken }
        default: throw .broken
        }
    }
}
