import People
import Store

extension Records {
    /// A school's menus as a child's family reads them: what is on the menu of some days.
    func mealBook(for child: Seen<Meals>) throws -> MealBook { try mealBook(at: child.school) }
    func mealBook(for group: SeenGroup<Meals>) throws -> MealBook { try mealBook(at: group.group.school) }
    func mealBook(of school: SeenAll<Meals>) throws -> MealBook { try mealBook(at: school.school) }

    private func mealBook(at school: SchoolNumber) throws -> MealBook {
        MealBook(menus: try menus(at: school), days: try menuDays(at: school), dishes: try dishes(at: school))
    }

    private func menus(at school: SchoolNumber) throws -> [MealMenu] {
        try all(
            """
            SELECT id, nth, name, weeks, starts, from_day, until_day FROM meal_menu WHERE school = \(school)
            """
        ) { row in
            MealMenu(
                id: try row.id(0), nth: try row.int(1), name: try row.text(2), weeks: try row.int(3),
                starts: try row.day(4), from: try row.day(5), until: try row.dayOrNil(6))
        }
    }

    private func menuDays(at school: SchoolNumber) throws -> [MenuDay] {
        try all(
            """
            SELECT menu, week, weekday, nth, from_day, dishes FROM meal_menu_day WHERE school = \(school)
            """
        ) { row in
            MenuDay(
                menu: try row.id(0), week: try row.int(1), weekday: Weekday(rawValue: try row.int(2)) ?? .monday,
                nth: try row.int(3), from: try row.day(4),
                dishes: try row.text(5).split(separator: ",").compactMap { ID<Dish>(String($0)) })
        }
    }

    private func dishes(at school: SchoolNumber) throws -> [Dish] {
        try all(
            """
            SELECT id, nth, from_day, name, words, allergens, diets, ended FROM dish WHERE school = \(school)
            """
        ) { row in
            Dish(
                id: try row.id(0), nth: try row.int(1), from: try row.day(2), name: try row.text(3),
                words: try row.textOrNil(4), allergens: Set<Allergen>(stored: try row.text(5)),
                diets: Set<DietKind>(stored: try row.text(6)), isEnded: try row.bool(7))
        }
    }

    /// Adds a version of a dish. Says whether it is new: sent twice, it is there already.
    @discardableResult
    func add(_ dish: Dish, at school: SeenAll<Meals>, _ now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO dish (school, id, nth, from_day, name, words, allergens, diets, ended, staff, at)
            VALUES (\(school.school), \(dish.id), \(dish.nth), \(dish.from), \(dish.name), \(dish.words),
                \(dish.allergens.stored), \(dish.diets.stored), \(dish.isEnded), \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    @discardableResult
    func add(_ menu: MealMenu, at school: SeenAll<Meals>, _ now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO meal_menu (school, id, nth, name, weeks, starts, from_day, until_day, staff, at)
            VALUES (\(school.school), \(menu.id), \(menu.nth), \(menu.name), \(menu.weeks), \(menu.starts),
                \(menu.from), \(menu.until), \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    @discardableResult
    func add(_ day: MenuDay, at school: SeenAll<Meals>, _ now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO meal_menu_day (school, menu, week, weekday, nth, from_day, dishes, staff, at)
            VALUES (\(school.school), \(day.menu), \(day.week), \(day.weekday.rawValue), \(day.nth), \(day.from),
                \(day.dishes.map(\.description).joined(separator: ",")), \(school.by.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    // MARK: Until when lunch is chosen

    func mealCutOff(for child: Seen<Meals>) throws -> MealCutOff { try mealCutOff(at: child.school) }
    func mealCutOff(of school: SeenAll<Meals>) throws -> MealCutOff { try mealCutOff(at: school.school) }

    private func mealCutOff(at school: SchoolNumber) throws -> MealCutOff {
        let kept = try first("SELECT kind, ahead, weekday, time FROM meal_rules WHERE school = \(school)") { row in
            let (ahead, time) = (try row.int(1), try row.clockTime(3))
            return try row.text(0) == "weeks"
                ? MealCutOff.weeks(ahead, Weekday(rawValue: try row.int(2)) ?? .sunday, time) : .days(ahead, time)
        }
        return kept ?? .usual
    }

    func keep(_ cutOff: MealCutOff, at school: SeenAll<Meals>) throws {
        let (kind, ahead, weekday, time) = cutOff.stored
        try run(
            """
            INSERT INTO meal_rules (school, kind, ahead, weekday, time)
            VALUES (\(school.school), \(kind), \(ahead), \(weekday), \(time))
            ON CONFLICT (school) DO UPDATE SET kind = excluded.kind, ahead = excluded.ahead,
                weekday = excluded.weekday, time = excluded.time
            """)
    }
}

extension MealCutOff {
    fileprivate var stored: (kind: String, ahead: Int, weekday: Int, time: ClockTime) {
        switch self {
        case .days(let before, let time): ("days", before, 7, time)
        case .weeks(let before, let weekday, let time): ("weeks", before, weekday.rawValue, time)
        }
    }
}
