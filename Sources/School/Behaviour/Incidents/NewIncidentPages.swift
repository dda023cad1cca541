import Pages
import People

/// Where something among several pupils is written down: at a class page, for its pupils, or at the office, for anybody.
struct IncidentDesk: Sendable {
    /// Of the form; its page is `…/new` below it.
    let path: String
    /// "Oak", or the school's name.
    let title: String
    let section: StaffSection
    /// Those who were in it, as far as they are chosen.
    let chosen: [Seen<Behaviour>]
    /// Who can be ticked: the class. At the office pupils are found by name.
    let choosable: [Seen<Behaviour>]?
    /// What was looked for, and who was found.
    var find: (text: String, found: [Seen<Behaviour>])?
    let types: [BehaviourType]

    func new(_ pupils: [ID<Pupil>]) -> String {
        guard !pupils.isEmpty else { return "\(path)/new" }
        return "\(path)/new?" + pupils.map { "pupil=\($0)" }.joined(separator: "&")
    }
}

/// The pages on which something among several pupils is written down: first who was there, then what happened.
struct NewIncidentPages {
    let desk: IncidentDesk
    let visit: Visit

    private var words: Words { visit.words }

    func page(typed: Filled? = nil) -> HTML {
        let title = words("What happened among several pupils")
        let content: HTML =
            desk.choosable.map { desk.chosen.isEmpty ? ticks($0) : "\(chosenAgain)\(form(typed))" }
            ?? "\(finding)\(desk.chosen.isEmpty ? "" : form(typed))"
        return visit.staffPage(
            title, section: desk.section, hasErrors: typed != nil,
            "\(headline(title, above: softLine(desk.title)))\(typed.map { errorSummary(words, $0) })\(content)")
    }

    // MARK: Who was there

    private func ticks(_ pupils: [Seen<Behaviour>]) -> HTML {
        let choices = pupils.map { Choice($0.pupil.description, $0.name.full) }
        return card(
            words("Who was there?"), id: "who",
            """
            <form method="get" action="\(link: "\(desk.path)/new")">\
            \(checkboxes("pupil", words("Everybody who took part or saw it, and everybody it happened to"), choices, in: .empty))\
            \(button(words("Go on")))</form>
            """)
    }

    private var chosenAgain: HTML {
        let names = words.list(desk.chosen.map(\.name.full))
        let again = PageLink(words("Choose others"), to: "\(desk.path)/new")
        return "<p><span dir=\"auto\">\(names)</span>. \(again.html)</p>\n"
    }

    private var finding: HTML {
        let kept = desk.chosen.map { hidden("pupil", $0.pupil.description) }
        let search = Filled(["find": [desk.find?.text ?? ""]], prefix: "who")
        let look = searchForm(
            to: "\(desk.path)/new",
            "\(kept)\(field("find", words("Name"), in: search, type: .search))\(button(words("Find"), .quiet))")
        return card(words("Who was there?"), id: "who", "\(chosen)\(look)\(found)")
    }

    private var chosen: HTML? {
        guard !desk.chosen.isEmpty else { return nil }
        return rows(
            desk.chosen.map { child in
                let rest = desk.chosen.map(\.pupil).filter { $0 != child.pupil }
                return row(
                    child.name.full, detail: child.className,
                    aside: linkButton(words("Leave out"), to: desk.new(rest), .quiet, about: child.name.full))
            })
    }

    private var found: HTML? {
        guard let find = desk.find else { return nil }
        let ids = desk.chosen.map(\.pupil)
        let others = find.found.filter { !ids.contains($0.pupil) }
        guard !others.isEmpty else {
            return "<p class=\"soft\" role=\"status\">\(words("Nobody else was found by that name."))</p>"
        }
        return rows(
            others.map { child in
                row(
                    child.name.full, detail: child.className,
                    aside: linkButton(words("Add"), to: desk.new(ids + [child.pupil]), .quiet, about: child.name.full))
            })
    }

    // MARK: What happened

    private func form(_ typed: Filled?) -> HTML {
        let filled = typed ?? opened
        let hint = words("For staff. Families read none of this, so it may say names.")
        let places = IncidentPlace.allCases.map { Choice($0.rawValue, words($0)) }
        let what = card(
            words("What, when and where"), id: "what",
            """
            \(textArea("words", words("What happened"), in: filled, hint: hint, rows: 5, maxLength: IncidentReader.wordsLength))\
            \(field("day", words("Day"), in: filled, type: .date, width: .short))\
            \(field("time", words("Time"), in: filled, type: .time, width: .short))\
            \(select("place", words("Where"), places, in: filled, empty: words("Choose")))
            """)
        let parts = desk.chosen.map { part($0, filled) }
        let pupils = desk.chosen.map { hidden("pupil", $0.pupil.description) }
        let id = hidden("id", typed?.value("id") ?? visit.world.newID(Incident.self).description)
        return Pages.form(
            to: desk.path, csrf: visit.csrf, "\(id)\(pupils)\(what)\(parts)\(button(words("Save")))")
    }

    private var opened: Filled {
        let time = SchoolTime.time(of: visit.now)
        let clock = (time.hour < 10 ? "0" : "") + time.description
        return Filled(["day": [visit.today.description], "time": [clock]])
    }

    private func part(_ child: Seen<Behaviour>, _ filled: Filled) -> HTML {
        let fields = PartFields(child.pupil)
        let first = child.name.first
        let roles = IncidentRole.allCases.map { Choice($0.rawValue, words($0)) }
        let types = desk.types.map { Choice($0.id.description, $0.name) }
        let tellings = PartFields.tellings.map { Choice($0.rawValue, words.says($0)) }
        let cares = IncidentCare.allCases.map { Choice($0.rawValue, words($0, first)) }
        let home = words("\(first)’s family reads this. Name no other child: write “another child”.")
        let type = words("Only if \(first) took part. The family sees it when they see such a note.")
        return card(
            child.name.full, id: "p-\(child.pupil)",
            """
            \(radios(fields.role, words("What was \(first)’s part?"), roles, in: filled, inline: true))\
            \(select(fields.type, words("What to note about \(first)"), types, in: filled, hint: type, empty: words("Nothing")))\
            \(textArea(fields.home, words("For \(first)’s family"), in: filled, hint: home, rows: 2, maxLength: NoteReader.homeLength))\
            \(select(fields.telling, words("When \(first)’s family is told, if \(first) took no part"), tellings, in: filled, hint: words("As usual means at once if it happened to \(first), and never if \(first) only saw it."), empty: words("As usual")))\
            \(select(fields.did, words("What we did for \(first), if \(first) took no part"), cares, in: filled, empty: words("Nothing to say")))
            """)
    }
}
