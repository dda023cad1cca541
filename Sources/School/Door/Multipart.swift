/// A file that came with a form.
public struct SentFile: Sendable {
    /// The name of the form's field.
    public var field: String
    /// The file's own name, as the browser gives it.
    public var name: String
    public var bytes: [UInt8]
}

/// A body of `multipart/form-data` (RFC 7578): fields and files. Read as a whole, once the body is there; the route's
/// limit says how large it may be.
struct Multipart {
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var files: [SentFile] = []

    static let mostParts = 200
    private static let longestHead = 8 * 1024
    private static let longestField = 64 * 1024

    /// Nil when the type isn't multipart/form-data or the body isn't what it says.
    init?(_ body: [UInt8], type: String) {
        guard let boundary = Self.boundary(type) else { return nil }
        var reader = PartReader(body, mark: Array("\r\n--\(boundary)".utf8))
        guard reader.skipToFirst() else { return nil }
        var parts = 0
        while let part = reader.next() {
            parts += 1
            guard parts <= Self.mostParts, add(body, part) else { return nil }
        }
        guard reader.isComplete else { return nil }
    }

    private mutating func add(_ body: [UInt8], _ part: Range<Int>) -> Bool {
        guard let end = body.firstPlace(of: Array("\r\n\r\n".utf8), in: part),
            end - part.lowerBound <= Self.longestHead,
            let about = Disposition(String(decoding: body[part.lowerBound..<end], as: UTF8.self))
        else { return false }
        let content = (end + 4)..<part.upperBound
        if let file = about.file {
            // A file field that nobody used comes with an empty name.
            if !file.isEmpty { files.append(SentFile(field: about.name, name: file, bytes: Array(body[content]))) }
        } else {
            guard content.count <= Self.longestField else { return false }
            fields.append((about.name, String(decoding: body[content], as: UTF8.self)))
        }
        return true
    }

    /// The boundary of a content type: 1 to 70 characters (RFC 2046, 5.1.1).
    static func boundary(_ type: String) -> String? {
        let parts = HeaderValue(type)
        guard parts.value.lowercased() == "multipart/form-data", let boundary = parts["boundary"] else { return nil }
        let isPlain = boundary.utf8.allSatisfy { (33...126).contains($0) || $0 == 32 }
        return (1...70).contains(boundary.utf8.count) && isPlain ? boundary : nil
    }
}

/// Finds the parts between the boundaries.
private struct PartReader {
    private let body: [UInt8]
    private let mark: [UInt8]
    private var place = 0
    private(set) var isComplete = false

    init(_ body: [UInt8], mark: [UInt8]) {
        self.body = body
        self.mark = mark
    }

    /// The first boundary may stand at the very beginning, without a line end before it.
    mutating func skipToFirst() -> Bool {
        if body.starts(with: mark.dropFirst(2)) {
            place = mark.count - 2
            return true
        }
        guard let first = body.firstPlace(of: mark, in: 0..<body.count) else { return false }
        place = first + mark.count
        return true
    }

    /// The next part, head and content. Nil at the last boundary or where the body breaks off.
    mutating func next() -> Range<Int>? {
        let rest = body[min(place, body.count)...]
        if rest.starts(with: [45, 45]) {
            isComplete = true
            return nil
        }
        // Blanks may follow a boundary on its line.
        guard let line = body.firstPlace(of: [13, 10], in: place..<body.count),
            body[place..<line].allSatisfy({ $0 == 32 || $0 == 9 }),
            let end = body.firstPlace(of: mark, in: line + 2..<body.count)
        else { return nil }
        place = end + mark.count
        return line + 2..<end
    }
}

/// What a part says of itself: `Content-Disposition: form-data; name="list"; filename="pupils.csv"`.
private struct Disposition {
    let name: String
    let file: String?

    init?(_ head: String) {
        let line = head.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let colon = line.firstIndex(of: ":") else { return nil }
        let value = HeaderValue(String(line[line.index(after: colon)...]))
        guard value.value.lowercased() == "form-data", let name = value["name"] else { return nil }
        self.name = name
        file = value["filename"]
    }
}

/// A header's value with its parameters: `form-data; name="a"`. Browsers write `"` inside a name as `%22`.
private struct HeaderValue {
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces = [""]
        var quoted = false
        for letter in text {
            if letter == "\"" { quoted.toggle() }
            if letter == ";", !quoted { pieces.append("") } else { pieces[pieces.count - 1].append(letter) }
        }
        value = pieces[0].trimmed
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].trimmed.lowercased()
            if parameters[name] == nil {
                parameters[name] = Self.unquoted(piece[piece.index(after: equals)...].trimmed)
            }
        }
    }

    subscript(name: String) -> String? { parameters[name] }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }
}

extension [UInt8] {
    /// Where some bytes first stand within a range.
    fileprivate func firstPlace(of bytes: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = bytes.first, range.lowerBound >= 0, range.upperBound <= count, range.count >= bytes.count
        else { return nil }
        return withUnsafeBufferPointer { all in
            bytes.withUnsafeBufferPointer { wanted in
                var place = range.lowerBound
                let last = range.upperBound - wanted.count
                while place <= last {
                    if all[place] == first, (1..<wanted.count).allSatisfy({ all[place + $0] == wanted[$0] }) {
                        return place
                    }
                    place += 1
                }
                return nil
            }
        }
    }
}
