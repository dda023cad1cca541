import Pages
import People

/// What has become of a letter, for whoever sent it.
struct SentLetterPages {
    let view: SentLetterView
    let words: Words
    let csrf: String
    var files = LetterFiles()

    private var sent: SentLetter { view.sent }
    private var path: String { "/letters/\(sent.id)" }

    func content(_ typed: Filled = Filled(prefix: "back")) -> HTML {
        """
        \(headline(sent.title, above: softLine(above), aside: linkButton(words("For those on paper"), to: "\(path)/paper", .quiet)))\
        \(errorSummary(words, typed))\(withdrawn)\(figures)
        \(columns([replies, missing, read].compactMap(\.self), [card(words("The letter"), id: "letter", "\(LetterTextPages(text: LetterText(sent.body), files: files).html)\(files.papersList(words))"), takeBack(typed)].compactMap(\.self)))
        \(tools([linkButton(words("Print or save as PDF"), to: "\(path)/print", .quiet), linkButton(words("Back to the letters"), to: "/letters", .quiet)]))
        """
    }

    private var above: String { words("\(view.letter.schoolName) · sent \(words.short(sent.at)) by \(sent.staffName)") }

    private var withdrawn: HTML? {
        sent.withdrawn.map { back in
            notice(
                words("Taken back on \(words.short(back.at))"), .cross, .plain,
                "<p><span dir=\"auto\">\(back.because)</span></p>")
        }
    }

    private var figures: HTML {
        let all = view.pupils.count
        var figures = [
            fact(words("\(view.read.count) of \(all)"), words("somebody of the family says they have read it"))
        ]
        if sent.question != nil {
            figures.append(fact(words("\(view.replied.count) of \(all)"), words("answered")))
            figures += view.counted.map { fact("\($0.count)", $0.choice) }
        }
        return facts(figures)
    }

    private var replies: HTML? {
        guard let question = sent.question else { return nil }
        let content: HTML =
            view.replied.isEmpty
            ? "<p class=\"soft\">\(words("Nobody has answered yet."))</p>"
            : dataTable(
                caption: question.says, id: "replies-list", showsCaption: true, narrow: .stacks,
                columns: [
                    Column(words("Name")), Column(words("Class")), Column(words("Answer")), Column(words("Words")),
                    Column(words("When")),
                ],
                rows: view.replied.map(line))
        return card(words("Answers"), id: "replies", content)
    }

    private var read: HTML? {
        guard !view.read.isEmpty else { return nil }
        let names = manyRows(view.read.map { bdi($0.name.full) })
        return card(words("Read"), id: "read", details(words("Who has read it"), names))
    }

    private func line(_ pupil: Seen<Letters>) -> [HTML] {
        let reply = view.replies[pupil.pupil]
        return [
            bdi(pupil.name.full), "\(pupil.className ?? "–")", "\(reply?.choice ?? "–")",
            reply?.words.map { "<span dir=\"auto\">\($0)</span>" } ?? "–",
            "\(reply.map { words.short($0.at) } ?? "–")",
        ]
    }

    /// Who has not, class by class: a list to ring round by.
    private var missing: HTML {
        let title = sent.question == nil ? words("Nobody has said they read it") : words("Not answered yet")
        guard !view.open.isEmpty else { return card(title, id: "open", "<p>\(words("Nobody is left."))</p>") }
        let classes = view.openByClass.map { group -> HTML in
            let name = group.className ?? words("Without a class")
            return "<h3>\(name)</h3>\(manyRows(group.pupils.map { bdi($0.name.full) }))"
        }
        return card(title, id: "open", aside: "<span class=\"soft small\">\(view.open.count)</span>", "\(classes)")
    }

    private func takeBack(_ typed: Filled) -> HTML? {
        guard sent.withdrawn == nil else { return nil }
        let fields: HTML = """
            \(textArea("because", words("Why"), in: typed, hint: words("Families read this. The letter stays, and says that it was taken back."), rows: 2, maxLength: 200))\
            \(button(words("Take the letter back"), .danger))
            """
        return card(
            words("Take it back"), id: "back",
            details(
                words("This letter no longer holds"), isOpen: !typed.errors.isEmpty,
                form(to: "\(path)/withdrawal", csrf: csrf, fields)))
    }
}
