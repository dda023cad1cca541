/// How a file writes its letters.
enum TextEncoding: String, Sendable {
    case plain = "plain letters (ASCII)"
    case utf8 = "UTF-8"
    case utf8Marked = "UTF-8 with a mark"
    case utf16 = "UTF-16"
    case latin1 = "ISO-8859-1"
    case windows1252 = "Windows-1252"
}

/// The text of a file, and how its letters were read. Letters are never guessed: what can't be read for certain is a
/// fault that names the row.
struct DecodedText: Sendable {
    let text: String
    let encoding: TextEncoding

    init(_ bytes: [UInt8], file: String) throws(Fault) {
        try refuseWorkbook(bytes, file: file)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            (text, encoding) = (try utf16(bytes, file: file), .utf16)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (text, encoding) = (try marked(Array(bytes.dropFirst(3)), file: file), .utf8Marked)
        } else {
            (text, encoding) = try unmarked(bytes, file: file)
        }
    }
}

/// Spreadsheet programs save workbooks unless told otherwise, and offices then upload those.
private func refuseWorkbook(_ bytes: [UInt8], file: String) throws(Fault) {
    let place = Spot(file: file)
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw Fault(
            .file, place, "This is a spreadsheet workbook or a zip file, not a text file.",
            "Open it in the spreadsheet program and save it as “CSV UTF-8”.")
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
        throw Fault(.file, place, "This is a PDF, not a table.", "Export the list again as CSV.")
    }
}

private func utf16(_ bytes: [UInt8], file: String) throws(Fault) -> String {
    let little = bytes.first == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return little ? second << 8 | first : first << 8 | second
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self), !text.contains("\0")
    else { throw unreadable(Spot(file: file)) }
    return text
}

private func marked(_ bytes: [UInt8], file: String) throws(Fault) -> String {
    let found = UTF8Survey(bytes)
    if let bad = found.firstBad { throw unreadable(place(of: bad, in: bytes, file: file)) }
    try refuseNulls(bytes, file: file)
    return String(decoding: bytes, as: UTF8.self)
}

private func unmarked(_ bytes: [UInt8], file: String) throws(Fault) -> (String, TextEncoding) {
    try refuseNulls(bytes, file: file)
    let found = UTF8Survey(bytes)
    guard let bad = found.firstBad else {
        return (String(decoding: bytes, as: UTF8.self), found.longLetters == 0 ? .plain : .utf8)
    }
    // A file that has right UTF-8 letters as well is a damaged UTF-8 file or two files glued together.
    if found.longLetters > 0 { throw unreadable(place(of: bad, in: bytes, file: file)) }
    return try eightBit(bytes, file: file)
}

/// ISO-8859-1 and Windows-1252 agree but for 0x80 to 0x9F, where the first has no letters at all.
private func eightBit(_ bytes: [UInt8], file: String) throws(Fault) -> (String, TextEncoding) {
    var text = ""
    text.unicodeScalars.reserveCapacity(bytes.count)
    var encoding = TextEncoding.latin1
    for (offset, byte) in bytes.enumerated() {
        guard (0x80...0x9F).contains(byte) else {
            text.unicodeScalars.append(Unicode.Scalar(byte))
            continue
        }
        guard let scalar = windowsLetter(byte) else { throw unreadable(place(of: offset, in: bytes, file: file)) }
        text.unicodeScalars.append(scalar)
        encoding = .windows1252
    }
    return (text, encoding)
}

/// The letters of Windows-1252 at 0x80 to 0x9F; five places are empty.
private func windowsLetter(_ byte: UInt8) -> Unicode.Scalar? {
    let letters: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
    let letter = letters[Int(byte) - 0x80]
    return letter == 0 ? nil : Unicode.Scalar(letter)
}

private func refuseNulls(_ bytes: [UInt8], file: String) throws(Fault) {
    guard let null = bytes.firstIndex(of: 0) else { return }
    throw unreadable(place(of: null, in: bytes, file: file))
}

private func unreadable(_ place: Spot) -> Fault {
    Fault(
        .file, place, "Some letters can't be read for certain.",
        "Open the file in the program it came from and save it as “CSV UTF-8”.")
}

/// The row, as a spreadsheet counts, that holds the byte at `offset`: line ends inside quotation marks don't count.
private func place(of offset: Int, in bytes: [UInt8], file: String) -> Spot {
    var (row, quoted, previous) = (1, false, UInt8(0))
    for byte in bytes.prefix(offset) {
        if byte == UInt8(ascii: "\"") { quoted.toggle() }
        let ends = byte == 13 || (byte == 10 && previous != 13)
        if ends, !quoted { row += 1 }
        previous = byte
    }
    return Spot(file: file, row: row)
}

/// How far bytes are UTF-8: the place of the first byte that isn't, and how many letters of several bytes are right.
struct UTF8Survey {
    private(set) var firstBad: Int?
    private(set) var longLetters = 0

    init(_ bytes: [UInt8]) {
        var (parser, rest, offset) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator(), 0)
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let letter):
                if letter.count > 1 { longLetters += 1 }
                offset += letter.count
            case .error(let length):
                if firstBad == nil { firstBad = offset }
                offset += length
            case .emptyInput: return
            }
        }
    }
}
