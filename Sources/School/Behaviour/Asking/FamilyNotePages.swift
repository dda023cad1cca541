import Pages
import People

/// A note with the reader's questions, as a page for families.
struct FamilyNotePages {
    let view: FamilyNote
    let words: Words
    let csrf: String
    /// The identifier of the question to come.
    let next: String

    private var teller: NoteTeller { NoteTeller(words: words, rules: view.rules, today: view.today) }
    var title: String { words("A note about \(view.child.name.first)") }

    func content(_ typed: Filled? = nil) -> HTML {
        """
        \(headline(title, above: softLine(words.long(view.note.current.day))))\(typed.map { errorSummary(words, $0) })
        \(card(words("What it says"), id: "note", notes([line])))
        \(thread)\(ask(typed))
        """
    }

    private var line: HTML {
        let look = teller.look(of: view.note)
        let did = teller.lines(of: view.note)
        return noteLine(
            look.shape, look.tone, teller.title(of: view.note), marks: teller.points(of: view.note),
            about: teller.about(view.note), did: did.isEmpty ? nil : did.joined(separator: "<br>"))
    }

    private var thread: HTML? {
        guard !view.lines.isEmpty else { return nil }
        return card(words("Your questions"), id: "thread", notes(view.lines.map { said($0) }))
    }

    private func said(_ line: ThreadLine) -> HTML {
        let isQuestion = line.kind == .question
        let who = isQuestion ? words("You asked") : words("\(line.staffName ?? words("School")) answered")
        return noteLine(
            isQuestion ? .question : .talk, isQuestion ? .ask : .info, who,
            about: isQuestion
                ? words("\(words.long(line.at)). \(delivery(of: line))") : words.long(line.at),
            did: "<span dir=\"auto\">\(line.words)</span>")
    }

    private func delivery(of line: ThreadLine) -> String {
        let name = line.staffName ?? words("School")
        if line.deliverAt > view.now { return words("\(name) gets this on \(words.long(line.deliverAt)).") }
        return words("\(name) has got this.")
    }

    private func ask(_ typed: Filled?) -> HTML? {
        guard view.mayAsk || typed != nil else { return wait }
        let filled = typed ?? Filled(prefix: "ask")
        return card(
            words("Ask about this"), id: "ask",
            form(
                to: "\(view.path)/questions", csrf: csrf,
                """
                \(hidden("id", typed?.value("id") ?? next))\
                \(textArea("words", words("What would you like to ask?"), in: filled, hint: hint, rows: 4, maxLength: NewQuestion.longest))\
                \(button(words("Send")))
                """))
    }

    private var hint: String {
        let name = view.addressee?.staffName ?? words("School")
        guard view.delivery > view.now else {
            return words("\(name) gets this at once. Only you and school read it.")
        }
        let when = words.long(view.delivery)
        return words("You can write at any time. \(name) gets this on \(when). Only you and school read it.")
    }

    private var wait: HTML? {
        guard view.child.mayAct, view.note.counts, view.isFull else { return nil }
        return softLine(words("Your questions are waiting for an answer. You can ask more when school has answered."))
    }
}
