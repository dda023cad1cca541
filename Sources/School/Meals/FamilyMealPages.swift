import Pages
import People

/// A child's lunches as the family's page: the week's menu, what is chosen, and what was eaten.
struct FamilyMealPages {
    let view: ChildMeals
    let words: Words
    let csrf: String
    var typed = Filled(prefix: "week")
    /// Wishes with something against them, to be confirmed with one more press.
    var doubts: [MealWish] = []
    /// How many days were chosen just now.
    var done: Int?

    var title: String { words("\(view.name)’s lunches") }

    var content: HTML {
        """
        \(headline(title, above: softLine(words("Week of \(words.long(view.monday))")), aside: weeks))\(errorSummary(words, typed))\
        \(saved)\(needs)\(asked)\(columns([week], [eaten, term].compactMap(\.self)))
        """
    }

    private var weeks: HTML {
        let link = { (label: String, monday: Day) in
            Place(label, "\(view.path)?week=\(monday)", isCurrent: monday == view.monday)
        }
        let this = view.today.monday
        let shown = [(words("Last week"), this - 7), (words("This week"), this), (words("Next week"), this + 7)]
        let far = view.monday > this + 7 || view.monday < this - 7
        let more = far ? view.monday : this + 14
        return tabs(
            words("Weeks"), shown.map { link($0.0, $0.1) } + [link(words("Week of \(words.short(more))"), more)])
    }

    private var saved: HTML? {
        done.map { count in
            notice(
                count == 0
                    ? words("Nothing has changed: it was chosen already.")
                    : words.count(
                        count, one: "Saved: lunch is chosen for 1 day.", other: "Saved: lunch is chosen for %1 days."),
                .check, .good, isAnswer: true)
        }
    }

    /// What the kitchen knows of the child.
    private var needs: HTML? {
        guard let diet = view.diets.holding(on: max(view.today, view.monday)), !diet.isEmpty else { return nil }
        return notice(
            words("What the kitchen knows about \(view.name)"), .note, .mind,
            "<p><span dir=\"auto\">\(words.says(diet))</span></p><p class=\"soft\">\(words("If this is not right, please tell the school office."))</p>"
        )
    }

    /// Loudly, before anything is saved.
    private var asked: HTML? {
        guard !doubts.isEmpty else { return nil }
        var met: Set<ID<Dish>> = []
        let lines = doubts.compactMap { wish -> HTML? in
            guard let dish = wish.dish, let clash = wish.clash, met.insert(dish.id).inserted else { return nil }
            return "<li><b>\(bdi(dish.name))</b>: <b>\(words.says(clash, view.name))</b></li>"
        }
        let kept = typed.values.filter { $0.key != csrfFieldName && $0.key != "sure" }.sorted { $0.key < $1.key }
            .flatMap { field in field.value.map { hidden(field.key, $0) } }
        let isTerm = typed.prefix == "term"
        return notice(
            words("Stop and look: \(view.name) should not eat this"), .cross, .bad, isAnswer: true,
            """
            <ul>\(lines)</ul><p>\(words("Nothing has been saved yet. Choose something else below, or press the button if you are sure."))</p>\
            \(form(to: isTerm ? "\(view.path)/term" : view.path, csrf: csrf, "\(kept)\(hidden("week", view.monday.description))\(button(words("I am sure: choose it all the same"), .danger, name: "sure", value: "yes"))"))
            """)
    }

    private var week: HTML {
        guard !view.days.isEmpty else {
            return emptyState(.day, words("No school that week"), detail: words("So there is no lunch to choose."))
        }
        let cards = stack(view.days.map { DayOfMeals(view: view, day: $0, words: words, typed: typed).card })
        guard view.days.contains(where: { view.canChoose($0) && !offer($0).isEmpty }) else { return cards }
        return form(
            to: view.path, csrf: csrf,
            "\(hidden("week", view.monday.description))\(cards)\(button(words("Save these lunches")))")
    }

    private func offer(_ day: Day) -> [Choice] { DayOfMeals(view: view, day: day, words: words, typed: typed).offer }

