import Pages
import People

/// What the school holds of a child and of the reader, as this reader may see it.
struct FamilyDetails: Sendable {
    let child: Seen<Contacts>
    let own: DetailSheet
    let childs: DetailSheet
    let reader: LinkedAdult?
    let proposals: [DetailProposal]
    /// The school asks whether all is still right.
    let asksToCheck: Bool
    let lastCheck: Instant?

    var path: String { "/children/\(child.pupil)/details" }

    func proposal(_ field: DetailField) -> DetailProposal? {
        proposals.first { $0.field == field && ($0.pupil == nil) == field.isOwn }
    }
}

/// The family's page of contact details.
struct DetailsPages {
    let view: FamilyDetails
    let visit: Visit

    private var words: Words { visit.words }
    private var pieces: DetailPieces { DetailPieces(words: words) }
    private var name: String { view.child.name.first }
    var title: String { words("\(name): contact details") }

    /// `typed` is a form that came back with its faults.
    func content(_ typed: Filled? = nil) -> HTML {
        """
        \(headline(title, above: softLine(view.child.schoolName)))\(typed.map { errorSummary(words, $0) })\(check)
        <p>\(words("Something has changed? Write it here. The school office looks at it, and then it counts."))</p>
        \(columns([childCard(typed)], [ownCard(typed)] + [callingCard].compactMap(\.self)))
        """
    }

    private var check: HTML? {
        guard view.asksToCheck else {
            return view.lastCheck.map {
                softLine(words("You said on \(words.dated(SchoolTime.day(of: $0))) that all is right."))
            }
        }
        return card(
            words("Is this still right?"), id: "check",
            """
            <p>\(words("The school asks once a year. Look at everything on this page. Change what is wrong first."))</p>\
            \(form(to: "\(view.path)/check", csrf: visit.csrf, button(words("All still right"))))
            """)
    }

    private func childCard(_ typed: Filled?) -> HTML {
        let address: HTML? =
            view.childs[.address] == nil
            ? softLine(words("The school office can tell you which address it holds.")) : nil
        let none: HTML? =
            view.child.mayAct
            ? nil : softLine(words("Only an adult who speaks for \(name) at school can ask for a change here."))
        return card(
            name, id: "child", "\(lines(DetailField.childs, view.childs, view.child.mayAct, typed))\(address)\(none)")
    }

    private func ownCard(_ typed: Filled?) -> HTML {
        card(
            words("You"), id: "own",
            """
            \(view.reader.map { summaryList([(words("Name"), bdi($0.name), nil)]) })\
            \(lines(DetailField.own, view.own, true, typed))\
            <p class="soft small">\(words("The email address with which you sign in does not change here, nor does your name. Ask the school office."))</p>
            """)
    }

    private var callingCard: HTML? {
        guard let calling = view.reader?.calling else { return nil }
        let order = [
            words.calledAs(calling.place),
            calling.isEmergency ? words("You are called in an emergency.") : nil,
            calling.collects ? words("You may collect \(name).") : nil,
        ]
        return card(
            words("When school needs you"), id: "calling", rows(order.compactMap(\.self).map { "<span>\($0)</span>" }))
    }

    private func lines(_ fields: [DetailField], _ sheet: DetailSheet, _ mayChange: Bool, _ typed: Filled?) -> HTML {
        let shown = fields.compactMap { field in
            sheet[field].map { held -> (term: String, says: HTML, action: PageLink?) in
                let change = mayChange ? changeForm(field, held, typed) : nil
                return (words.label(field), "\(pieces.value(held, field))\(state(field))\(change)", nil)
            }
        }
        return summaryList(shown)
    }

    /// How what the reader asked for stands.
    private func state(_ field: DetailField) -> HTML? {
        guard let proposal = view.proposal(field) else { return nil }
        guard let outcome = proposal.outcome else {
            let says = words("You asked for: \(words.says(proposal.after, in: field))")
            return
                "<p>\(tag(words("Waiting for the office"), .ask)) <span class=\"soft small\" dir=\"auto\">\(says)</span></p>"
        }
        let day = words.dated(SchoolTime.day(of: outcome.at))
        guard !outcome.isAccepted else { return "<p class=\"soft small\">\(words("Changed on \(day)"))</p>" }
        return """
            <p>\(tag(words("Not changed"), .plain)) <span class="soft small">\(day): \
            <span dir="auto">\(outcome.words)</span></span></p>
            """
    }

    private func changeForm(_ field: DetailField, _ held: String, _ typed: Filled?) -> HTML {
        let mine = typed?.prefix == field.prefix ? typed : nil
        let filled = mine ?? pieces.opened(held, field, prefix: field.prefix)
        let whose = field.isOwn ? words("yours") : words("of \(name)")
        let about = words("\(words.label(field)), \(whose)")
        return details(
            words("Change \(about)"), isOpen: mine != nil,
            form(
                to: "\(view.path)/\(field.isOwn ? "own" : "child")", csrf: visit.csrf,
                """
                \(hidden("id", mine?.value("id") ?? visit.world.newID(DetailProposal.self).description))\
                \(hidden("field", field.rawValue))\(pieces.fields(field, filled))\
                \(button(words("Send to the office"), about: about))
                """))
    }
}

extension Words {
    /// "You are called first."
    fileprivate func calledAs(_ place: Int) -> String {
        switch place {
        case ...1: self("You are called first.")
        case 2: self("You are called second.")
        case 3: self("You are called third.")
        default: self("Others are called before you.")
        }
    }
}
