import Foundation

/// A file that the office hands in: its name, and its bytes or where they lie. A transfer file of a whole school is
/// read through `stream` and never held as a whole.
struct ImportFile: Sendable {
    private enum Source: Sendable {
        case bytes([UInt8])
        case path(String)
    }

    /// The name without its folders, as the office knows it.
    let name: String
    private let source: Source

    init(name: String, bytes: [UInt8]) {
        self.name = ImportFile.last(of: name)
        source = .bytes(bytes)
    }

    init(path: String) {
        name = ImportFile.last(of: path)
        source = .path(path)
    }

    /// A table larger than this is no school's: 64 MiB.
    static let largestTable = 64 << 20
    /// 5,000 pupils with ten years of assessments are about 150 MiB.
    static let largestTransfer = 512 << 20

    /// The size in bytes; nil when the file isn't there.
    var size: Int? {
        switch source {
        case .bytes(let bytes): bytes.count
        case .path(let path): (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        }
    }

    /// The whole content, for tables. Throws a fault for a file that isn't there or is too large.
    func bytes() throws(Fault) -> [UInt8] {
        try check(atMost: ImportFile.largestTable)
        switch source {
        case .bytes(let bytes): return bytes
        case .path(let path):
            guard let data = FileManager.default.contents(atPath: path) else { throw missing }
            return [UInt8](data)
        }
    }

    /// The content piece by piece, for transfer files.
    func stream() throws(Fault) -> InputStream {
        try check(atMost: ImportFile.largestTransfer)
        switch source {
        case .bytes(let bytes): return InputStream(data: Data(bytes))
        case .path(let path):
            guard let stream = InputStream(fileAtPath: path) else { throw missing }
            return stream
        }
    }

    /// The first bytes, enough to tell what kind of file it is.
    func beginning(_ count: Int = 65_536) throws(Fault) -> [UInt8] {
        switch source {
        case .bytes(let bytes): return Array(bytes.prefix(count))
        case .path(let path):
            guard let handle = FileHandle(forReadingAtPath: path) else { throw missing }
            defer { try? handle.close() }
            return [UInt8]((try? handle.read(upToCount: count)) ?? Data())
        }
    }

    private func check(atMost most: Int) throws(Fault) {
        guard let size else { throw missing }
        guard size > most else { return }
        throw Fault(
            .file, Spot(file: name), "The file is larger than \(most >> 20) MB.",
            "Check that it is the right file, or export fewer pupils at a time.")
    }

    private var missing: Fault {
        Fault(.file, Spot(file: name), "The file can't be opened.", "Check its name and that you may read it.")
    }

    private static func last(of path: String) -> String {
        let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? path
        return String(name.prefix(200))
    }
}
