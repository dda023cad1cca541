import Pages
import People

/// The office hands out files, and families find them.
enum SchoolFileRoutes {
    static let all: [Route] = [page, add, read, end, setRoom, family, familyRead]

    static let page = Route.school(.get, "files", seeing: Letters.self) { school, visit in
        .page(try pages(school, visit).page())
    }

    /// Pictures are decoded before the write that others wait for.
    static let add = Route.school(
        post: "files", seeing: Letters.self,
        reading: { school, visit in
            let choices = try visit.choices(at: school)
            let (new, faults) = NewSchoolFile.read(visit.request, choices, visit.words)
            guard let new else { throw try refusal(faults, "new", school, visit) }
            let named = try visit.pupilsNamed(in: new, at: school)
            if !named.isEmpty {
                let fault = FieldError("name", visit.words.saysFileNames(named))
                throw try refusal([fault], "new", school, visit)
            }
            return new
        },
        then: { school, new, visit in
            do {
                let isNew = try visit.records.add(new, to: school, by: visit.signedIn, at: visit.now)
                if isNew { try visit.record("handed out a file", at: school) }
            } catch let fault as UploadFault {
                throw try refusal([FieldError("file", visit.words.says(fault))], "new", school, visit)
            }
            return .seeOther("/schools/\(school.schoolSlug)/files")
        }
    ).taking(bytes: FileRules.formBytes, orSaying: "This file is larger than 10 MB. Go back and choose a smaller one.")

    static let read = Route.school(.get, "files/:file", seeing: Letters.self) { school, visit in
        try visit.answer(with: try visit.records.schoolFile(visit.id("file"), of: school))
    }

    static let end = Route.school(.post, "files/:file/removal", seeing: Letters.self) { school, visit in
        guard try visit.records.end(schoolFile: visit.id("file"), of: school, at: visit.now) else {
            throw Refusal.notFound
        }
        try visit.record("took a file away", at: school)
        return .seeOther("/schools/\(school.schoolSlug)/files")
    }

    static let setRoom = Route.school(.post, "file-room", seeing: Letters.self) { school, visit in
        var reader = FormReader(visit.form, visit.words)
        let says = visit.words("Write how many MB, from \(FileRules.leastRoom) to \(FileRules.mostRoom).")
        guard let room = reader.number("room", in: FileRules.leastRoom...FileRules.mostRoom, says) else {
            throw try refusal(reader.errors, "room", school, visit)
        }
        try visit.records.setRoom(room, for: school)
        try visit.record("set the room for files", at: school, detail: String(room))
        return .seeOther("/schools/\(school.schoolSlug)/files")
    }

    static let family = Route.child(.get, "files", seeing: Letters.self) { child, visit in
        let files = try visit.records.schoolFiles(for: child, on: visit.today)
        let pages = FamilyFilePages(child: child, files: files, words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, pages.content))
    }

    static let familyRead = Route.child(.get, "files/:file", seeing: Letters.self) { child, visit in
        let id: ID<KeptFile> = try visit.id("file")
        let files = try visit.records.schoolFiles(for: child, on: visit.today)
        return try visit.answer(with: files.first { $0.id == id })
    }

    private static func pages(_ school: SeenAll<Letters>, _ visit: Visit) throws -> SchoolFilePages {
        let kept = try Access.filesKept(
            at: school.school, for: visit.signedIn, at: visit.now, in: visit.records)
        let view = FileOffice(
            school: school, files: try visit.records.schoolFiles(of: school), choices: try visit.choices(at: school),
            kept: kept, room: try visit.records.roomForFiles(at: school.school))
        return SchoolFilePages(
            view: view, visit: visit, places: try visit.officePlaces(of: school, current: .files))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Letters>, _ visit: Visit
    ) throws -> Refusal {
        let typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(try pages(school, visit).page(typed: typed), status: 422))
    }
}

extension Visit {
    fileprivate func choices(at school: SeenAll<Letters>) throws -> [AudienceChoice] {
        try Access.audiences(for: school.by, seeing: Letters.self, today: today, in: records)
    }

    /// A file that was found through what it belongs to, or "not found".
    func answer(with file: KeptFile?) throws -> Answer {
        guard let file, let bytes = try records.bytes(of: file) else { throw Refusal.notFound }
        return .keptFile(file, bytes)
    }
}
