import Pages
import People

/// A pupil's awards of this school year as staff see them, with the form to give one.
struct PupilAwardPages {
    let child: Seen<Behaviour>
    let reader: Staff
    let types: [AwardType]
    let awards: [Award]
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/pupils/\(child.pupil)/awards" }

    /// Whoever gave an award takes it back, and those who see the whole school.
    func mayTakeBack(_ award: Award) -> Bool {
        !award.isWithdrawn && (Behaviour.wholeSchool.contains(reader.role) || award.staff == reader.id)
    }

    func list(typed: Filled? = nil) -> HTML {
        let title = words("\(child.name.full)’s awards")
        let above = [child.className, child.schoolName].compactMap(\.self).joined(separator: " · ")
        let postcard = linkButton(words("Postcard home"), to: "/pupils/\(child.pupil)/postcard", .quiet)
        return visit.staffPage(
            title, section: .classes, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above), aside: postcard))\
            \(PupilPlaces(child: child, words: words).html(.awards))\(typed.map { errorSummary(words, $0) })
            \(columns([given(typed)], [give(typed)]))
            """)
    }

    private func given(_ typed: Filled?) -> HTML {
        guard !awards.isEmpty else { return emptyState(.heart, words("No awards this school year")) }
        let teller = AwardTeller(words: words)
        return card(
            words("This school year"), id: "awards",
            notes(awards.map { teller.line($0, more: mayTakeBack($0) ? takeBack($0, typed) : nil) }))
    }

    private func takeBack(_ award: Award, _ typed: Filled?) -> HTML {
        let id = award.id.description
        let filled = typed?.prefix == id ? typed : nil
        let fields: HTML = """
            \(field("because", words("Why"), in: filled ?? Filled(prefix: id), hint: words("The family reads it."), maxLength: NoteChange.becauseLength))\
            \(button(words("Take it back"), .danger, about: award.title))
            """
        return details(
            words("Take back: \(award.title)"), isOpen: filled != nil,
            form(to: "\(path)/\(id)/withdrawal", csrf: visit.csrf, fields))
    }

    private func give(_ typed: Filled?) -> HTML {
        guard !types.isEmpty else {
            return emptyState(.heart, words("The school has not said yet what may be given"))
        }
        let filled = typed?.prefix == "give" ? typed : nil
        let shown = filled ?? Filled(prefix: "give")
        let home = words("The family reads this. Name no other child: write “a friend”.")
        let fields: HTML = """
            \(hidden("id", filled?.value("id") ?? visit.world.newID(Award.self).description))\
            \(select("type", words("What to give"), types.map { Choice($0.id.description, $0.name) }, in: shown, empty: words("Choose")))\
            \(textArea("reason", words("What for"), in: shown, hint: home, rows: 2, maxLength: Award.reasonLength))\
            \(button(words("Give it")))
            """
        return card(words("Give an award"), id: "give", form(to: path, csrf: visit.csrf, fields))
    }
}
