import Pages
import People

extension CalendarPages {
    /// What stands in a form: what was typed, if it came back, or what the calendar says.
    func filled(_ form: CalendarForm, _ values: [String: String] = [:]) -> Filled {
        if let asked, asked.form == form { return asked.filled }
        return Filled(values.mapValues { [$0] }, prefix: form.prefix)
    }

    func isAsked(_ form: CalendarForm) -> Bool { asked?.form == form }

    func sent(to path: String, _ filled: Filled, _ content: HTML) -> HTML {
        form(
            to: "\(shown.path)/\(path)", csrf: visit.csrf,
            "\(hidden("year", "\(shown.year.startYear)"))\(content)\(agreement(filled))")
    }

    /// Only after something was asked.
    private func agreement(_ filled: Filled) -> HTML {
        filled.error("confirm") == nil ? "" : checkbox("confirm", words("Yes, that is right"), in: filled)
    }

    // MARK: Terms

    var termsCard: HTML {
        let terms = shown.terms.map { term -> HTML in
            let (change, end) = (CalendarForm.term(term.starts), CalendarForm.removal(term.starts))
            return """
                <div class="open-line"><b>\(term.name)</b><span class="soft small">\(words.span(term.days))</span>\
                \(details(words("Change \(term.name)"), isOpen: isAsked(change), termForm(change, term)))\
                \(details(words("Remove \(term.name)"), isOpen: isAsked(end), removal(of: term, end)))</div>
                """
        }
        let add = details(
            words("Add a term"), isOpen: terms.isEmpty || isAsked(.newTerm), termForm(.newTerm, nil))
        return card(words("Terms"), id: "terms", "\(terms.isEmpty ? "" : rows(terms))\(add)")
    }

    private func termForm(_ form: CalendarForm, _ term: Term?) -> HTML {
        let filled = filled(
            form,
            [
                "name": term?.name ?? "", "starts": term?.starts.description ?? "",
                "ends": term?.ends.description ?? "", "off-starts": term?.halfTerm?.lowerBound.description ?? "",
                "off-ends": term?.halfTerm?.upperBound.description ?? "",
            ])
        return sent(
            to: term.map { "terms/\($0.starts)" } ?? "terms", filled,
            """
            \(field("name", words("Name"), in: filled, hint: words("Such as Autumn term"), maxLength: 60))\
            \(field("starts", words("First day for pupils"), in: filled, type: .date))\
            \(field("ends", words("Last day"), in: filled, type: .date))\
            \(field("off-starts", words("Half-term, first day off"), in: filled, hint: words("Leave empty if there is none"), type: .date))\
            \(field("off-ends", words("Half-term, last day off"), in: filled, type: .date))\
            \(button(words("Save"), about: term?.name ?? words("the new term")))
            """)
    }

    private func removal(of term: Term, _ form: CalendarForm) -> HTML {
        let filled = filled(form)
        return sent(
            to: "terms/\(term.starts)/removal", filled,
            """
            <p>\(words("Its days become holidays. Marks that are held of them stay."))</p>\
            \(button(words("Remove"), .danger, about: term.name))
            """)
    }

    // MARK: Closed days

    var closedCard: HTML {
        let days = shown.closures.map { closed -> HTML in
            let open = sent(
                to: "closed-days/\(closed.day)/removal", .empty,
                button(words("Remove"), .quiet, about: words.long(closed.day)))
            return row(words.long(closed.day), detail: words.about(closed), aside: open)
        }
        let filled = filled(.closure)
        let add = details(words("Close the school"), isOpen: days.isEmpty || isAsked(.closure), closureForm(filled))
        return card(
            words("Closed days"), id: "closed", "\(add)\(days.isEmpty ? "" : rows(days))")
    }

    private func closureForm(_ filled: Filled) -> HTML {
        let kinds = [
            Choice("inset", words("INSET day"), hint: words("Staff come, pupils don’t")),
            Choice("closure", words("Closure"), hint: words("Nobody planned it: snow, a burst pipe")),
            Choice("other", words("Other"), hint: words("A polling day, a late start of term")),
        ]
        return sent(
            to: "closed-days", filled,
            """
            \(radios("kind", words("Why"), kinds, in: filled))\
            \(field("day", words("Day"), in: filled, type: .date))\
            \(field("until", words("Last day"), in: filled, hint: words("If it is more than one"), type: .date))\
            \(field("words", words("What families read"), in: filled, hint: words("Such as: Closed, no heating"), maxLength: 100))\
            \(button(words("Save"), about: words("the closed day")))
            """)
    }
}
