import Crypto
import Pages

/// A file that was looked at and may be kept: a picture made anew, or a PDF that only is read.
struct CheckedFile: Sendable {
    let name: String
    let kind: UploadKind
    let bytes: [UInt8]

    var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// The file of a form's field, or what to do about it. `named` is what somebody typed as its name; without that, the
    /// file's own is used. Slow: to be done before the write that others wait for (`Route.school(post:reading:then:)`).
    static func read(
        _ field: String, of request: Request, named typed: String? = nil, _ words: Words
    ) -> Result<CheckedFile, FieldError> {
        let sent = request.files.filter { $0.field == field }
        guard let file = sent.first else { return .failure(FieldError(field, words("Choose a file."))) }
        guard sent.count == 1 else { return .failure(FieldError(field, words("Choose one file at a time."))) }
        do {
            let name = typed.flatMap(FileName.plain) ?? FileName.shown(file.name) ?? words("File")
            return .success(try check(file.bytes, name: name))
        } catch {
            return .failure(FieldError(field, words.says(error)))
        }
    }

    /// Throws what is wrong with it.
    static func check(_ bytes: [UInt8], name: String) throws(UploadFault) -> CheckedFile {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= FileRules.mostBytes else { throw .tooLarge }
        guard let kind = UploadKind(bytes) else { throw .unknown }
        guard kind.isPicture else {
            do { try PDFCheck.check(bytes) } catch { throw .document(error) }
            return CheckedFile(name: name, kind: .pdf, bytes: bytes)
        }
        do {
            let made = try PictureMaking.make(bytes, kind)
            return CheckedFile(name: name, kind: made.kind, bytes: made.bytes)
        } catch {
            throw .picture(error)
        }
    }
}

/// Why a file isn't taken.
enum UploadFault: Error {
    case empty, tooLarge, unknown
    case picture(PictureFault)
    case document(PDFFault)
    /// The account has handed in as much as it may, or the school's room is full.
    case uploaderIsFull, schoolIsFull
}
