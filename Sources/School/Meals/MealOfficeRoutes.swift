import Pages
import People

/// The office keeps menus, dishes and rules, and the kitchen reads what to cook.
enum MealOfficeRoutes {
    static let all: [Route] =
        [page, keepRules, addDish, dish, keepDish, addMenu, menu, keepMenu, keepDay]
        + KitchenRoutes.all

    static let page = Route.school(.get, "meals", seeing: Meals.self) { school, visit in
        .page(try pages(school, visit).page)
    }

    static let keepRules = Route.school(.post, "meals/rules", seeing: Meals.self) { school, visit in
        let (cutOff, faults) = MealCutOff.read(visit.form, visit.words)
        guard let cutOff else { throw try refusal(faults, "rules", school, visit) }
        try visit.records.keep(cutOff, at: school)
        try visit.record("changed until when lunch is chosen", at: school)
        return back(school)
    }

    static let addDish = Route.school(.post, "meals/dishes", seeing: Meals.self) { school, visit in
        guard let id = visit.form.text("id").flatMap({ ID<Dish>($0) }) else { throw visit.notOurs }
        let (dish, faults) = Dish.read(visit.form, id: id, after: nil, today: visit.today, visit.words)
        guard let dish else { throw try refusal(faults, "dish", school, visit) }
        if try visit.records.add(dish, at: school, visit.now) { try visit.record("added a dish", at: school) }
        return back(school)
    }

    static let dish = Route.school(.get, "meals/dishes/:dish", seeing: Meals.self) { school, visit in
        .page(try dishPages(school, visit).page)
    }

    static let keepDish = Route.school(.post, "meals/dishes/:dish", seeing: Meals.self) { school, visit in
        var pages = try dishPages(school, visit)
        let (dish, found) = Dish.read(
            visit.form, id: pages.dish.id, after: pages.dish, today: visit.today, visit.words)
        var faults = found
        if visit.form["after"] != String(pages.dish.nth) {
            if dish?.isSame(as: pages.dish) == true { return back(school) }
            faults.append(FieldError("name", visit.words.changedMeanwhile))
        }
        guard let dish, faults.isEmpty else {
            pages.typed = Filled(visit.form, errors: faults, prefix: "dish")
            throw Refusal.invalid(.page(pages.page, status: 422))
        }
        if try visit.records.add(dish, at: school, visit.now) { try visit.record("changed a dish", at: school) }
        return back(school)
    }

    static let addMenu = Route.school(.post, "meals/menus", seeing: Meals.self) { school, visit in
        guard let id = visit.form.text("id").flatMap({ ID<MealMenu>($0) }) else { throw visit.notOurs }
        let (menu, faults) = MealMenu.read(visit.form, id: id, after: nil, today: visit.today, visit.words)
        guard let menu else { throw try refusal(faults, "menu", school, visit) }
        if try visit.records.add(menu, at: school, visit.now) { try visit.record("added a menu", at: school) }
        return .seeOther("/schools/\(school.schoolSlug)/meals/menus/\(menu.id)")
    }

    static let menu = Route.school(.get, "meals/menus/:menu", seeing: Meals.self) { school, visit in
        var pages = try menuPages(school, visit)
        pages.open = place(visit.query, in: pages.menu)
        return .page(pages.page)
    }

    static let keepMenu = Route.school(.post, "meals/menus/:menu", seeing: Meals.self) { school, visit in
        var pages = try menuPages(school, visit)
        let (menu, found) = MealMenu.read(
            visit.form, id: pages.menu.id, after: pages.menu, today: visit.today, visit.words)
        var faults = found
        if visit.form["after"] != String(pages.menu.nth) {
            if menu?.isSame(as: pages.menu) == true { return back(school, pages.menu) }
            faults.append(FieldError("name", visit.words.changedMeanwhile))
        }
        guard let menu, faults.isEmpty else {
            pages.typed = Filled(visit.form, errors: faults, prefix: "menu")
            throw Refusal.invalid(.page(pages.page, status: 422))
        }
        if try visit.records.add(menu, at: school, visit.now) { try visit.record("changed a menu", at: school) }
        return back(school, menu)
    }

