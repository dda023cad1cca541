import Pages
import People

/// A pupil's contact details for staff: a teacher's part, and the whole for the office and the head.
struct PupilDetails: Sendable {
    let child: Seen<Contacts>
    let childs: DetailSheet
    let calls: [CallLine]
    /// Everything about each linked adult; nil for a teacher.
    var office: [(adult: LinkedAdult, sheet: DetailSheet)]?

    var path: String { "/pupils/\(child.pupil)" }
}

/// The page of one pupil's contact details for staff.
struct PupilDetailsPages {
    let view: PupilDetails
    let visit: Visit

    private var words: Words { visit.words }
    private var pieces: DetailPieces { DetailPieces(words: words) }
    var title: String { words("\(view.child.name.full): contact details") }

    func page(typed: Filled? = nil, isStopped: Bool = false) -> HTML {
        let above = [view.child.className, view.child.schoolName].compactMap(\.self).joined(separator: " · ")
        let stopped: HTML? =
            isStopped
            ? notice(
                words("Nothing was saved: it has changed meanwhile"), .note, .mind, isAnswer: true,
                "<p>\(words("Look at what stands here now, and change it again if it is wrong."))</p>") : nil
        return visit.staffPage(
            title, section: view.office == nil ? .classes : .links, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(above)))\(typed.map { errorSummary(words, $0) })\(stopped)\
            \(columns([childCard(typed)] + (view.office ?? []).enumerated().map { adultCard($0, $1.adult, $1.sheet, typed) }, [calls, collecting]))
            """)
    }

    private var calls: HTML {
        let lines = view.calls.filter(\.isEmergency).map { call -> HTML in
            """
            <div><b>\(bdi(call.name))</b><span class="soft small">\(words.relation(call.relationship))</span></div>\
            <span>\(call.phones.isEmpty ? "\(words("No number on record"))" : pieces.phones(call.phones))</span>
            """
        }
        let content =
            lines.isEmpty
            ? softLine(words("Nobody is put down. Ask the office."))
            : "\(softLine(words("Call from the top.")))\(rows(lines))"
        return card(words("In an emergency"), id: "calls", content)
    }

    private var collecting: HTML {
        let lines = view.calls.filter(\.collects).map { row($0.name, detail: words.relation($0.relationship)) }
        let others = view.childs[.collect] ?? ""
        let more: HTML? = others.isEmpty ? nil : "<p>\(pieces.value(others, .collect))</p>"
        return card(
            words("Who may collect"), id: "collecting",
            """
            \(lines.isEmpty && others.isEmpty ? softLine(words("Nobody is put down. Ask the office.")) : rows(lines))\(more)
            """)
    }

    private func childCard(_ typed: Filled?) -> HTML {
        let fields = DetailField.childs.filter { view.office != nil || $0 != .collect }
        let lines = fields.compactMap { field in
            view.childs[field].map { held -> (term: String, says: HTML, action: PageLink?) in
                let about = words("\(words.label(field)), \(view.child.name.first)")
                let change =
                    view.office == nil
                    ? nil
                    : changeForm(field, held, to: "\(view.path)/details", about: about, prefix: field.prefix, typed)
                return (words.label(field), "\(pieces.value(held, field))\(change)", nil)
            }
        }
        return card(view.child.name.first, id: "child", summaryList(lines))
    }

    private func adultCard(_ place: Int, _ adult: LinkedAdult, _ sheet: DetailSheet, _ typed: Filled?) -> HTML {
        let path = "\(view.path)/adults/\(adult.id)"
        let lines = DetailField.own.map { field -> (term: String, says: HTML, action: PageLink?) in
            let held = sheet[field] ?? ""
            let about = words("\(words.label(field)), \(adult.name)")
            let change = changeForm(
                field, held, to: "\(path)/details", about: about, prefix: "\(adult.id)-\(field.prefix)", typed)
            return (words.label(field), "\(pieces.value(held, field))\(change)", nil)
        }
        return card(
            adult.name.trimmed.isEmpty ? words("An adult without a name") : adult.name, id: "adult-\(place)",
            aside: tag(words.relation(adult.relationship)), "\(summaryList(lines))\(calling(adult, path, typed))")
    }

    private func changeForm(
        _ field: DetailField, _ held: String, to path: String, about: String, prefix: String, _ typed: Filled?
    ) -> HTML {
        let mine = typed?.prefix == prefix ? typed : nil
        return details(
            words("Change \(about)"), isOpen: mine != nil,
            form(
                to: path, csrf: visit.csrf,
                """
                \(hidden("id", mine?.value("id") ?? visit.world.newID(DetailProposal.self).description))\
                \(hidden("field", field.rawValue))\(hidden("now", DetailField.imprint(held)))\
                \(pieces.fields(field, mine ?? pieces.opened(held, field, prefix: prefix)))\
                \(button(words("Save"), about: about))
                """))
    }

    private func calling(_ adult: LinkedAdult, _ path: String, _ typed: Filled?) -> HTML {
        let prefix = "\(adult.id)-calling"
        let calling = adult.calling
        let mine = typed?.prefix == prefix ? typed : nil
        let filled =
            mine
            ?? Filled(
                [
                    "place": ["\(calling.place)"], "emergency": calling.isEmergency ? ["yes"] : [],
                    "collects": calling.collects ? ["yes"] : [],
                ], prefix: prefix)
        return form(
            to: "\(path)/calling", csrf: visit.csrf,
            """
            \(field("place", words("Called in which place"), in: filled, hint: words("1 is called first"), type: .digits, width: .short, maxLength: 2))\
            \(checkbox("emergency", words("Call in an emergency"), in: filled))\
            \(checkbox("collects", words("May collect the child"), in: filled))\
            \(button(words("Save"), .quiet, about: words("when to call \(adult.name)")))
            """)
    }
}

extension Words {
    /// A code of another system by its name; any other words as they came.
    fileprivate func relation(_ kept: String) -> String {
        RelationshipNames.byCode[kept].map { self(Sentence(stringLiteral: $0)) } ?? kept
    }
}
