import Pages
import People

/// A file that a school hands out: its policies as PDF, its badge as a picture.
struct SchoolFile: Sendable {
    let file: KeptFile
    let audience: Audience
    /// When it was taken away from families; it stays on record.
    let endedAt: Instant?
}

/// What the office sees of the files it hands out.
struct FileOffice: Sendable {
    let school: SeenAll<Letters>
    let files: [SchoolFile]
    let choices: [AudienceChoice]
    let kept: FilesKept
    let room: Int

    var path: String { "/schools/\(school.schoolSlug)/files" }

    func name(of audience: Audience, _ words: Words) -> String {
        switch audience {
        case .school: words("Everybody")
        case .year(let year): words.year(year)
        case .group, .pupil: choices.first { $0.audience == audience }?.name ?? words("A class of another year")
        }
    }
}

/// A file that the office hands out, as the form says it.
struct NewSchoolFile: Sendable {
    let id: ID<KeptFile>
    let file: CheckedFile
    let audience: Audience

    /// Reads the form, slowly; what is wrong with it otherwise.
    static func read(_ request: Request, _ choices: [AudienceChoice], _ words: Words) -> (NewSchoolFile?, [FieldError])
    {
        var reader = FormReader(request.form, words)
        let typed = request.form.text("name")
        if typed != nil { _ = reader.text("name", "", longest: FileRules.longestName) }
        let audience = request.form["audience"].flatMap { Audience($0) }
        if !choices.contains(where: { $0.audience == audience }) {
            reader.fault("audience", words("Choose whom it is for."))
        }
        let read = CheckedFile.read("file", of: request, named: typed, words)
        if case .failure(let error) = read { reader.fault(error.field, error.says) }
        guard reader.errors.isEmpty, let audience, case .success(let file) = read,
            let id = request.form["id"].flatMap({ ID<KeptFile>($0) })
        else { return (nil, reader.errors) }
        return (NewSchoolFile(id: id, file: file, audience: audience), [])
    }
}
