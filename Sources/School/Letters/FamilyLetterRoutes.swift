import Pages
import People

/// A family reads letters and answers them.
enum FamilyLetterRoutes {
    static let all: [Route] = [list, page, print, file, read, reply]

    static let list = Route.child(.get, "letters", seeing: Letters.self) { child, visit in
        let sought = visit.query.text("q") ?? ""
        let letters = try visit.records.letters(of: child, holding: NameSearch.searchable(String(sought.prefix(100))))
        let pages = FamilyLettersPages(
            child: child, letters: letters, sought: sought, today: visit.today, words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, section: .letters, pages.content))
    }

    static let page = Route.child(.get, "letters/:letter", seeing: Letters.self) { child, visit in
        let pages = try visit.letterPages(child)
        return .page(visit.show(pages, pages.content(id: visit.world.newID())))
    }

    /// The letter on paper, as school would print it.
    static let print = Route.child(.get, "letters/:letter/print", seeing: Letters.self) { child, visit in
        try visit.printed(visit.letterPages(child).found.letter.id, at: child.school)
    }

    /// A picture of the letter, or a paper that goes with it.
    static let file = Route.child(.get, "letters/:letter/files/:file", seeing: Letters.self) { child, visit in
        let pages = try visit.letterPages(child)
        let id: ID<KeptFile> = try visit.id("file")
        return try visit.answer(with: pages.files.shown(in: pages.found.letter.body).first { $0.id == id })
    }

    /// "I have read it": only this press says so.
    static let read = Route.child(.post, "letters/:letter/read", seeing: Letters.self) { child, visit in
        let letter = try visit.letterPages(child).found.letter
        try visit.haveRead(letter, child)
        return .seeOther("/children/\(child.pupil)/letters/\(letter.id)")
    }

    /// An answer for the child, or another until the day: kept once, however often it is sent.
    static let reply = Route.childAct(.post, "letters/:letter/replies", seeing: Letters.self) { child, visit in
        let pages = try visit.letterPages(child)
        let letter = pages.found.letter
        let back = Answer.seeOther("/children/\(child.pupil)/letters/\(letter.id)")
        guard let id = visit.form.text("id").flatMap({ ID<LetterReply>($0) }), let question = letter.question,
            case .family(let adult, _) = child.by
        else { throw visit.notALetter }
        guard letter.withdrawn == nil, question.isOpen(on: visit.today) else { return back }
        let (reply, faults) = LetterReplyReader(question: question, words: visit.words).read(
            visit.form, id, by: adult, at: visit.now)
        guard let reply else {
            let typed = Filled(visit.form, errors: faults)
            throw Refusal.invalid(.page(visit.show(pages, pages.content(typed, id: id), true), status: 422))
        }
        if try visit.records.add(reply, to: letter.id, about: child) {
            try visit.record("answered a letter", about: child, detail: letter.id.description)
            try visit.records.tellFamily(ofAnswerTo: letter.id, about: child, at: visit.now)
            try visit.announce(.child(child), Letters.name)
        }
        try visit.haveRead(letter, child)
        return back
    }
}

/// Reads what a family answers.
struct LetterReplyReader {
    let question: LetterQuestion
    let words: Words

    static let wordsLength = 300

    func read(
        _ form: Form, _ id: ID<LetterReply>, by adult: ID<Adult>, at now: Instant
    ) -> (reply: LetterReply?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let choice = question.choices.first { $0 == form["choice"] }
        if choice == nil, !question.choices.isEmpty { reader.fault("choice", words("Choose an answer.")) }
        let text =
            question.takesWords && form.text("words") != nil
            ? reader.text("words", "", longest: LetterReplyReader.wordsLength) : nil
        if question.choices.isEmpty, text == nil, reader.errors.isEmpty {
            reader.fault("words", words("Write a few words."))
        }
        guard reader.errors.isEmpty else { return (nil, reader.errors) }
        return (LetterReply(id: id, choice: choice, words: text, adult: adult, at: now), [])
    }
}

extension Visit {
    fileprivate func letterPages(_ child: Seen<Letters>) throws -> FamilyLetterPages {
        guard let found = try records.letter(id("letter"), of: child) else { throw Refusal.notFound }
        let files = LetterFiles(
            all: try records.files(ofLetter: found.letter.id, at: child.school),
            base: "/children/\(child.pupil)/letters/\(found.letter.id)/files")
        return FamilyLetterPages(child: child, found: found, today: today, words: words, csrf: csrf, files: files)
    }

    fileprivate func show(_ pages: FamilyLetterPages, _ content: HTML, _ hasErrors: Bool = false) -> HTML {
        familyPage(pages.found.letter.title, about: pages.child, section: .letters, hasErrors: hasErrors, content)
    }

    fileprivate func haveRead(_ letter: SentLetter, _ child: Seen<Letters>) throws {
        guard try records.read(letter.id, about: child, at: now) else { return }
        try record("has read a letter", about: child, detail: letter.id.description)
    }
}
