import Pages
import People

/// What happened among several at a school, for those who see the whole of it.
struct IncidentList: Sendable {
    let school: SeenAll<Behaviour>
    /// The newest first.
    let incidents: [Incident]
    let links: [IncidentLink]
    let names: [ID<Pupil>: String]
    /// Parts that no family sees before somebody has looked at them.
    let waiting: Set<ID<Incident>>

    var path: String { "/schools/\(school.schoolSlug)/incidents" }

    func names(of incident: Incident) -> [String] {
        links.filter { $0.incident == incident.id }.compactMap { names[$0.pupil] }
    }
}

/// One incident with everybody's part.
struct WholeIncident: Sendable {
    let school: SeenAll<Behaviour>
    let versions: [Incident]
    let current: Incident
    let lines: [IncidentLine]
    let now: Instant

    var path: String { "/schools/\(school.schoolSlug)/incidents/\(current.id)" }
}

/// One pupil's part on the incident's page.
struct IncidentLine: Sendable {
    let link: IncidentLink
    /// "Amelia Ashdown".
    let name: String
    let note: BehaviourHistory?
    let part: FamilyVersions<IncidentPart>?

    var path: String { "/pupils/\(link.pupil)/incidents/\(link.part)" }
    var home: String? { note?.current.homeNote ?? part?.current.homeNote }
    var isWithdrawn: Bool { note?.current.isWithdrawn ?? part?.current.isWithdrawn ?? false }
    var shownAt: Instant? { note.map { $0.current.shownAt } ?? part?.current.shownAt }
    var waits: Bool { part?.current.waits ?? false }
}

/// The pages of a school's incidents.
struct IncidentPages {
    let visit: Visit

    private var words: Words { visit.words }

    func list(_ view: IncidentList, places: HTML) -> HTML {
        let title = words("What happened among several pupils")
        let new = linkButton(words("Write down what happened"), to: "\(view.path)/new")
        let open = view.incidents.filter { !$0.isResolved }
        let settled = view.incidents.filter(\.isResolved)
        let content: HTML =
            view.incidents.isEmpty
            ? emptyState(.people, words("Nothing has been written down this school year"))
            : "\(part(words("Open"), "open", open, view))\(part(words("Settled"), "settled", settled, view))"
        return visit.staffPage(
            title, section: .office,
            "\(headline(title, above: softLine(view.school.schoolName), aside: new))\(places)\(content)")
    }

    private func part(_ title: String, _ id: String, _ incidents: [Incident], _ view: IncidentList) -> HTML? {
        guard !incidents.isEmpty else { return nil }
        let lines = incidents.map { incident -> HTML in
            let when = words.short(incident.happened)
            let waits = view.waiting.contains(incident.id) ? words("waits for a check") : nil
            let about = [when, words(incident.place), incident.staffName, waits].compactMap(\.self)
            let names = words.list(view.names(of: incident))
            return row(
                names, detail: about.joined(separator: " · "),
                aside: linkButton(
                    words("Look"), to: "\(view.path)/\(incident.id)", .quiet, about: words("\(names), \(when)")))
        }
        return card(title, id: id, rows(lines))
    }

    func one(_ view: WholeIncident, typed: Filled? = nil) -> HTML {
        let incident = view.current
        let when = words.long(incident.happened)
        let title = words("What happened among several pupils")
        let above = softLine([when, words(incident.place)].joined(separator: " · "))
        let state = incident.isResolved ? tag(words("Settled"), .good) : tag(words("Open"), .mind)
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: above, aside: state))\(typed.map { errorSummary(words, $0) })
            \(card(words("For staff"), id: "what", "<p dir=\"auto\">\(incident.words)</p>\(history(view))"))
            \(card(words("Who was there"), id: "who", rows(view.lines.map { line($0, view) })))
            \(settle(view, typed))
            """)
    }

    private func history(_ view: WholeIncident) -> HTML {
        rows(
            view.versions.map { version in
                let when = words.short(version.at)
                let says =
                    version.nth == 1
                    ? words("Written down") : version.isResolved ? words("Settled") : words("Opened again")
                return row(
                    says,
                    detail: [when, version.staffName, version.followUp].compactMap(\.self).joined(separator: " · "))
            })
    }

    private func line(_ line: IncidentLine, _ view: WholeIncident) -> HTML {
        let role = words(line.link.role)
        let says = line.note.map { words("\(role): \($0.current.title)") } ?? role
        let detail = [says, line.home.map { words("At home: “\($0)”") }, sight(line, view.now)].compactMap(\.self)
        return row(
            line.name, detail: detail.joined(separator: " · "),
            aside: linkButton(words("Look"), to: line.path, .quiet, about: line.name))
    }

    private func sight(_ line: IncidentLine, _ now: Instant) -> String {
        if line.isWithdrawn { return words("Taken back") }
        return words.sight(of: line.shownAt, waits: line.waits, at: now)
    }

    private func settle(_ view: WholeIncident, _ typed: Filled?) -> HTML {
        let filled = typed ?? Filled(prefix: "settle")
        let hint = words("For staff: what was agreed, and who looks after it.")
        let isDone = view.current.isResolved
        let fields: HTML = """
            \(hidden("nth", String(view.current.nth)))\
            \(textArea("follow", isDone ? words("Why it is open again") : words("How it was settled"), in: filled, hint: hint, rows: 2, maxLength: 400))\
            \(button(isDone ? words("Open it again") : words("It is settled"), name: "status", value: isDone ? "open" : "resolved"))
            """
        return card(
            isDone ? words("Open it again") : words("Settle it"), id: "settle",
            Pages.form(to: view.path, csrf: visit.csrf, fields))
    }
}

extension Words {
    /// Whether a family sees something.
    func sight(of shownAt: Instant?, waits: Bool, at now: Instant) -> String {
        guard let from = shownAt else {
            return waits ? self("The family sees it when it has been checked.") : self("The family does not see it.")
        }
        let when = short(from)
        return from <= now ? self("The family sees it.") : self("The family sees it from \(when).")
    }
}
