import Pages
import People

/// Suggestions in words for staff.
struct SuggestionPages {
    let visit: Visit
    /// The class on whose page they stand; nil on the school's.
    let group: ID<ClassGroup>?

    private var words: Words { visit.words }

    /// A card of them; nil where there are none.
    func card(_ suggestions: [Suggestion]) -> HTML? {
        guard !suggestions.isEmpty else { return nil }
        return Pages.card(
            words("What you may want to do"), id: "suggestions",
            """
            <p class="soft small">\(words("Nothing happens by itself. It goes away when somebody answers."))</p>\
            \(rows(suggestions.map(line)))
            """)
    }

    private func line(_ suggestion: Suggestion) -> HTML {
        let (child, rule) = (suggestion.child, suggestion.rule)
        let title = words("\(child.name.full): \(words.says(rule.suggests))")
        let about = [
            group == nil ? child.className : nil, words.says(rule.counts, suggestion.count, rule.span), rule.words,
        ].compactMap(\.self).joined(separator: " · ")
        return row(title, detail: about, aside: ways(suggestion, title))
    }

    private func ways(_ suggestion: Suggestion, _ title: String) -> HTML {
        let way = suggestion.rule.suggests.way(suggestion.child.pupil).map {
            linkButton(words("Look"), to: $0, .quiet, about: title)
        }
        let answers = form(
            to: "/pupils/\(suggestion.child.pupil)/suggestions/\(suggestion.rule.id)", csrf: visit.csrf,
            """
            \(group.map { hidden("group", $0.description) })\
            \(button(words("Done"), .quiet, name: "answer", value: SuggestionAnswer.done.rawValue, about: title))\
            \(button(words("Not now"), .quiet, name: "answer", value: SuggestionAnswer.notNow.rawValue, about: title))
            """)
        return "<div class=\"tools\">\(way)\(answers)</div>"
    }

    // MARK: A school

    func page(
        of school: SeenAll<Behaviour>, _ suggestions: [Suggestion], _ rules: [SuggestionRule], _ typed: Filled?,
        places: HTML
    ) -> HTML {
        let title = words("Suggestions")
        let all =
            card(suggestions)
            ?? emptyState(
                .check, words("Nothing to suggest"), detail: words("No pupil has reached any of these numbers."))
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(school.schoolName)))\(places)\(typed.map { errorSummary(words, $0) })
            \(columns([all], [settings(school, rules, typed)]))
            """)
    }

    private func settings(_ school: SeenAll<Behaviour>, _ rules: [SuggestionRule], _ typed: Filled?) -> HTML {
        let path = "/schools/\(school.schoolSlug)/suggestions"
        let lines = rules.map { rule -> HTML in
            let title = words("\(words.says(rule.counts, rule.number, rule.span)): \(words.says(rule.suggests))")
            let end = form(
                to: "\(path)/\(rule.id)/end", csrf: visit.csrf, button(words("Take away"), .quiet, about: title))
            return row(title, detail: rule.words, aside: end)
        }
        return Pages.card(
            words("When we suggest something"), id: "rules",
            "\(rows(lines))\(details(words("Add another"), isOpen: typed != nil, ruleForm(path, typed)))")
    }

    private func ruleForm(_ path: String, _ typed: Filled?) -> HTML {
        let filled = typed ?? Filled([:])
        let things = CountedThing.allCases.map { Choice($0.rawValue, words.says($0)) }
        let spans = CountedSpan.allCases.map { Choice($0.rawValue, words.says($0)) }
        let suggested = SuggestedThing.allCases.map { Choice($0.rawValue, words.says($0)) }
        return form(
            to: path, csrf: visit.csrf,
            """
            \(hidden("id", typed?.value("id") ?? visit.world.newID(SuggestionRule.self).description))\
            \(field("number", words("How many"), in: filled, type: .digits, width: .short, maxLength: 3))\
            \(select("counts", words("Of what"), things, in: filled))\
            \(select("span", words("In what time"), spans, in: filled))\
            \(select("suggests", words("What we suggest"), suggested, in: filled))\
            \(field("words", words("What staff may do"), in: filled, hint: words("Staff read it, families do not."), maxLength: 120))\
            \(button(words("Add it")))
            """)
    }
}

extension SuggestedThing {
    /// Where staff can do it.
    func way(_ pupil: ID<Pupil>) -> String? {
        switch self {
        case .postcard: "/pupils/\(pupil)/postcard"
        case .award: "/pupils/\(pupil)/awards"
        case .talk: "/pupils/\(pupil)/behaviour"
        case .detention: "/pupils/\(pupil)/detentions"
        }
    }
}

extension Words {
    func says(_ thing: SuggestedThing) -> String {
        switch thing {
        case .postcard: self("a postcard home")
        case .talk: self("a talk")
        case .detention: self("a detention")
        case .award: self("an award")
        }
    }

    func says(_ thing: CountedThing) -> String {
        switch thing {
        case .praisePoints: self("Points for praise")
        case .praise: self("Notes of praise")
        case .concerns: self("Concerns")
        }
    }

    func says(_ span: CountedSpan) -> String {
        switch span {
        case .week: self("a week")
        case .halfTerm: self("a half term")
        case .year: self("a school year")
        }
    }

    /// "5 concerns in a week".
    func says(_ thing: CountedThing, _ number: Int, _ span: CountedSpan) -> String {
        let much =
            switch thing {
            case .praisePoints: count(number, one: "1 point for praise", other: "%1 points for praise")
            case .praise: count(number, one: "1 note of praise", other: "%1 notes of praise")
            case .concerns: count(number, one: "1 concern", other: "%1 concerns")
            }
        return self("\(much) in \(says(span))")
    }
}
