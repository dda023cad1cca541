import Pages
import People

/// The office's page about behaviour.
struct BehaviourOfficePages {
    let view: BehaviourOffice
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }

    /// The page; `typed` is a form that came back with its faults.
    func page(typed: Filled? = nil) -> HTML {
        let title = words("Behaviour")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(waiting)\(AskedPages(words: words).left(view.asked))\(columns([types(typed)], [rules(typed)]))
            """)
    }

    private var waiting: HTML? {
        guard !view.waiting.isEmpty else { return nil }
        let lines = view.waiting.map { note in
            row(
                words("\(note.name): \(note.title)"), detail: words("\(words.short(note.day)) · \(note.staffName)"),
                aside: linkButton(
                    words("Look"), to: "/pupils/\(note.pupil)/notes/\(note.note)", .quiet, about: note.name))
        }
        return card(
            words("Waiting for a check"), id: "waiting",
            "<p class=\"soft small\">\(words("Families see these when you have looked at them."))</p>\(rows(lines))")
    }

    private func types(_ typed: Filled?) -> HTML {
        let lines = view.types.map { type -> HTML in
            let filled = typed?.prefix == type.id.description ? typed : nil
            let says = words("\(type.words) · \(words.says(type.showing))")
            return """
                <div class="open-line"><b>\(type.name)</b>\(shownPoints(type)) <span class="soft small">\(says)</span>\
                \(details(words("Change \(type.name)"), isOpen: filled != nil, typeForm(type, filled)))</div>
                """
        }
        let new = typed?.prefix == "new" ? typed : nil
        return card(
            words("What may be noted"), id: "types",
            "\(rows(lines))\(details(words("Add another"), isOpen: new != nil, typeForm(nil, new)))")
    }

    private func shownPoints(_ type: BehaviourType) -> HTML? {
        view.rules.showsPoints && type.points != 0 ? points(words, type.points) : nil
    }

    private func typeForm(_ type: BehaviourType?, _ typed: Filled?) -> HTML {
        let filled = typed ?? opened(type)
        let path = type.map { "\(view.path)/types/\($0.id)" } ?? "\(view.path)/types"
        let id = type == nil ? hidden("id", visit.world.newID(BehaviourType.self).description) : ""
        let about = type?.name ?? words("the new one")
        let keep = form(
            to: path, csrf: visit.csrf, "\(id)\(typeFields(filled))\(button(words("Save"), about: about))")
        guard type != nil else { return keep }
        let end = form(
            to: "\(path)/end", csrf: visit.csrf, button(words("Take it off the list"), .danger, about: about))
        return keep + end
    }

    private func opened(_ type: BehaviourType?) -> Filled {
        guard let type else { return Filled(["points": ["1"]], prefix: "new") }
        return Filled(
            [
                "name": [type.name], "words": [type.words], "kind": [type.kind.rawValue], "category": [type.category],
                "points": [String(abs(type.points))], "step": [type.step.map { String($0) } ?? ""],
                "showing": [type.showing.rawValue],
            ], prefix: type.id.description)
    }

    private func typeFields(_ filled: Filled) -> HTML {
        let kinds = [Choice("praise", words("Praise")), Choice("concern", words("Concern"))]
        let steps = view.rules.steps.map { Choice(String($0.number), words("\($0.number): \($0.name)")) }
        return """
            \(field("name", words("What staff call it"), in: filled, maxLength: 40))\
            \(field("words", words("What families read"), in: filled, maxLength: 80))\
            \(radios("kind", words("Praise or concern"), kinds, in: filled, inline: true))\
            \(field("category", words("Counted under"), in: filled, hint: words("Such as Kindness"), maxLength: 40))\
            \(field("points", words("Points"), in: filled, hint: words("0 for none. Points of a concern are taken as minus."), type: .digits, width: .short, maxLength: 2))\
            \(select("step", words("What we do, of a concern"), steps, in: filled, empty: words("Nothing that goes without saying")))\
            \(select("showing", words("When families see it"), Showing.allCases.map { Choice($0.rawValue, words.says($0)) }, in: filled))
            """
    }

    private func rules(_ typed: Filled?) -> HTML {
        let filled = typed?.prefix == "rules" ? typed : nil
        let shown = filled ?? Filled(ruleValues, prefix: "rules")
        let steps = (1...BehaviourRules.mostSteps).map { number -> HTML in
            """
            \(field("step\(number)", words("Step \(number)"), in: shown, maxLength: 40))\
            \(field("detail\(number)", words("What happens in step \(number)"), in: shown, maxLength: 120))
            """
        }
        return card(
            words("How we respond"), id: "rules",
            form(
                to: view.path, csrf: visit.csrf,
                """
                \(checkbox("points", words("Use points"), in: shown, hint: words("Without them, notes stand by themselves.")))\
                \(field("policy", words("Our behaviour policy"), in: shown, hint: words("The address of its page, if it has one"), maxLength: 300))\
                \(steps)\(button(words("Save"), about: words("how we respond")))
                """))
    }

    private var ruleValues: [String: [String]] {
        var values = ["points": view.rules.showsPoints ? ["yes"] : [], "policy": [view.rules.policy ?? ""]]
        for step in view.rules.steps {
            values["step\(step.number)"] = [step.name]
            values["detail\(step.number)"] = [step.detail]
        }
        return values
    }
}

extension Words {
    /// When families see a note of a type.
    func says(_ showing: Showing) -> String {
        switch showing {
        case .atOnce: self("at once")
        case .afterTheBell: self("when school is over that day")
        case .nextMorning: self("the next morning")
        case .afterACheck: self("when it has been checked")
        case .never: self("never")
        }
    }
}
