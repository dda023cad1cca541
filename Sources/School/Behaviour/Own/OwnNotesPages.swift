import Pages
import People

/// A pupil's own notes as a page: what went well, then today, praise before concerns, and of each concern what comes next.
struct OwnNotesPages {
    let view: OwnNotes
    let visit: Visit

    private var words: Words { visit.words }
    private var teller: NoteTeller { NoteTeller(words: words, rules: view.school, today: view.today) }

    /// `typed` is a form that came back with its faults; its prefix says of which note.
    func page(typed: Filled? = nil) -> HTML {
        let title = words("My notes")
        return visit.ownPage(
            title, about: view.child, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above)))\(typed.map { errorSummary(words, $0) })
            \(columns([teller.wentWell(view.praise), today(typed), earlier(typed)].compactMap(\.self), [respond].compactMap(\.self)))
            """)
    }

    private var above: String {
        [view.child.name.full, view.child.className].compactMap(\.self).joined(separator: " · ")
    }

    private func today(_ typed: Filled?) -> HTML {
        let noted = view.notes(of: view.today)
        let content: HTML =
            noted.isEmpty
            ? "<p class=\"soft\">\(words("No notes about you today."))</p>"
            : notes(noted.map { line($0, typed) })
        return card(words("Today, \(words.long(view.today))"), id: "today", content)
    }

    private func earlier(_ typed: Filled?) -> HTML? {
        let days = view.earlierDays
        guard !days.isEmpty else { return nil }
        let content = days.map { day -> HTML in
            "<h3 class=\"when\">\(words.long(day))</h3>\(notes(view.notes(of: day).map { line($0, typed) }))"
        }
        return card(words("Earlier this half term"), id: "earlier", content.joined())
    }

    private func line(_ note: OwnNote, _ typed: Filled?) -> HTML {
        let look = teller.look(of: note.shown)
        let did = teller.lines(of: note.shown) + (note.shown.isPraise ? [] : [atHome(note)])
        return noteLine(
            look.shape, look.tone, teller.title(of: note.shown), marks: teller.points(of: note.shown),
            about: teller.about(note.shown), did: did.isEmpty ? nil : did.joined(separator: "<br>"),
            more: side(note, typed))
    }

    /// Pupils know when home knows.
    private func atHome(_ note: OwnNote) -> HTML {
        guard note.atHome > view.now else { return "\(words("Your family can read this."))" }
        let (day, time) = SchoolTime.local(note.atHome)
        let when = day == view.today ? words.time(time) : words.short(note.atHome)
        return "\(words("Your family can read this from \(when)."))"
    }

    private func side(_ note: OwnNote, _ typed: Filled?) -> HTML? {
        let said = note.side.map {
            "<p class=\"did\">\(words("My side:")) <span dir=\"auto\">“\($0.words)”</span></p>" as HTML
        }
        guard view.maySay(to: note) else { return said }
        let prefix = note.id.description
        let back = typed?.prefix == prefix ? typed : nil
        let filled = back ?? Filled(["words": [note.side?.words ?? ""]], prefix: prefix)
        let label = note.side == nil ? words("Add my side") : words("Change my side")
        return "\(said)\(details(label, isOpen: back != nil, form(for: note, filled)))"
    }

    private func form(for note: OwnNote, _ filled: Filled) -> HTML {
        let hint =
            note.atHome > view.now
            ? words(
                "Staff can read it now, and your family with the note. You can change it until your family can read it."
            )
            : words("Your family and staff can read it as soon as you send it. You can’t change it after that.")
        return Pages.form(
            to: "/me/notes/\(note.id)/side", csrf: visit.csrf,
            """
            \(hidden("after", String(note.side?.nth ?? 0)))\
            \(textArea("words", words("What is your side?"), in: filled, hint: hint, rows: 3, maxLength: PupilSide.longest))\
            \(button(words("Send"), about: words("my side of: \(note.shown.current.title)")))
            """)
    }

    private var respond: HTML? { view.rules.sees == .allNotes ? teller.respond : nil }
}
