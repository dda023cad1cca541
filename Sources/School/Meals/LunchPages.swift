import Pages
import People

/// The class page for lunch: one press a child.
struct LunchPages {
    let day: LunchDay
    let visit: Visit
    var typed = Filled(prefix: "l")
    /// A press that was refused because of what the child must not eat.
    var refused: LunchPress?

    private var words: Words { visit.words }
    private var group: ClassGroup { day.group.group }

    var page: HTML {
        let title = words("\(group.name), lunch")
        return visit.staffPage(
            title, section: .classes, hasErrors: !typed.errors.isEmpty || refused != nil,
            """
            \(headline(title, above: softLine(words.long(day.group.day)), aside: tabs))\(errorSummary(words, typed))\
            \(warning)\(together)\(content)
            """)
    }

    private var together: HTML? {
        LunchTogetherPages(together: LunchTogether(day: day), words: words, csrf: visit.csrf).html
    }

    private var tabs: HTML {
        Pages.tabs(
            words("The class"),
            [
                Place(words("Praise and concerns"), "/groups/\(group.id)/days/\(day.group.day)/class"),
                Place(words("Lunch"), day.path, isCurrent: true),
            ])
    }

    private var content: HTML {
        if day.lines.isEmpty { return emptyState(.people, words("Nobody is in this group that day")) }
        let undone = day.lines.count { $0.served == nil }
        let says =
            undone == 0
            ? words("Everybody’s lunch is written down.")
            : words.count(
                undone, one: "1 child’s lunch is not written down yet.",
                other: "%1 children’s lunches are not written down yet.")
        let list = rows(
            day.lines.map { LunchRow(line: $0, day: day, words: words, typed: typed, refused: refused).html })
        let body: HTML = "\(softLine(says))\(list)"
        return card(
            words("Lunch today"), id: "lunch", kind: .untitled,
            day.isOpen ? form(to: day.path, csrf: visit.csrf, id: "lunches", body) : body)
    }

    /// Loudly: nothing was written down.
    private var warning: HTML? {
        guard let refused, let dish = refused.dish, let clash = refused.clash else { return nil }
        let name = refused.line.child.name.first
        return notice(
            words("Stop: do not serve \(dish.name) to \(name)"), .cross, .bad, isAnswer: true,
            """
            <p><b>\(words.says(clash, name))</b></p>\
            <p>\(words("Nothing was written down. Choose something else for \(name). If it is right all the same, say why below the name and press again."))</p>
            """)
    }
}

/// One child's line.
struct LunchRow {
    let line: LunchLine
    let day: LunchDay
    let words: Words
    let typed: Filled
    let refused: LunchPress?

    private var pupil: ID<Pupil> { line.child.pupil }
    private var name: String { line.child.name.full }

    var html: HTML {
        "<div class=\"lunch\" id=\"p-\(pupil.description)\"><b>\(bdi(name))</b>\(way)\(diet)\(state)\(clash)\(buttons)</div>"
    }

    /// To what the school knows of how the child eats, for those who open a pupil's pages.
    private var way: HTML? {
        guard day.group.isWithPupils else { return nil }
        return " \(PageLink(words("What they eat"), to: MealPath.diet(pupil), about: name).html)"
    }

    /// What the child must not eat: always there, in words, shape and colour.
    private var diet: HTML? {
        line.diet.map { diet in
            stateLine(diet.allergens.isEmpty ? .note : .cross, diet.allergens.isEmpty ? .mind : .bad, words.says(diet))
        }
    }

    private var state: HTML {
        if let served = line.served {
            let why = line.reason.map { reason -> HTML in
                "<p>\(words("Served all the same:")) <span dir=\"auto\">“\(reason)”</span></p>"
            }
            let says = words.says(served.pick, served.words)
            return "\(stateLine(.check, .good, says, detail: words.says(served.eaten)))\(why)"
        }
        guard let choice = line.choice else { return softLine(words("Nothing was chosen.")) }
        return softLine(words("Chosen: \(words.says(choice))"))
    }

    /// What speaks against the dish that was chosen.
    private var clash: HTML? {
        guard line.served == nil, let dish = day.dishes.first(where: { $0.id == line.choice?.pick.dish }),
            let clash = line.diet?.clash(with: dish)
        else { return nil }
        return "<p><strong>\(words.says(clash, line.child.name.first))</strong></p>"
    }

    private var buttons: HTML? {
        guard day.isOpen else { return nil }
        if line.served != nil {
            return tools([
                button(words("Take it back"), .quiet, name: "undo", value: pupil.description, about: name)
            ])
        }
        return "\(choice)\(reason)\(tools(Eaten.allCases.map(press)))"
    }

    private var choice: HTML {
        let field = LunchPress.field(pupil)
        var filled = typed
        if filled.values[field] == nil { filled.values[field] = [line.choice?.pick.word ?? "school"] }
        let choices =
            day.dishes.map { Choice($0.id.description, $0.name) } + [
                Choice("school", words("Something else of school")), Choice("home", words("Lunch from home")),
            ]
        return select(field, words("Has today: \(name)"), choices, in: filled)
    }

    private var isRefused: Bool { refused?.line.child.pupil == pupil }

    private var reason: HTML? {
        guard isRefused else { return nil }
        return textArea(
            LunchPress.reason(pupil), words("Why it is right all the same"), in: typed,
            hint: words("For staff: “Made with oat milk today, asked the cook.”"), rows: 2, maxLength: 200)
    }

    private func press(_ eaten: Eaten) -> HTML {
        button(
            words.button(eaten), isRefused ? .danger : eaten == .all ? .main : .quiet, name: "ate",
            value: LunchPress.word(pupil, eaten, isSure: isRefused), about: name)
    }
}
