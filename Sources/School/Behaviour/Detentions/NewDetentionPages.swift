import Pages
import People

/// The form to set a detention.
struct NewDetentionPages {
    let view: PupilDetentions
    let fields: SessionFields
    /// The note that it follows from.
    let note: BehaviourHistory?
    /// Others whom the reader may set the same for.
    let others: [Seen<Behaviour>]
    let visit: Visit

    private var words: Words { visit.words }
    private var child: Seen<Behaviour> { view.child }

    /// The page. `warnings` are those that whoever sends it again has read.
    func page(_ filled: Filled, warnings: [DetentionWarning] = []) -> HTML {
        let title = words("Set a detention for \(child.name.first)")
        let above = [child.className, child.schoolName].compactMap(\.self).joined(separator: " · ")
        return visit.staffPage(
            title, section: .classes, hasErrors: !filled.errors.isEmpty,
            """
            \(headline(title, above: softLine(above)))\(errorSummary(words, filled))\
            \(warnings.isEmpty ? nil : WeighingPages.html(warnings, words))\(content(filled, warnings))
            """)
    }

    private func content(_ filled: Filled, _ warnings: [DetentionWarning]) -> HTML {
        guard !fields.types.isEmpty || !fields.sessions.isEmpty else {
            return emptyState(
                .clock, words("The school has not said yet which detentions it holds"),
                detail: words("The office can do that on its page about detentions."))
        }
        return form(to: view.path, csrf: visit.csrf, body(filled, warnings))
    }

    private func body(_ filled: Filled, _ warnings: [DetentionWarning]) -> HTML {
        let why = words("The family reads this at once. Name no other child: write “a friend”.")
        return """
            \(hidden("key", filled.values["key"]?.first ?? visit.world.newID(Detention.self).description))\
            \(note.map { hidden("note", $0.current.id.description) })\(warnings.map { hidden("aside", $0.key) })\
            \(about)\(fields.choosing(filled, sitting(filled)))\
            \(textArea("reason", words("Why"), in: filled, hint: why, rows: 2, maxLength: NewDetention.reasonLength))\
            \(also(filled))\
            \(tools([button(warnings.isEmpty ? words("Set it") : words("Set it all the same")), linkButton(words("Leave it"), to: view.path, .quiet)]))
            """
    }

    private var about: HTML? {
        note.map { note in
            let day = words.short(note.current.day)
            return stateLine(
                .note, .mind, note.current.title, detail: words("The note of \(day) that this follows from"))
        }
    }

    /// The same identifier as long as the form goes back and forth.
    private func sitting(_ filled: Filled) -> ID<Sitting> {
        filled.values["sitting"]?.first.flatMap { ID<Sitting>($0) } ?? visit.world.newID()
    }

    private func also(_ filled: Filled) -> HTML? {
        guard !others.isEmpty else { return nil }
        let choices = others.map { Choice($0.pupil.description, $0.name.full) }
        let chosen = !(filled.values["also"] ?? []).isEmpty
        return details(
            words("For others in the class too"), isOpen: chosen,
            checkboxes("also", words("The same, for the same reason"), choices, in: filled))
    }
}
