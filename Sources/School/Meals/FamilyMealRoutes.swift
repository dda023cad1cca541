import Pages
import People

/// A family looks at the menu and chooses.
enum FamilyMealRoutes {
    static let all: [Route] = [page, events, fragment, choose, term]

    static let page = Route.child(.get, "meals", seeing: Meals.self) { child, visit in
        var pages = pages(try visit.meals(of: child, week: visit.query.text("week")), visit)
        pages.done = visit.query.text("done").flatMap { Int($0) }
        let path = pages.view.path
        let region = liveRegion(
            visit.words, events: "\(path)/events", fragment: "\(path)/fragment?week=\(pages.view.monday)",
            version: try visit.records.mealVersion(of: child), ended: visit.words("Sign in again to see changes"),
            pages.content)
        return .page(visit.familyPage(pages.title, about: child, section: .meals, script: .live, region))
    }

    /// What the other parent chooses, and what was eaten, moves the open page.
    static let events = Route.child(.get, "meals/events", seeing: Meals.self) { child, visit in
        try visit.live([.child(child)], version: visit.records.mealVersion(of: child))
    }

    static let fragment = Route.child(.get, "meals/fragment", seeing: Meals.self) { child, visit in
        let pages = pages(try visit.meals(of: child, week: visit.query.text("week")), visit)
        return .page(
            liveFragment(
                visit.words, version: try visit.records.mealVersion(of: child),
                says: visit.words("Lunches have changed"), pages.content))
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
        // On the school's behalf, for the news of the other parent alone counts too. It lists nothing, and makes open
        // pages of the child look again.
        let lunch = LunchToTell(school: view.child.school, pupil: view.child.pupil, day: first.day)
        try Access.moving(for: signedIn, at: now, in: records) { try records.lookAgain(at: lunch, now) }
        try announce(.child(view.child), Meals.name)
        try announce(.kitchen(view.child.school), Meals.name)
    }
}
