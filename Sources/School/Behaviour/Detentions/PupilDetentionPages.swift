import Pages
import People

/// A pupil's detentions as pages for staff.
struct PupilDetentionPages {
    let view: PupilDetentions
    let visit: Visit

    private var words: Words { visit.words }
    private var child: Seen<Behaviour> { view.child }
    private var teller: DetentionTeller { DetentionTeller(words: words, now: view.now) }
    private var above: String { [child.className, child.schoolName].compactMap(\.self).joined(separator: " · ") }

    /// All of the school year.
    var list: HTML {
        let title = words("\(child.name.full)’s detentions")
        let new = linkButton(words("Set a detention"), to: "\(view.path)/new")
        let content: HTML =
            view.detentions.isEmpty
            ? emptyState(.clock, words("No detentions this school year"))
            : card(words("This school year"), id: "detentions", notes(view.detentions.map(line)))
        return visit.staffPage(
            title, section: .classes,
            """
            \(headline(title, above: softLine(above), aside: new))\
            \(PupilPlaces(child: child, words: words).html(.detentions))\(content)
            """)
    }

    private func line(_ detention: DetentionHistory) -> HTML {
        let look = teller.look(of: detention)
        let link = PageLink(words("Look"), to: "\(view.path)/\(detention.id)", about: teller.about(detention))
        return noteLine(
            look.shape, look.tone, teller.title(of: detention), about: teller.about(detention),
            did: "<span dir=\"auto\">“\(detention.current.reason)”</span>",
            more: "<p class=\"small\">\(link.html)</p>")
    }

    /// One detention: what it says, who was told of it, and how to move it or take it back.
    func one(_ told: PupilDetention, _ sessions: [DetentionSession], typed: Filled? = nil, weigh: HTML? = nil) -> HTML {
        let detention = told.detention
        let title = words("\(child.name.first)’s detention")
        let look = teller.look(of: detention)
        let state = stateLine(
            look.shape, look.tone, teller.title(of: detention), detail: teller.about(detention))
        return visit.staffPage(
            title, section: .classes, hasErrors: typed.map { !$0.errors.isEmpty } ?? false,
            """
            \(headline(title, above: softLine(above)))\(typed.map { errorSummary(words, $0) })\(weigh)
            <div class="answer">\(state)</div>
            \(columns([facts(told), DetentionNoticePages(view: view, told: told, visit: visit).html(typed)], [history(detention), change(detention, sessions, typed)].compactMap(\.self)))
            """)
    }

    private func facts(_ told: PupilDetention) -> HTML {
        let current = told.detention.current
        var lines: [(term: String, says: HTML, action: PageLink?)] = [
            (words("When"), "\(words.says(current.span))", nil), (words("Where"), "\(current.place)", nil),
            (words("Who is there"), "\(current.supervisorName)", nil),
            (words("Why"), "<span dir=\"auto\">\(current.reason)</span>", nil),
        ]
        if let bring = current.bring { lines.append((words("Bring"), "\(bring)", nil)) }
        if let note = told.note {
            let link = PageLink(words("Look"), to: "/pupils/\(child.pupil)/notes/\(note.current.id)")
            lines.append((words("Note"), "\(note.current.title)", link))
        }
        let all = PageLink(words("All detentions of \(child.name.first)"), to: view.path)
        return card(words("What it says at home"), id: "says", more: all, summaryList(lines))
    }

    private func history(_ detention: DetentionHistory) -> HTML? {
        guard detention.versions.count > 1 else { return nil }
        let lines = detention.versions.map { version -> HTML in
            let says =
                version.state == .cancelled
                ? words("Cancelled") : words("\(words.short(version.span)), \(version.place)")
            let detail = [words.short(version.at), version.staffName, version.because].compactMap(\.self)
            return row(says, detail: detail.joined(separator: " · "))
        }
        return card(words("How it came about"), id: "history", rows(lines))
    }

    private func change(_ detention: DetentionHistory, _ sessions: [DetentionSession], _ typed: Filled?) -> HTML? {
        guard view.mayChange(detention) else { return nil }
        let path = "\(view.path)/\(detention.id)"
        let move = typed?.prefix == "move" ? typed : nil
        let cancel = typed?.prefix == "cancel" ? typed : nil
        let open = sessions.filter { $0.id != detention.current.sitting }
        return """
            \(open.isEmpty ? nil : moving(path, open, detention, move ?? Filled(prefix: "move")))\
            \(cancelling(path, detention, cancel ?? Filled(prefix: "cancel")))
            """
    }

    private var why: String { words("The family reads old and new, and this.") }

    private func moving(
        _ path: String, _ sessions: [DetentionSession], _ detention: DetentionHistory, _ filled: Filled
    ) -> HTML {
        let fields: HTML = """
            \(hidden("nth", String(detention.current.nth)))\(aside(filled))\
            \(select("session", words("To"), sessions.map { SessionFields.choice($0, words) }, in: filled, empty: words("Choose one")))\
            \(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(filled.values["aside"] == nil ? words("Move it") : words("Move it all the same")))
            """
        return card(words("Move it"), id: "move", form(to: "\(path)/move", csrf: visit.csrf, fields))
    }

    /// Warnings that were read go along with the form.
    private func aside(_ filled: Filled) -> [HTML] { (filled.values["aside"] ?? []).map { hidden("aside", $0) } }

    private func cancelling(_ path: String, _ detention: DetentionHistory, _ filled: Filled) -> HTML {
        let fields: HTML = """
            \(hidden("nth", String(detention.current.nth)))\
            \(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("Cancel it"), .danger))
            """
        return card(words("Cancel it"), id: "cancel", form(to: "\(path)/cancellation", csrf: visit.csrf, fields))
    }
}
