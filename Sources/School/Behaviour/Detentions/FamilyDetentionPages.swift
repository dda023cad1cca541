import Pages
import People

/// A detention as a family reads it.
struct FamilyDetentionPages {
    let view: FamilyDetentions
    let detention: DetentionHistory
    let rules: DetentionRules
    /// The note that it follows from, where the family may see it.
    let note: ShownNote?
    let words: Words
    let csrf: String

    private var name: String { view.child.name.first }
    private var teller: DetentionTeller { DetentionTeller(words: words, now: view.now) }
    private var path: String { view.path(of: detention) }

    var title: String { words("\(name)’s detention") }

    /// `id` makes an answer the same one however often it is sent.
    func content(_ typed: Filled = Filled(prefix: "cannot"), id: ID<DetentionAnswer>) -> HTML {
        let look = teller.look(of: detention)
        return """
            \(headline(title, above: softLine(view.child.schoolName)))\(errorSummary(words, typed))
            <div class="answer">\(stateLine(look.shape, look.tone, teller.title(of: detention), detail: teller.about(detention)))</div>
            \(columns([facts], [answer(typed, id), changes, next].compactMap(\.self)))
            \(tools([linkButton(words("Back to \(name)’s day"), to: "/children/\(view.child.pupil)/today", .quiet)]))
            """
    }

    /// When and where stand above, as the page's answer.
    private var facts: HTML {
        let current = detention.current
        var lines: [(term: String, says: HTML, action: PageLink?)] = [
            (words("Who is there"), "\(current.supervisorName)", nil),
            (words("Why"), "<span dir=\"auto\">\(current.reason)</span>", nil),
        ]
        if let bring = current.bring { lines.append((words("Please bring"), "\(bring)", nil)) }
        if let note {
            let link = PageLink(words("Look"), to: FamilyNote.path(view.child.pupil, note.current.id))
            lines.append((words("The note"), "\(note.current.title)", link))
        }
        let first = detention.versions.first ?? current
        lines.append((words("Set"), "\(words("\(words.short(first.at)), by \(first.staffName)"))", nil))
        return card(words("What it is"), id: "what", summaryList(lines))
    }

    /// What was moved or cancelled, each with its day and reason.
    private var changes: HTML? {
        guard detention.versions.count > 1 else { return nil }
        let lines = zip(detention.versions, detention.versions.dropFirst()).map { before, after -> HTML in
            let day = words.long(SchoolTime.day(of: after.at))
            let says = after.state == .cancelled ? words("Cancelled on \(day)") : words("Moved on \(day)")
            let was = words("Before: \(words.says(before.span)), \(before.place)")
            let why = after.because.map { "<span class=\"small\" dir=\"auto\">\($0)</span>" as HTML }
            return "<div><b>\(says)</b><span class=\"soft small\">\(was)</span>\(why)</div>"
        }
        return card(words("What has changed"), id: "changed", rows(lines))
    }

    private func answer(_ typed: Filled, _ id: ID<DetentionAnswer>) -> HTML? {
        guard view.child.mayAct, detention.isAhead(at: view.now) else { return said }
        let key = hidden("id", id.description) + hidden("nth", String(detention.current.nth))
        let know = form(
            to: "\(path)/answers", csrf: csrf, "\(key)\(button(words("We know"), name: "says", value: "we know"))")
        let fields: HTML = """
            \(key)\(hidden("says", "we cannot"))\
            \(textArea("words", words("We cannot, because"), in: typed, hint: words("School reads this and gets in touch. Nobody else in the family sees it."), rows: 2, maxLength: 300))\
            \(button(words("Tell school"), .quiet))
            """
        let cannot = details(
            words("We cannot"), isOpen: !typed.errors.isEmpty, form(to: "\(path)/answers", csrf: csrf, fields))
        return card(words("Your answer"), id: "answer", "\(saidLine ?? meaning)\(know)\(cannot)")
    }

    /// Nobody is asked to agree.
    private var meaning: HTML {
        let says = words("“We know” tells school that you have read this. It does not say that you agree.")
        return "<p class=\"soft small\">\(says)</p>"
    }

    private var said: HTML? { saidLine.map { card(words("Your answer"), id: "answer", $0) } }

    private var saidLine: HTML? {
        view.answer(to: detention).map { answer in
            let says = words("You said on \(words.short(answer.at)): \(words.says(answer.says))")
            let text = answer.words.map { "<p><span dir=\"auto\">“\($0)”</span></p>" as HTML }
            return "\(stateLine(.check, .good, says))\(text)"
        }
    }

    /// What happens next, when it is over.
    private var next: HTML? {
        guard let outcome = detention.outcome else { return nil }
        let says: String =
            switch outcome {
            case .came: words("\(name) came. That is done.")
            case .excused: words("\(name) did not have to come. Nothing more will happen.")
            case .missed: rules.whenMissed ?? words("School will talk with \(name) and tell you what comes next.")
            }
        return card(words("What happens next"), id: "next", "<p>\(says)</p>")
    }
}

/// Detentions as rows and lines of a family's other pages.
enum FamilyDetentionRows {
    /// What a family is asked for. `names` where several children stand in one list.
    static func needs(_ detention: DetentionHistory, _ view: FamilyDetentions, _ words: Words, names: Bool) -> HTML {
        let title = detention.current.title
        let says = names ? words("\(view.child.name.first): \(title)") : title
        let about = DetentionTeller(words: words, now: view.now).about(detention)
        return row(
            says, detail: about,
            aside: linkButton(
                words("Read and answer"), to: view.path(of: detention),
                about: words("\(view.child.name.first), \(about)")))
    }

    static func coming(_ detention: DetentionHistory, _ view: FamilyDetentions, _ words: Words) -> HTML {
        let about = DetentionTeller(words: words, now: view.now).about(detention)
        let answer = view.answer(to: detention).map { words("you said: \(words.says($0.says))") }
        return row(
            detention.current.title, detail: [about, answer].compactMap(\.self).joined(separator: " · "),
            aside: PageLink(words("Look"), to: view.path(of: detention), about: about).html)
    }

    /// On the page about behaviour.
    static func line(_ detention: DetentionHistory, _ view: FamilyDetentions, _ words: Words) -> HTML {
        let teller = DetentionTeller(words: words, now: view.now)
        let look = teller.look(of: detention)
        let link = PageLink(words("Look"), to: view.path(of: detention), about: teller.about(detention)).html
        let did = ["<span dir=\"auto\">“\(detention.current.reason)”</span>" as HTML, teller.change(detention)]
        return noteLine(
            look.shape, look.tone, teller.title(of: detention), about: teller.about(detention),
            did: did.compactMap(\.self).joined(separator: "<br>"), more: "<p class=\"small\">\(link)</p>")
    }

    /// In the news: what holds now.
    static func story(_ detention: DetentionHistory, _ words: Words, now: Instant) -> HTML {
        let teller = DetentionTeller(words: words, now: now)
        let look = teller.look(of: detention)
        return change(look.shape, look.tone, teller.title(of: detention), detail: teller.about(detention))
    }
}
