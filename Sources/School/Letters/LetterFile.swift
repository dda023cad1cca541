import Pages
import People

/// A picture of a letter, or a paper that goes with it. What it shows, in words, is the file's name.
struct LetterFile: Sendable {
    /// The number by which the letter's text calls a picture.
    let nth: Int
    let file: KeptFile
}

/// All that belong to one letter, and where whoever looks finds them.
struct LetterFiles: Sendable {
    var all: [LetterFile] = []
    var base = ""

    static let most = 10

    func picture(_ nth: Int) -> LetterFile? { all.first { $0.nth == nth && $0.file.kind.isPicture } }
    func path(of file: LetterFile) -> String { "\(base)/\(file.file.id)" }
    var papers: [LetterFile] { all.filter { !$0.file.kind.isPicture } }

    /// The pictures that a text holds, and every paper: what families find of them.
    func shown(in body: String) -> [KeptFile] {
        let held = Set(LetterText(body).pictures)
        return all.filter { !$0.file.kind.isPicture || held.contains($0.nth) }.map(\.file)
    }

    /// The papers, to be opened.
    func papersList(_ words: Words) -> HTML? {
        guard !papers.isEmpty else { return nil }
        return rows(
            papers.map { paper in
                wayRow(
                    to: path(of: paper), .note, .info, paper.file.name,
                    detail: words("PDF · \(words.size(paper.file.size))"))
            })
    }
}

/// A file that somebody hands in for a letter, as the form says it.
struct NewLetterFile: Sendable {
    let id: ID<KeptFile>
    let file: CheckedFile

    /// Reads the form, slowly; what is wrong with it otherwise.
    static func read(_ request: Request, _ words: Words) -> (NewLetterFile?, [FieldError]) {
        var reader = FormReader(request.form, words)
        let name = reader.text(
            "name", words("Say in a few words what it shows or what it is."), longest: FileRules.longestName)
        let read = CheckedFile.read("file", of: request, named: name, words)
        if case .failure(let error) = read { reader.fault(error.field, error.says) }
        guard reader.errors.isEmpty, case .success(let file) = read,
            let id = request.form["id"].flatMap({ ID<KeptFile>($0) })
        else { return (nil, reader.errors) }
        return (NewLetterFile(id: id, file: file), [])
    }
}
