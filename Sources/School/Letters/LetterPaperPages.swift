import Pages
import People

/// Who does not read online, and the letter itself, to be printed.
struct LetterPaperPages {
    let letter: SeenLetter
    let sent: SentLetter
    let copies: [PaperCopy]
    let run: LetterPaperRun?
    /// Of the run that a press begins.
    let newID: ID<LetterPaperRun>
    let words: Words
    let csrf: String
    var files = LetterFiles()

    var title: String { words("“\(sent.title)” on paper") }

    var content: HTML {
        let count = copiesOf(copies.count)
        let says = words(
            "One for each family of which an adult has no sign-in, or nobody has ever signed in. The eldest child carries it."
        )
        return """
            \(headline(title, above: softLine(letter.schoolName)))
            <p>\(count). \(says)</p>
            \(toPrint)\(list)
            \(card(sent.title, id: "letter", "\(LetterTextPages(text: LetterText(sent.body), files: files).html)\(withPapers)\(question)"))
            \(tools([linkButton(words("Back to the letter"), to: "/letters/\(sent.id)", .quiet)]))
            """
    }

    private var path: String { "/letters/\(sent.id)/paper" }

    /// The files for the printer: to be made, being made, or ready.
    private var toPrint: HTML? {
        guard !copies.isEmpty || run != nil else { return nil }
        let title = words("For the printer")
        guard let run else {
            return card(title, id: "print", "<p>\(saysWhatIsMade)</p>\(start(words("Make the PDF")))")
        }
        guard run.isReady else { return card(title, id: "print", making(run)) }
        let at = words(
            "Made on \(words.short(run.at)), \(copiesOf(run.copies)). It is not changed by itself when families change."
        )
        return card(
            title, id: "print",
            """
            \(rows(run.parts.map(line)))<p class="soft small">\(at)</p>\(copies.isEmpty ? nil : start(words("Make it again")))
            """)
    }

    private var saysWhatIsMade: String {
        words("A4, one copy for each child who carries one, class by class, the child’s name on top.")
    }

    private func making(_ run: LetterPaperRun) -> HTML {
        let says = words("\(run.done) of \(run.copies) copies are set. You can leave this page, and come back later.")
        return """
            <p><label for="paper-done">\(says)</label></p>
            <p><progress id="paper-done" max="\(run.copies)" value="\(run.done)"></progress></p>
            \(tools([linkButton(words("Look again"), to: path, .quiet)]))
            """
    }

    private func start(_ label: String) -> HTML {
        form(to: path, csrf: csrf, "\(hidden("id", newID.description))\(button(label))")
    }

    private func line(_ part: LetterPaperPart) -> HTML {
        let classes = [part.firstClass, part.lastClass].compactMap(\.self)
        let places = Set(classes).count > 1 ? words("\(classes[0]) to \(classes[1])") : classes.first
        return wayRow(
            to: "\(path)/\(part.nth)", .note, .info, words("File \(part.nth), PDF"),
            detail: [places, copiesOf(part.copies)].compactMap(\.self).joined(separator: " · "))
    }

    private func copiesOf(_ count: Int) -> String { words.count(count, one: "1 copy", other: "%1 copies") }

    private var list: HTML {
        guard !copies.isEmpty else { return emptyState(.check, words("Everybody reads online")) }
        return card(
            words("Who takes one home"), id: "copies",
            dataTable(
                caption: words("Copies, class by class"), id: "copies-list", narrow: .stacks,
                columns: [Column(words("Carried by")), Column(words("Class")), Column(words("For"))],
                rows: copies.map { copy in
                    [bdi(copy.carrier.full), "\(copy.className ?? "–")", "\(words.list(copy.readers))"]
                }))
    }

    /// A PDF that was handed in is not part of the files that are made here.
    private var withPapers: HTML? {
        files.papersList(words).map { list in
            "\(list)<p class=\"soft\">\(words("Print this paper as well, and put one with each copy."))</p>"
        }
    }

    private var question: HTML? {
        sent.question.map { question in
            let ways = words.list(question.choices + (question.takesWords ? [words("a few words")] : []))
            return """
                <p><b><span dir="auto">\(question.says)</span></b></p>\
                <p>\(words("Please tell us by \(words.long(question.by)): \(ways)"))</p>
                """
        }
    }
}
