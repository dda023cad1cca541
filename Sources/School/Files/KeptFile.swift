import People

/// A file that is kept, without its bytes. It belongs to something (a school's own page, a letter), and is reached through
/// that and never by its number alone.
struct KeptFile: Sendable {
    let school: SchoolNumber
    let id: ID<KeptFile>
    /// As it is shown; never a path.
    let name: String
    let kind: UploadKind
    let size: Int
    let at: Instant
}

extension Answer {
    /// A kept file as browsers may have it: a picture, which is of our own making, in its place on a page; a PDF to be
    /// saved, never opened as part of Hometime.
    static func keptFile(_ file: KeptFile, _ bytes: [UInt8]) -> Answer {
        let ascii = FileName.ascii(file.name, file.kind)
        let whole = FileName.encoded(file.name, file.kind)
        let manner = file.kind.isPicture ? "inline" : "attachment"
        return Answer(
            .keptFile(
                bytes, type: file.kind.mediaType,
                disposition: "\(manner); filename=\"\(ascii)\"; filename*=UTF-8''\(whole)"))
    }
}
