import Pages
import People

/// The office's page about detentions.
struct DetentionOfficePages {
    let view: DetentionOffice
    let visit: Visit
    /// The way to the office's other pages.
    let places: HTML

    private var words: Words { visit.words }

    /// The page; `typed` is a form that came back, `warnings` what is to be weighed before a session is made.
    func page(typed: Filled? = nil, warnings: [DetentionWarning] = []) -> HTML {
        let title = words("Detentions")
        return visit.staffPage(
            title, section: .office, hasErrors: typed.map { !$0.errors.isEmpty } ?? false,
            """
            \(headline(title, above: softLine(view.school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })\
            \(warnings.isEmpty ? nil : WeighingPages.html(warnings, words))\(open)\
            \(columns([coming(typed, warnings)], [types(typed), rules(typed)]))
            """)
    }

    /// Families that wait for the school: those who cannot, and those who may not know yet.
    private var open: HTML? {
        guard !view.open.isEmpty else { return nil }
        let lines = view.open.map { one in
            row(
                one.name, detail: [words.says(one.span), says(one.why)].joined(separator: " · "),
                aside: linkButton(
                    words("Look"), to: "/pupils/\(one.pupil)/detentions/\(one.detention)", .quiet,
                    about: words("\(one.name), \(words.short(one.span))")))
        }
        return card(words("Families to talk with"), id: "open", rows(lines))
    }

    private func says(_ why: OpenDetention.Why) -> String {
        switch why {
        case .notSeenYet: words("Not seen here yet")
        case .noWayIn: words("Nobody can read it here: ring, or give it on paper")
        case .cannot(let because): words("We cannot: \(because ?? "")")
        }
    }

    private var ahead: [DetentionSession] { view.sessions.filter { visit.now < $0.span.isOver } }

    private func coming(_ typed: Filled?, _ warnings: [DetentionWarning]) -> HTML {
        let content: HTML =
            ahead.isEmpty ? emptyState(.clock, words("None is planned")) : rows(ahead.map(line))
        return card(words("To come"), id: "coming", "\(content)\(new(typed, warnings))\(past)")
    }

    private var past: HTML? {
        let past = view.sessions.filter { $0.span.isOver <= visit.now }
        return past.isEmpty
            ? nil : details(words("The last two weeks"), id: "past", rows(past.reversed().map(line)))
    }

    private func line(_ session: DetentionSession) -> HTML {
        let detail = [SittingPages.detail(session, words), session.supervisorName].joined(separator: " · ")
        return wayRow(
            to: "/detentions/\(session.id)", session.cancelled == nil ? .clock : .cross,
            session.cancelled == nil ? .info : .plain,
            session.cancelled == nil ? session.title : words("Not held: \(session.title)"), detail: detail)
    }

    private func new(_ typed: Filled?, _ warnings: [DetentionWarning]) -> HTML? {
        guard !view.types.isEmpty else { return nil }
        let filled = typed?.prefix == "session" ? typed : nil
        let fields = SessionFields(types: view.types, sessions: [], supervisors: view.supervisors, words: words)
        let sitting = filled?.values["sitting"]?.first.flatMap { ID<Sitting>($0) } ?? visit.world.newID()
        let save = warnings.isEmpty ? words("Plan it") : words("Plan it all the same")
        let content: HTML = """
            \(warnings.map { hidden("aside", $0.key) })\(fields.making(filled ?? Filled(prefix: "session"), sitting))\
            \(button(save))
            """
        return details(
            words("Plan another"), id: "new", isOpen: filled != nil || ahead.isEmpty,
            form(to: "\(view.path)/sessions", csrf: visit.csrf, content))
    }

