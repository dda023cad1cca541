import Pages
import People

/// A pupil's notes as pages for staff.
struct PupilBehaviourPages {
    let view: PupilBehaviour
    let visit: Visit

    private var words: Words { visit.words }
    private var child: Seen<Behaviour> { view.child }

    /// All notes of the school year.
    var list: HTML {
        let title = words("\(child.name.full)’s notes")
        let content: HTML =
            view.notes.isEmpty
            ? emptyState(.star, words("No notes this school year"))
            : card(words("This school year"), id: "notes", notes(view.notes.map { line($0, isLink: true) }))
        return visit.staffPage(
            title, section: .classes,
            """
            \(headline(title, above: softLine(above)))\(PupilPlaces(child: child, words: words).html(.notes))\
            \(content)\(parts)\
            \(TogetherPages.shared(view.proud, child, words))
            """)
    }

    /// What the pupil was in together with others.
    private var parts: HTML? {
        guard !view.links.isEmpty else { return nil }
        let lines = view.links.map { link in
            let day = words.short(link.day)
            return row(
                words(link.role), detail: day,
                aside: linkButton(
                    words("Look"), to: "\(view.path)/incidents/\(link.part)", .quiet,
                    about: words("what happened among several pupils, \(day)")))
        }
        return card(words("What happened among several pupils"), id: "several", rows(lines))
    }

    /// One note, how it came about, and the forms to put it right.
    func one(_ note: BehaviourHistory, _ types: [BehaviourType], typed: Filled? = nil) -> HTML {
        let title = words("A note about \(child.name.first)")
        let all = PageLink(words("All notes about \(child.name.first)"), to: "\(view.path)/behaviour")
        return visit.staffPage(
            title, section: .classes, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above)))\(typed.map { errorSummary(words, $0) })
            \(card(words("What it says"), id: "note", more: all, notes([line(note, isLink: false)])))
            \(asks(note, typed))\(detention(note))\(history(note))\(check(note))\(forms(note, types, typed))
            """)
    }

    /// The way to set a detention that follows from a concern.
    private func detention(_ note: BehaviourHistory) -> HTML? {
        guard note.current.kind == .concern, !note.current.isWithdrawn else { return nil }
        let path = "\(view.path)/detentions/new?note=\(note.current.id)"
        return tools([linkButton(words("Set a detention for this"), to: path, .quiet)])
    }

    private var above: String { [child.className, child.schoolName].compactMap(\.self).joined(separator: " · ") }

    private func line(_ note: BehaviourHistory, isLink: Bool) -> HTML {
        let entry = note.current
        let isPraise = entry.kind == .praise
        let link = PageLink(
            view.mayChange(note) ? words("Look, or put it right") : words("Look"), to: "\(view.path)/notes/\(entry.id)")
        let staff = (view.staffNotes[entry.id] ?? []).map { said -> HTML in
            "\(words("For staff only")): <span dir=\"auto\">\(said)</span>"
        }
        let did =
            [entry.homeNote.map { "<span dir=\"auto\">“\($0)”</span>" as HTML }].compactMap(\.self) + staff
            + [view.sides[entry.id].map { words.html($0) }].compactMap(\.self)
        return noteLine(
            entry.isWithdrawn ? .cross : isPraise ? .star : .note,
            entry.isWithdrawn ? .plain : isPraise ? .good : .mind,
            entry.isWithdrawn ? words("Taken back: \(entry.title)") : entry.title,
            marks: entry.points == 0 || !view.rules.showsPoints ? nil : points(words, entry.points), about: about(note),
            did: (did + ["\(atHome(note))"]).joined(separator: "<br>"),
            more: isLink ? "<p class=\"small\">\(link.html)</p>" : nil)
    }

    private func about(_ note: BehaviourHistory) -> String {
        let entry = note.current
        let day = words.short(entry.day)
        let time = words.time(SchoolTime.time(of: entry.happened))
        return [words("\(day), \(time)"), entry.category, entry.place, note.versions.first?.staffName]
            .compactMap(\.self).joined(separator: " · ")
    }

    /// Whether the family sees it.
    private func atHome(_ note: BehaviourHistory) -> String {
        if note.current.isWithdrawn, note.shown(at: view.now) == nil { return words("The family sees nothing of it.") }
        guard let from = note.current.shownAt else { return words("The family does not see it.") }
        let when = words.short(from)
        return from <= view.now ? words("The family sees it.") : words("The family sees it from \(when).")
    }

    private func asks(_ note: BehaviourHistory, _ typed: Filled?) -> HTML {
        AnsweringPages(child: child, note: note.current.id, threads: view.threads, visit: visit).cards(typed)
    }

    private func history(_ note: BehaviourHistory) -> HTML? {
        guard note.versions.count > 1 else { return nil }
        let lines = note.versions.map { entry -> HTML in
            let says = entry.isWithdrawn ? words("Taken back: \(entry.title)") : entry.title
            return row(says, detail: words.origin(of: entry))
        }
        return card(words("How it came about"), id: "history", rows(lines))
    }

    private func check(_ note: BehaviourHistory) -> HTML? {
        guard view.mayCheck(note) else { return nil }
        return card(
            words("Not shown to the family yet"), id: "check",
            """
            <p>\(words("Read it as the family will. Then let them see it, or put it right first."))</p>\
            \(form(to: "\(view.path)/notes/\(note.current.id)/check", csrf: visit.csrf, button(words("Show it to the family"))))
            """)
    }

    private func forms(_ note: BehaviourHistory, _ types: [BehaviourType], _ typed: Filled?) -> HTML? {
        guard view.mayChange(note) else { return nil }
        let path = "\(view.path)/notes/\(note.current.id)"
        let change = typed?.prefix == "change" ? typed : nil
        let end = typed?.prefix == "end" ? typed : nil
        // Which version they are about: sent twice, either does its work once.
        let nth = hidden("nth", String(note.current.nth))
        return """
            \(putRight(path, nth, types, change ?? opened(note.current)))\
            \(takeBack(path, nth, end ?? Filled(prefix: "end")))
            """
    }

    private func putRight(_ path: String, _ nth: HTML, _ types: [BehaviourType], _ filled: Filled) -> HTML {
        let choices = types.map { Choice($0.id.description, $0.name) }
        let home = words("The family reads this. Name no other child: write “a friend”.")
        let why = words("A family that has seen the note reads old and new, and this.")
        let fields: HTML = """
            \(nth)\(select("type", words("What it should say"), choices, in: filled))\
            \(textArea("home", words("For home"), in: filled, hint: home, rows: 2, maxLength: NoteReader.homeLength))\
            \(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("Put it right")))
            """
        return card(words("Put it right"), id: "right", form(to: path, csrf: visit.csrf, fields))
    }

    private func takeBack(_ path: String, _ nth: HTML, _ filled: Filled) -> HTML {
        let why = words("The note stays on record. A family that has seen it reads that it was taken back, and why.")
        let fields: HTML = """
            \(nth)\(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("Take it back"), .danger))
            """
        return card(words("Take it back"), id: "back", form(to: "\(path)/withdrawal", csrf: visit.csrf, fields))
    }

    private func opened(_ entry: BehaviourEntry) -> Filled {
        Filled(["type": [entry.type.description], "home": [entry.homeNote ?? ""]], prefix: "change")
    }
}
