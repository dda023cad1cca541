import Pages
import People

/// The office's page about the files that the school hands out.
struct SchoolFilePages {
    let view: FileOffice
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }

    func page(typed: Filled? = nil) -> HTML {
        let title = words("Files for families")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(columns([shown, gone].compactMap(\.self), [new(typed), room(typed)]))
            """)
    }

    private var shown: HTML {
        let lines = view.files.filter { $0.endedAt == nil }.map { one in
            line(
                one,
                form(
                    to: "\(view.path)/\(one.file.id)/removal", csrf: visit.csrf,
                    button(words("Take it away"), .quiet, about: one.file.name)))
        }
        let none = emptyState(.note, words("Nothing yet"), detail: words("Families find here what you hand out."))
        return card(words("What families find"), id: "shown", lines.isEmpty ? none : rows(lines))
    }

    private var gone: HTML? {
        let lines = view.files.filter { $0.endedAt != nil }.map { line($0, nil) }
        return lines.isEmpty ? nil : card(words("Taken away"), id: "gone", rows(lines))
    }

    private func line(_ one: SchoolFile, _ aside: HTML?) -> HTML {
        let file = one.file
        let ended = one.endedAt.map { words("taken away \(words.short($0))") }
        let parts = [
            words.says(file.kind), words.size(file.size), view.name(of: one.audience, words), words.short(file.at),
            ended,
        ]
        return """
            <div><b><a href="\(link: "\(view.path)/\(file.id)")">\(bdi(file.name))</a></b>\
            <span class="soft small">\(parts.compactMap(\.self).joined(separator: " · "))</span></div>\(aside)
            """
    }

    private func new(_ typed: Filled?) -> HTML {
        let filled = typed?.prefix == "new" ? typed ?? .empty : Filled(["audience": ["school"]], prefix: "new")
        let id = filled.value("id").isEmpty ? visit.world.newID(KeptFile.self).description : filled.value("id")
        let choices = view.choices.map { Choice($0.audience.description, view.name(of: $0.audience, words)) }
        return card(
            words("Hand out a file"), id: "new",
            form(
                to: view.path, csrf: visit.csrf, takesFiles: true,
                """
                \(hidden("id", id))\
                \(fileField("file", words("File"), in: filled, hint: words.saysWhatIsTaken, accept: .picturesAndPDF))\
                \(field("name", words("What families read"), in: filled, hint: words("Leave it empty to use the file’s own name."), maxLength: FileRules.longestName))\
                \(words.namesNobody(in: filled))\(select("audience", words("For whom"), choices, in: filled))\
                \(button(words("Hand it out")))
                """))
    }

    private func room(_ typed: Filled?) -> HTML {
        let changed = typed?.prefix == "room" ? typed : nil
        let filled = changed ?? Filled(["room": [String(view.room >> 20)]], prefix: "room")
        let change = form(
            to: "/schools/\(view.school.schoolSlug)/file-room", csrf: visit.csrf,
            """
            \(field("room", words("MB for all files of the school"), in: filled, type: .digits, width: .short))\
            \(button(words("Keep it"), .quiet, about: words("Room for files")))
            """)
        let used = words("\(words.size(view.kept.atSchool)) of \(words.size(view.room)) used")
        let own = words(
            "\(words.size(view.kept.byAccount)) of \(words.size(FileRules.mostOfUploader)) handed in by you")
        return card(
            words("Room for files"), id: "room",
            """
            \(stateLine(.chart, .info, used, detail: own))
            <p class="soft small">\(words("Pictures are made smaller, and where they were taken is left out of them."))</p>
            \(details(words("Change the room"), isOpen: changed != nil, change))
            """)
    }
}
