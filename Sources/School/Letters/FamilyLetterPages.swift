import Pages
import People

/// One letter as a family reads it, and its answer.
struct FamilyLetterPages {
    let child: Seen<Letters>
    let found: FamilyLetter
    let today: Day
    let words: Words
    let csrf: String
    var files = LetterFiles()

    private var letter: SentLetter { found.letter }
    private var path: String { "/children/\(child.pupil)/letters/\(letter.id)" }

    /// `id` makes an answer the same one however often it is sent.
    func content(_ typed: Filled = .empty, id: ID<LetterReply>) -> HTML {
        """
        \(headline(letter.title, above: softLine(above)))\(errorSummary(words, typed))\(withdrawn)
        \(columns([card(words("The letter"), id: "letter", kind: .untitled, "\(LetterTextPages(text: LetterText(letter.body), files: files).html)\(files.papersList(words))")], [answer(typed, id), read].compactMap(\.self)))
        \(tools([linkButton(words("Print or save as PDF"), to: "\(path)/print", .quiet), linkButton(words("Back to all letters"), to: "/children/\(child.pupil)/letters", .quiet)]))
        """
    }

    private var above: String { words("\(child.schoolName) · \(words.short(letter.at)) · \(letter.staffName)") }

    private var withdrawn: HTML? {
        letter.withdrawn.map { back in
            notice(
                words("School took this letter back on \(words.long(SchoolTime.day(of: back.at)))"), .cross, .plain,
                "<p><span dir=\"auto\">\(back.because)</span></p>")
        }
    }

    /// Nothing is taken as read because a page was opened.
    private var read: HTML {
        if let at = found.readAt {
            return card(
                words("Read"), id: "read",
                stateLine(.check, .good, words("You said on \(words.short(at)) that you have read this")))
        }
        let says = words("School then knows that it has reached you.")
        return card(
            words("Read"), id: "read",
            "\(form(to: "\(path)/read", csrf: csrf, button(words("I have read it"), .quiet)))<p class=\"soft small\">\(says)</p>"
        )
    }

    private func answer(_ typed: Filled, _ id: ID<LetterReply>) -> HTML? {
        guard let question = letter.question else { return nil }
        let asked: HTML = "<p><b><span dir=\"auto\">\(question.says)</span></b></p>"
        let content: HTML = "\(asked)\(said)\(fields(question, typed, id))"
        return card(words("Your answer for \(child.name.first)"), id: "answer", content)
    }

    private func fields(_ question: LetterQuestion, _ typed: Filled, _ id: ID<LetterReply>) -> HTML {
        let by = words.long(question.by)
        guard letter.withdrawn == nil else { return "" }
        guard question.isOpen(on: today) else {
            return "<p class=\"soft\">\(words("The day to answer was \(by)."))</p>"
        }
        guard child.mayAct else {
            return "<p class=\"soft\">\(words("An adult who may act for \(child.name.first) answers by \(by)."))</p>"
        }
        let filled = typed.errors.isEmpty ? held : typed
        let choices =
            question.choices.isEmpty
            ? nil : radios("choice", words("Answer"), question.choices.map { Choice($0, $0) }, in: filled)
        let line =
            question.takesWords
            ? textArea(
                "words", words("A few words"), in: filled,
                hint: words("School reads this. Nobody else in the family sees it."), rows: 2, maxLength: 300) : nil
        let says = words("You can change it until \(by).")
        return form(
            to: "\(path)/replies", csrf: csrf,
            """
            \(hidden("id", id.description))\(choices)\(line)\
            \(button(found.reply == nil ? words("Send answer") : words("Change the answer")))<p class="soft small">\(says)</p>
            """)
    }

    /// What stands there already, to be changed.
    private var held: Filled {
        Filled(["choice": [found.reply?.choice ?? ""], "words": [found.reply?.words ?? ""]])
    }

    private var said: HTML? {
        guard let reply = found.reply else { return nil }
        let own: Bool = if case .family(let adult, _) = child.by { adult == reply.adult } else { false }
        let choice = reply.choice ?? words("with a few words")
        let says =
            own
            ? words("You answered on \(words.short(reply.at)): \(choice)")
            : words("Your family answered on \(words.short(reply.at)): \(choice)")
        let wrote: HTML? = own ? nil : "\(words("You wrote:")) "
        let text = reply.words.map { "<p>\(wrote)<span dir=\"auto\">“\($0)”</span></p>" as HTML }
        return "\(stateLine(.check, .good, says))\(text)"
    }
}