    /// What is on the menu on one of its days, from a day on.
    static let keepDay = Route.school(.post, "meals/menus/:menu/days", seeing: Meals.self) { school, visit in
        var pages = try menuPages(school, visit)
        guard let place = place(visit.form, in: pages.menu) else { throw visit.notOurs }
        pages.open = place
        var reader = FormReader(visit.form, visit.words)
        let from = pages.menu.from > visit.today ? pages.menu.from : reader.fromDay(visit.today)
        guard reader.errors.isEmpty else {
            pages.typed = Filled(visit.form, errors: reader.errors, prefix: "day")
            throw Refusal.invalid(.page(pages.page, status: 422))
        }
        let sent = Set(visit.form.all("dish"))
        let dishes = pages.view.book.current.map(\.id).filter { sent.contains($0.description) }
        try keep(dishes, place, from: from, pages, school, visit)
        return back(school, pages.menu)
    }

    /// As a new version, unless it says already what it is to say.
    private static func keep(
        _ dishes: [ID<Dish>], _ place: (week: Int, weekday: Weekday), from: Day, _ pages: MenuPages,
        _ school: SeenAll<Meals>, _ visit: Visit
    ) throws {
        let newest = pages.view.book.days.filter {
            $0.menu == pages.menu.id && $0.week == place.week && $0.weekday == place.weekday
        }.max { $0.nth < $1.nth }
        guard newest?.dishes != dishes || newest?.from != from else { return }
        let day = MenuDay(
            menu: pages.menu.id, week: place.week, weekday: place.weekday, nth: (newest?.nth ?? 0) + 1, from: from,
            dishes: dishes)
        if try visit.records.add(day, at: school, visit.now) {
            try visit.record("changed what is on a menu", at: school, detail: "week \(place.week)")
        }
    }

    private static func place(_ form: Form, in menu: MealMenu) -> (week: Int, weekday: Weekday)? {
        guard let week = form.text("week").flatMap({ Int($0) }), (1...menu.weeks).contains(week),
            let weekday = form.text("weekday").flatMap({ Int($0) }).flatMap({ Weekday(rawValue: $0) }),
            weekday < .saturday
        else { return nil }
        return (week, weekday)
    }

    private static func back(_ school: SeenAll<Meals>, _ menu: MealMenu? = nil) -> Answer {
        let path = "/schools/\(school.schoolSlug)/meals"
        return .seeOther(menu.map { "\(path)/menus/\($0.id)" } ?? path)
    }

    private static func places(_ school: SeenAll<Meals>, _ visit: Visit) throws -> HTML {
        try visit.officePlaces(of: school, current: .meals)
    }

    private static func pages(_ school: SeenAll<Meals>, _ visit: Visit) throws -> MealOfficePages {
        MealOfficePages(view: try visit.mealOffice(of: school), visit: visit, places: try places(school, visit))
    }

    private static func dishPages(_ school: SeenAll<Meals>, _ visit: Visit) throws -> DishPages {
        let view = try visit.mealOffice(of: school)
        let id: ID<Dish> = try visit.id("dish")
        guard let dish = view.book.current.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return DishPages(view: view, dish: dish, visit: visit, places: try places(school, visit))
    }

    private static func menuPages(_ school: SeenAll<Meals>, _ visit: Visit) throws -> MenuPages {
        let view = try visit.mealOffice(of: school)
        guard let menu = view.menu(try visit.id("menu")) else { throw Refusal.notFound }
        return MenuPages(view: view, menu: menu, visit: visit, places: try places(school, visit))
    }

    private static func refusal(
        _ faults: [FieldError], _ prefix: String, _ school: SeenAll<Meals>, _ visit: Visit
    ) throws -> Refusal {
        var pages = try pages(school, visit)
        pages.typed = Filled(visit.form, errors: faults, prefix: prefix)
        return .invalid(.page(pages.page, status: 422))
    }
}
