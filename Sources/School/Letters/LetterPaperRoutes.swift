import Pages
import Paper
import People

/// A letter on paper: who takes a copy home, the files for the printer, and one copy to print or save.
enum LetterPaperRoutes {
    static let all: [Route] = [page, start, part, print]

    /// While files are made, the page asks for itself again.
    static let page = Route.letter(.get, "/paper") { letter, visit in
        guard let sent = try visit.records.sent(letter) else { throw Refusal.notFound }
        let run = try visit.records.paperRun(of: letter)
        let pages = LetterPaperPages(
            letter: letter, sent: sent, copies: try visit.paperCopies(of: letter), run: run,
            newID: visit.world.newID(), words: visit.words, csrf: visit.csrf,
            files: try visit.files(of: letter))
        var answer = Answer.page(visit.staffPage(pages.title, section: .letters, pages.content))
        if let run, !run.isReady { answer.reloadAfter = 3 }
        return answer
    }

    /// Begins to make the files, once however often the form is sent; another run waits until one is ready.
    static let start = Route.letter(.post, "/paper") { letter, visit in
        guard try visit.records.sent(letter) != nil else { throw Refusal.notFound }
        guard let id = visit.form.text("id").flatMap({ ID<LetterPaperRun>($0) }) else { throw visit.notALetter }
        let back = Answer.seeOther("/letters/\(letter.id)/paper")
        if let run = try visit.records.paperRun(of: letter), !run.isReady { return back }
        let lines = try visit.paperCopies(of: letter).map { copy in
            LetterPaperLine(
                carrier: copy.carrier.full, className: copy.className, readers: visit.words.list(copy.readers))
        }
        guard !lines.isEmpty else { return back }
        if try visit.records.begin(id, of: letter, lines, at: visit.now) {
            let work = LetterPaperWork(school: letter.school, letter: letter.id, run: id)
            try visit.records.leave(work.job(0, due: visit.now))
            try visit.record("put a letter on paper", of: letter)
        }
        return back
    }

    static let part = Route.letter(.get, "/paper/:part") { letter, visit in
        guard let nth = Int(try visit.path("part")), let run = try visit.records.paperRun(of: letter),
            let bytes = try visit.records.bytes(ofPart: nth, of: run, letter)
        else { throw Refusal.notFound }
        return Answer(.file(bytes, type: "application/pdf", name: "letters-\(nth).pdf"))
    }

    /// One copy, that says nobody's name.
    static let print = Route.letter(.get, "/print") { letter, visit in
        try visit.printed(letter.id, at: letter.school)
    }
}

extension Visit {
    /// Who does not read a letter online, for the list and for whatever prints it.
    func paperCopies(of letter: SeenLetter) throws -> [PaperCopy] {
        let adults = try Access.adults(reachedBy: letter, meant: nil, for: signedIn, at: now, in: records)
        for pupil in Set(adults.map(\.pupil)) { note(letter.school, pupil, Letters.name) }
        return LetterReach.paper(adults, named: letter.seesAll)
    }

    /// A letter by itself as a PDF. Whoever asks has found the letter first.
    func printed(_ letter: ID<Letter>, at school: SchoolNumber) throws -> Answer {
        guard let sheet = try records.sheet(of: letter, at: school) else { throw Refusal.notFound }
        let bytes = try Paper.pdf([sheet.document(words)])
        return Answer(.file(bytes, type: "application/pdf", name: "letter.pdf"))
    }
}
