import Pages
import People

/// Pictures and papers of a letter: added while it is written, fixed when it is sent.
enum LetterFileRoutes {
    static let all: [Route] = [add, read, end]

    /// Pictures are decoded before the write that others wait for.
    static let add = Route.letter(
        post: "/files",
        reading: { letter, visit in
            let (new, faults) = NewLetterFile.read(visit.request, visit.words)
            guard let new else { throw try refusal(faults, letter, visit) }
            return new
        },
        then: { letter, new, visit in
            let back = Answer.seeOther("/letters/\(letter.id)")
            guard try visit.records.sent(letter) == nil else { return back }
            let files = try visit.files(of: letter).all
            guard files.count < LetterFiles.most || files.contains(where: { $0.file.id == new.id }) else {
                let says = visit.words("A letter holds at most \(LetterFiles.most) files. Take one away first.")
                throw try refusal([FieldError("file", says)], letter, visit)
            }
            do {
                let isNew = try visit.records.add(new, to: letter, by: visit.signedIn, at: visit.now)
                if isNew { try visit.record("added a file to a letter", of: letter) }
            } catch let fault as UploadFault {
                throw try refusal([FieldError("file", visit.words.says(fault))], letter, visit)
            }
            return back
        }
    ).taking(bytes: FileRules.formBytes, orSaying: "This file is larger than 10 MB. Go back and choose a smaller one.")

    static let read = Route.letter(.get, "/files/:file") { letter, visit in
        let id: ID<KeptFile> = try visit.id("file")
        return try visit.answer(with: try visit.files(of: letter).all.first { $0.file.id == id }?.file)
    }

    static let end = Route.letter(.post, "/files/:file/removal") { letter, visit in
        guard try visit.records.sent(letter) == nil,
            try visit.records.end(letterFile: visit.id("file"), of: letter, at: visit.now)
        else { throw Refusal.notFound }
        try visit.record("took a file out of a letter", of: letter)
        return .seeOther("/letters/\(letter.id)")
    }

    private static func refusal(_ faults: [FieldError], _ letter: SeenLetter, _ visit: Visit) throws -> Refusal {
        let draft = try visit.records.draft(of: letter) ?? LetterDraft()
        let pages = try visit.draftPages(draft, letter.id, letter.by)
        let filled = draft.filled(names: try visit.names(of: draft, letter.by))
        let typed = Filled(visit.form, errors: faults, prefix: "file")
        return .invalid(.page(visit.show(pages, filled, file: typed), status: 422))
    }
}

extension Visit {
    /// What belongs to a letter, for staff who may work at it.
    func files(of letter: SeenLetter) throws -> LetterFiles {
        LetterFiles(
            all: try records.files(ofLetter: letter.id, at: letter.school), base: "/letters/\(letter.id)/files")
    }
}
