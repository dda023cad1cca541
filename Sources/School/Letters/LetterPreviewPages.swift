import Pages
import People

/// A letter as it will stand there, and whom it will reach, before it is sent.
struct LetterPreviewPages {
    let letter: SeenLetter
    let draft: LetterDraft
    let reach: LetterReach
    /// Words of it that name pupils whom it is not about.
    let named: [String]
    let words: Words
    let csrf: String
    var files = LetterFiles()
    let today: Day

    private var path: String { "/letters/\(letter.id)" }
    var title: String { words("Look at it before it is sent") }

    func content(_ typed: Filled = .empty) -> HTML {
        """
        \(headline(title, above: softLine(letter.schoolName)))\(errorSummary(words, typed))
        \(columns([shown], [whom, sending(typed)]))
        \(tools([linkButton(words("Back to writing"), to: path, .quiet)]))
        """
    }

    private var shown: HTML {
        let drawn = LetterTextPages(text: LetterText(draft.body), files: files).html
        return card(draft.title, id: "letter", "\(drawn)\(files.papersList(words))\(draft.asked.map(question))")
    }

    private func question(_ question: LetterQuestion) -> HTML {
        let ways = question.choices + (question.takesWords ? [words("a few words")] : [])
        return """
            <p><b><span dir="auto">\(question.says)</span></b></p>\
            <p class="soft small">\(words("Answers: \(words.list(ways)), by \(words.long(question.by))"))</p>
            """
    }

    private var whom: HTML {
        card(words("Whom it reaches"), id: "reach", "\(reachLines.map { "<p>\($0)</p>" as HTML })")
    }

    private var reachLines: [String] {
        let children = words.count(reach.children, one: "1 child", other: "%1 children")
        let families = words.count(reach.families, one: "1 family", other: "%1 families")
        var lines = [words("\(children) in \(families)")]
        if reach.withoutWayIn > 0 {
            lines.append(
                words.count(
                    reach.withoutWayIn, one: "1 adult has no sign-in yet: the letter goes to them on paper.",
                    other: "%1 adults have no sign-in yet: the letter goes to them on paper."))
        }
        if reach.withNobody > 0 {
            lines.append(
                words.count(
                    reach.withNobody, one: "For 1 child there is nobody whom school may tell.",
                    other: "For %1 children there is nobody whom school may tell."))
        }
        return lines
    }

    private func sending(_ typed: Filled) -> HTML {
        let missing = draft.missing(words, today: today) + (reach.children == 0 && !draft.meant.isEmpty ? [nobody] : [])
        guard missing.isEmpty else {
            let lines = missing.map { "<li>\($0)</li>" as HTML }
            return card(words("Before it can be sent"), id: "send", "<ul>\(lines)</ul>")
        }
        let fields: HTML = """
            \(hidden("nth", String(draft.nth)))\(warning)\
            \(named.isEmpty ? nil : checkbox("confirm", words("I have looked at this, and it may be sent"), in: typed))\
            \(button(words("Send it now")))
            """
        let says = words("Families see it at once. After that it can be taken back, but not changed.")
        return card(
            words("Send"), id: "send",
            "<p class=\"soft small\">\(says)</p>\(form(to: "\(path)/send", csrf: csrf, fields))")
    }

    private var nobody: String { words("Choose at least one child who is on roll today.") }

    /// A letter may name a child innocently, so that it is asked and not stopped.
    private var warning: HTML? {
        guard !named.isEmpty else { return nil }
        let quoted = words.list(named.map { "“\($0)”" })
        let says = words(
            "This letter goes to several families, and each is to read of its own child only. If it is a word like any other or the family knows, send it. If not, write “a child” instead."
        )
        return notice(words("\(quoted) is a pupil’s name"), .question, .mind, "<p>\(says)</p>")
    }
}
