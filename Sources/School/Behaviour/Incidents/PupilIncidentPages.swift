import Pages
import People

/// One pupil's part in an incident, as the pupil's staff see it.
struct PupilPart: Sendable {
    let child: Seen<Behaviour>
    let reader: Staff
    let link: IncidentLink
    /// What happened: for those who see the whole school, and for whoever wrote it.
    let incident: Incident?
    let note: BehaviourHistory?
    let part: FamilyVersions<IncidentPart>?
    /// The others whom this reader may see.
    let others: [(name: String, role: IncidentRole, path: String)]
    let now: Instant

    var path: String { "/pupils/\(child.pupil)/incidents/\(link.part)" }
    var seesAll: Bool { Behaviour.wholeSchool.contains(reader.role) }

    /// Whoever wrote it puts it right, and those who see the whole school.
    var mayChange: Bool {
        guard let part, !part.current.isWithdrawn else { return false }
        return seesAll || part.versions.first?.staff == reader.id
    }

    /// Parts wait for somebody who leads the school.
    var mayCheck: Bool { seesAll && mayChange && (part?.current.waits ?? false) && part?.current.shownAt == nil }
}

/// That part as a page.
struct PupilIncidentPages {
    let view: PupilPart
    let visit: Visit

    private var words: Words { visit.words }
    private var name: String { view.child.name.first }

    func page(typed: Filled? = nil) -> HTML {
        let title = words("\(name)’s part in what happened")
        let above = [view.child.name.full, view.child.className, view.child.schoolName].compactMap(\.self)
        return visit.staffPage(
            title, section: .classes, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above.joined(separator: " · "))))\
            \(typed.map { errorSummary(words, $0) })\(part)\(history)\(what)\(others)\(check)\(forms(typed))
            """)
    }

    private var part: HTML {
        let link = view.note.map {
            PageLink(
                words("The note, and how to put it right"), to: "/pupils/\(view.child.pupil)/notes/\($0.current.id)")
        }
        return card(words("\(name)’s part"), id: "part", more: link, notes([line]))
    }

    private var line: HTML {
        let time = words.time(
            SchoolTime.time(of: view.part?.current.happened ?? view.note?.current.happened ?? view.now))
        let when = words("\(words.short(view.link.day)), \(time)")
        let by = view.part?.versions.first?.staffName ?? view.note?.versions.first?.staffName
        let role = words(view.link.role)
        let isOver = view.part?.current.isWithdrawn ?? view.note?.current.isWithdrawn ?? false
        let says = view.note.map { words("\(role): \($0.current.title)") } ?? role
        let home = view.part?.current.homeNote ?? view.note?.current.homeNote
        let did = [
            home.map { "<span dir=\"auto\">“\($0)”</span>" as HTML },
            view.part?.current.did.map { "\(words($0, name))" as HTML }, "\(sight)",
        ].compactMap(\.self)
        return noteLine(
            isOver ? .cross : .people, isOver ? .plain : .info, isOver ? words("Taken back: \(says)") : says,
            about: [when, by].compactMap(\.self).joined(separator: " · "), did: did.joined(separator: "<br>"))
    }

    private var sight: String {
        if let part = view.part {
            if part.current.isWithdrawn, part.shown(at: view.now) == nil {
                return words("The family sees nothing of it.")
            }
            return words.sight(of: part.current.shownAt, waits: part.current.waits, at: view.now)
        }
        return words.sight(of: view.note?.current.shownAt, waits: false, at: view.now)
    }

    private var history: HTML? {
        guard let part = view.part, part.versions.count > 1 else { return nil }
        let lines = part.versions.map { version -> HTML in
            let says = version.homeNote ?? words("Nothing was written for home")
            return row(version.isWithdrawn ? words("Taken back: \(says)") : says, detail: words.origin(of: version))
        }
        return card(words("How it came about"), id: "history", rows(lines))
    }

    private var what: HTML? {
        guard let incident = view.incident else { return nil }
        let more = PageLink(
            words("All of it"), to: "/schools/\(view.child.schoolSlug)/incidents/\(incident.id)")
        let text: HTML = "<p dir=\"auto\">\(incident.words)</p>"
        let place = "<p class=\"soft small\">\(words(incident.place)) · \(incident.staffName)</p>" as HTML
        return card(words("What happened, for staff"), id: "what", more: view.seesAll ? more : nil, "\(text)\(place)")
    }

    /// Pupils whom this reader may not see are another pupil, and nothing more.
    private var others: HTML? {
        let lines = view.others.map { other in
            row(
                other.name, detail: words(other.role),
                aside: linkButton(words("Look"), to: other.path, .quiet, about: other.name))
        }
        let hidden: HTML? =
            view.seesAll
            ? nil
            : "<p class=\"soft small\">\(words("Pupils you do not work with are not named here. Each is “another pupil”."))</p>"
        guard !lines.isEmpty || hidden != nil else { return nil }
        return card(words("Who else was there"), id: "others", "\(lines.isEmpty ? nil : rows(lines))\(hidden)")
    }

    private var check: HTML? {
        guard view.mayCheck else { return nil }
        let says = words("Read it as the family will. Then let them see it, or put it right first.")
        return card(
            words("Not shown to the family yet"), id: "check",
            "<p>\(says)</p>\(form(to: "\(view.path)/check", csrf: visit.csrf, button(words("Show it to the family"))))")
    }

    private func forms(_ typed: Filled?) -> HTML? {
        guard view.mayChange, let current = view.part?.current else { return nil }
        let opened = Filled(["home": [current.homeNote ?? ""], "did": [current.did?.rawValue ?? ""]], prefix: "change")
        let change = typed?.prefix == "change" ? typed ?? opened : opened
        let end = typed?.prefix == "end" ? typed ?? opened : Filled(prefix: "end")
        return "\(putRight(change))\(takeBack(end))"
    }

    /// Which version the form is about: sent twice, it does its work once.
    private var nth: HTML { hidden("nth", String(view.part?.current.nth ?? 1)) }

    private func putRight(_ filled: Filled) -> HTML {
        let home = words("\(name)’s family reads this. Name no other child: write “another child”.")
        let why = words("A family that has seen it reads old and new, and this.")
        let cares = IncidentCare.allCases.map { Choice($0.rawValue, words($0, name)) }
        let fields: HTML = """
            \(nth)\(textArea("home", words("For home"), in: filled, hint: home, rows: 2, maxLength: NoteReader.homeLength))\
            \(select("did", words("What we did for \(name)"), cares, in: filled, empty: words("Nothing to say")))\
            \(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("Put it right")))
            """
        return card(words("Put it right"), id: "right", form(to: view.path, csrf: visit.csrf, fields))
    }

    private func takeBack(_ filled: Filled) -> HTML {
        let why = words("It stays on record. A family that has seen it reads that it was taken back, and why.")
        let fields: HTML = """
            \(nth)\(field("because", words("Why"), in: filled, hint: why, maxLength: NoteChange.becauseLength))\
            \(button(words("Take it back"), .danger))
            """
        return card(words("Take it back"), id: "back", form(to: "\(view.path)/withdrawal", csrf: visit.csrf, fields))
    }
}