    private var eaten: HTML? {
        let days = view.served.values.sorted { $0.day > $1.day }
        guard !days.isEmpty else { return nil }
        let lines = days.map { served in
            row(
                words.long(served.day),
                detail: words("\(words.says(served.pick, served.words)). \(words.says(served.eaten))"))
        }
        return card(words("What \(view.name) ate"), id: "eaten", rows(lines))
    }

    /// One thing for the whole term.
    private var term: HTML? {
        guard view.child.mayAct, !view.openTerm.isEmpty else { return nil }
        let filled = typed.prefix == "term" ? typed : Filled(prefix: "term")
        let what =
            [Choice("school", words("School lunch, chosen at the hatch")), Choice("home", words("Lunch from home"))]
            + view.termDishes.map { Choice($0.id.description, $0.name) }
        let when =
            [Choice("every", words("Every school day"))]
            + Weekday.allCases.prefix(5).map {
                Choice(String($0.rawValue), words("Every \(words.weekdayName($0.rawValue))"))
            }
        return card(
            words("The whole term at once"), id: "term",
            form(
                to: "\(view.path)/term", csrf: csrf,
                """
                \(hidden("week", view.monday.description))\
                \(select("what", words("What"), what, in: filled, hint: words("A dish is chosen on the days that have it on the menu."), empty: words("Choose")))\
                \(select("when", words("When"), when, in: filled, empty: words("Choose")))\
                \(button(words("Choose it until the end of term"), .quiet))
                """))
    }
}

/// One day of the week: what there is, and what is chosen.
struct DayOfMeals {
    let view: ChildMeals
    let day: Day
    let words: Words
    let typed: Filled

    private var dishes: [Dish] { view.book.dishes(on: day) }

    var card: HTML {
        let title = words.long(day)
        let content = view.canChoose(day) && !offer.isEmpty ? choosing : reading
        return Pages.card(title, id: "d-\(day)", "\(warnings)\(content)")
    }

    /// Nothing to choose where there is no menu.
    var offer: [Choice] {
        guard !dishes.isEmpty else { return [] }
        return dishes.map { dish in
            let clash = view.clash(dish, on: day).map { words.says($0, view.name) }
            return Choice(
                dish.id.description, dish.name,
                hint: [words.about(dish), clash].compactMap(\.self).joined(separator: " "))
        } + [
            Choice("school", words("School lunch, chosen at the hatch")), Choice("home", words("Lunch from home")),
        ]
    }

    /// Every dish that has something against it, in words, shape and colour.
    private var warnings: [HTML] {
        dishes.compactMap { dish in
            view.clash(dish, on: day).map { stateLine(.cross, .bad, dish.name, detail: words.says($0, view.name)) }
        }
    }

    private var choosing: HTML {
        let field = MealChoosing.field(day)
        var filled = typed.prefix == "week" ? typed : Filled(prefix: "week")
        if filled.values[field] == nil, let choice = view.choices[day] { filled.values[field] = [choice.pick.word] }
        return radios(
            field, words("Lunch for \(words.long(day))"), offer, in: filled,
            hint: words("You can change it until \(words.closing(view.cutOff, of: day))."))
    }

    private var reading: HTML {
        let menu: HTML =
            dishes.isEmpty
            ? softLine(words("The school has no menu for this day yet."))
            : rows(dishes.map { row($0.name, detail: words.about($0)) })
        return "\(chosen)\(menu)\(why)"
    }

    private var chosen: HTML? {
        if let served = view.served[day] {
            return stateLine(
                .meal, .good, words("Had \(words.says(served.pick, served.words))"), detail: words.says(served.eaten))
        }
        return view.choices[day].map { stateLine(.check, .good, words("Chosen: \(words.says($0))")) }
    }

    /// Why there is nothing to press.
    private var why: HTML? {
        guard view.child.mayAct, !dishes.isEmpty, day >= view.today else { return nil }
        return softLine(MealChoosing(view: view, words: words).closed(day))
    }
}
