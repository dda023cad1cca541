import Pages
import People

/// A family looks at the menu and chooses.
enum FamilyMealRoutes {
    static let all: [Route] = [page, choose, term]

    static let page = Route.child(.get, "meals", seeing: Meals.self) { child, visit in
        var pages = pages(try visit.meals(of: child, week: visit.query.text("week")), visit)
        pages.done = visit.query.text("done").flatMap { Int($0) }
        return .page(visit.familyPage(pages.title, about: child, section: .meals, pages.content))
    }

    /// A week, day by day.
    static let choose = Route.childAct(.post, "meals", seeing: Meals.self) { child, visit in
        let view = try visit.meals(of: child, week: visit.form.text("week"))
        let read = MealChoosing(view: view, words: visit.words).week(visit.form)
        return try keep(read.wishes, read.faults, "week", view, visit)
    }

    /// The whole term at once.
    static let term = Route.childAct(.post, "meals/term", seeing: Meals.self) { child, visit in
        let view = try visit.meals(of: child, week: visit.form.text("week"), wholeTerm: true)
        let read = MealChoosing(view: view, words: visit.words).term(visit.form)
        return try keep(read.wishes, read.faults, "term", view, visit)
    }

    private static func keep(
        _ wishes: [MealWish], _ faults: [FieldError], _ prefix: String, _ view: ChildMeals, _ visit: Visit
    ) throws -> Answer {
        let isSure = visit.form["sure"] == "yes"
        let doubts = wishes.filter { $0.clash != nil }
        guard faults.isEmpty, doubts.isEmpty || isSure else {
            var pages = pages(view, visit)
            pages.typed = Filled(visit.form, errors: faults, prefix: prefix)
            pages.doubts = faults.isEmpty ? doubts : []
            throw Refusal.invalid(
                .page(
                    visit.familyPage(
                        pages.title, about: view.child, section: .meals, hasErrors: true, pages.content), status: 422))
        }
        try visit.choose(wishes, view)
        return .seeOther("\(view.path)?week=\(view.monday)&done=\(wishes.count)")
    }

    private static func pages(_ view: ChildMeals, _ visit: Visit) -> FamilyMealPages {
        FamilyMealPages(view: view, words: visit.words, csrf: visit.csrf)
    }
}

extension Visit {
    /// A week of a child's lunches; without a week this one, and at the weekend the next.
    func meals(of child: Seen<Meals>, week: String?, wholeTerm: Bool = false) throws -> ChildMeals {
        let next = today.weekday >= .saturday ? today + 2 : today
        let asked = week.flatMap { Day($0) } ?? next
        let monday = (abs(asked - today) > 400 ? next : asked).monday
        let calendar = try records.calendar(of: child.school, around: today)
        let last =
            wholeTerm ? max(monday + 6, calendar.term(of: max(today, monday))?.days.upperBound ?? monday) : monday + 6
        return ChildMeals(
            child: child, monday: monday, now: now, calendar: calendar, book: try records.mealBook(for: child),
            cutOff: try records.mealCutOff(for: child), diets: try records.diets(of: child),
            choices: try records.mealChoices(of: child, in: (wholeTerm ? min(today, monday) : monday)...last),
            served: try records.mealsServed(to: child, in: (monday - 7)...(monday + 6)))
    }

    fileprivate func choose(_ wishes: [MealWish], _ view: ChildMeals) throws {
        for wish in wishes {
            try records.add(
                view.choice(wish), isSure: wish.clash != nil, for: view.child, by: signedIn.account)
        }
        guard let first = wishes.first else { return }
        try record(
            wishes.contains { $0.clash != nil } ? "chose lunch in spite of a warning" : "chose lunch",
            about: view.child,
            detail: "\(wishes.count) from \(first.day)")
        try announce(.child(view.child), Meals.name)
    }
}