    private func types(_ typed: Filled?) -> HTML {
        let lines = view.types.map { type -> HTML in
            let filled = typed?.prefix == type.id.description ? typed : nil
            let says = words("\(type.words) · \(words.time(type.starts)), \(type.minutes) minutes, \(type.place)")
            return """
                <div class="open-line"><b>\(type.name)</b> <span class="soft small">\(says)</span>\
                \(details(words("Change \(type.name)"), isOpen: filled != nil, typeForm(type, filled)))</div>
                """
        }
        let new = typed?.prefix == "new" ? typed : nil
        let add = details(words("Add a kind of detention"), isOpen: new != nil || lines.isEmpty, typeForm(nil, new))
        return card(words("Kinds of detention"), id: "types", "\(lines.isEmpty ? nil : rows(lines))\(add)")
    }

    private func typeForm(_ type: DetentionType?, _ typed: Filled?) -> HTML {
        let filled = typed ?? opened(type)
        let path = type.map { "\(view.path)/types/\($0.id)" } ?? "\(view.path)/types"
        let id = type == nil ? hidden("id", visit.world.newID(DetentionType.self).description) : ""
        let about = type?.name ?? words("the new kind")
        let keep = form(
            to: path, csrf: visit.csrf, "\(id)\(typeFields(filled))\(button(words("Save"), about: about))")
        guard type != nil else { return keep }
        let end = form(
            to: "\(path)/end", csrf: visit.csrf, button(words("Take it off the list"), .danger, about: about))
        return keep + end
    }

    private func opened(_ type: DetentionType?) -> Filled {
        guard let type else { return Filled(prefix: "new") }
        return Filled(
            [
                "name": [type.name], "words": [type.words], "bring": [type.bring ?? ""], "place": [type.place],
                "starts": [type.starts.description], "minutes": [String(type.minutes)],
                "capacity": [String(type.capacity)],
            ], prefix: type.id.description)
    }

    private func typeFields(_ filled: Filled) -> HTML {
        """
        \(field("name", words("What staff call it"), in: filled, maxLength: 40))\
        \(field("words", words("What families read"), in: filled, hint: words("Such as Lunchtime detention"), maxLength: 80))\
        \(field("bring", words("What to bring"), in: filled, hint: words("Families read it. You can leave it empty."), maxLength: 80))\
        \(field("place", words("Place"), in: filled, maxLength: NewDetention.placeLength))\
        \(field("starts", words("Begins"), in: filled, hint: words("Such as 15:20"), width: .short, maxLength: 5))\
        \(field("minutes", words("Minutes"), in: filled, type: .digits, width: .short, maxLength: 3))\
        \(field("capacity", words("Seats"), in: filled, type: .digits, width: .short, maxLength: 3))
        """
    }

    private func rules(_ typed: Filled?) -> HTML {
        let filled = typed?.prefix == "rules" ? typed : nil
        let shown = filled ?? Filled(ruleValues, prefix: "rules")
        return card(
            words("Our rules"), id: "rules",
            form(
                to: view.path, csrf: visit.csrf,
                """
                \(field("notice", words("Hours of notice we want to give"), in: shown, hint: words("The law no longer asks for any. Staff who give less are warned."), type: .digits, width: .short, maxLength: 3))\
                \(checkbox("after", words("We hold detentions after school"), in: shown))\
                \(field("bus", words("The school bus leaves at"), in: shown, hint: words("Leave it empty if there is none."), width: .short, maxLength: 5))\
                \(field("lunch", words("Minutes of lunch that stay free"), in: shown, hint: words("To eat, drink and use the toilet."), type: .digits, width: .short, maxLength: 2))\
                \(field("missed", words("What families read when one was missed"), in: shown, hint: words("What happens next, in a sentence."), maxLength: 200))\
                \(button(words("Save"), about: words("our rules")))
                """))
    }

    private var ruleValues: [String: [String]] {
        let rules = view.rules
        return [
            "notice": [String(rules.noticeHours)], "after": rules.isAfterSchoolAllowed ? ["yes"] : [],
            "bus": [rules.busLeaves?.description ?? ""], "lunch": [String(rules.lunchFree)],
            "missed": [rules.whenMissed ?? ""],
        ]
    }
}
