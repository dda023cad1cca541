import People

/// A menu that comes round: `weeks` weeks, the first of them in the week of `starts`.
struct MealMenu: Hashable, Sendable {
    let id: ID<MealMenu>
    var nth = 1
    var name: String
    var weeks: Int
    /// A Monday.
    var starts: Day
    var from: Day
    var until: Day?

    func lasts(on day: Day) -> Bool { from <= day && until.map { $0 >= day } ?? true }

    /// Which week of the menu a day is in, from 1. Holidays do not shift it: weeks are counted, whether or not there is
    /// school in them.
    func week(of day: Day) -> Int {
        let count = (day.monday - starts.monday) / 7 % weeks
        return (count + weeks) % weeks + 1
    }
}

/// What is on offer on one weekday of one week of a menu, from a day on.
struct MenuDay: Hashable, Sendable {
    let menu: ID<MealMenu>
    let week: Int
    let weekday: Weekday
    var nth: Int
    var from: Day
    var dishes: [ID<Dish>]
}

/// Everything that a school offers to eat, in all its versions: what was on the menu of any day.
struct MealBook: Sendable {
    var menus: [MealMenu] = []
    var days: [MenuDay] = []
    var dishes: [Dish] = []

    /// The menu of a day: of those that last, the one that began last.
    func menu(on day: Day) -> MealMenu? {
        Dictionary(grouping: menus.filter { $0.from <= day }, by: \.id).values
            .compactMap { $0.max { $0.nth < $1.nth } }
            .filter { $0.lasts(on: day) }
            .max { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// The dishes of a day in the order of the menu, each as it is on that day.
    func dishes(on day: Day) -> [Dish] {
        guard let menu = menu(on: day) else { return [] }
        return offer(menu, week: menu.week(of: day), day.weekday, on: day).compactMap { id in
            dish(id, on: day).flatMap { $0.isEnded ? nil : $0 }
        }
    }

    func offer(_ menu: MealMenu, week: Int, _ weekday: Weekday, on day: Day) -> [ID<Dish>] {
        days.filter { $0.menu == menu.id && $0.week == week && $0.weekday == weekday && $0.from <= day }
            .max { $0.nth < $1.nth }?.dishes ?? []
    }

    /// A dish as it is on a day.
    func dish(_ id: ID<Dish>, on day: Day) -> Dish? {
        dishes.filter { $0.id == id && $0.from <= day }.max { $0.nth < $1.nth }
    }

    /// The newest version of each dish that is still served, in the order of names.
    var current: [Dish] {
        Dictionary(grouping: dishes, by: \.id).values.compactMap { $0.max { $0.nth < $1.nth } }
            .filter { !$0.isEnded }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The newest version of each menu that has not ended.
    func newest(on day: Day) -> [MealMenu] {
        Dictionary(grouping: menus, by: \.id).values.compactMap { $0.max { $0.nth < $1.nth } }
            .filter { $0.until.map { $0 >= day } ?? true }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    }
}
