import Pages
import People

/// The office's page about menus and dishes.
struct MealOfficePages {
    let view: MealOffice
    let visit: Visit
    let places: HTML
    var typed: Filled?

    private var words: Words { visit.words }

    var page: HTML {
        let title = words("Menus and dishes")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName), aside: kitchen))\(places)\(typed.map { errorSummary(words, $0) })\
            \(columns([menus, dishes], [rules]))
            """)
    }

    private var kitchen: HTML {
        linkButton(words("Today in the kitchen"), to: "\(view.path)/days/\(view.today)")
    }

    private func typed(_ prefix: String) -> Filled? { typed?.prefix == prefix ? typed : nil }

    private var menus: HTML {
        let lines = view.book.newest(on: view.today).map { menu -> HTML in
            let weeks = words.count(menu.weeks, one: "1 week", other: "%1 weeks")
            let since = words("\(weeks), counted from \(words.dated(menu.starts))")
            return row(
                menu.name, detail: since,
                aside: linkButton(words("Open"), to: "\(view.path)/menus/\(menu.id)", .quiet, about: menu.name))
        }
        let new = typed("menu")
        let list = lines.isEmpty ? softLine(words("No menu yet.")) : rows(lines)
        let filled = new ?? Filled(["weeks": ["3"]], prefix: "menu")
        let add = form(
            to: "\(view.path)/menus", csrf: visit.csrf,
            """
            \(hidden("id", new?.value("id") ?? visit.world.newID(MealMenu.self).description))\
            \(MenuFields.html(words, filled))\(button(words("Add the menu")))
            """)
        return card(
            words("Menus"), id: "menus", "\(list)\(details(words("Add a menu"), isOpen: new != nil, add))")
    }

    private var dishes: HTML {
        let lines = view.book.current.map { dish in
            row(
                dish.name, detail: words.about(dish),
                aside: linkButton(words("Change"), to: "\(view.path)/dishes/\(dish.id)", .quiet, about: dish.name))
        }
        let new = typed("dish")
        let add = form(
            to: "\(view.path)/dishes", csrf: visit.csrf,
            """
            \(hidden("id", new?.value("id") ?? visit.world.newID(Dish.self).description))\
            \(DishFields.html(words, new ?? Filled(prefix: "dish")))\(button(words("Add the dish")))
            """)
        let list = lines.isEmpty ? softLine(words("No dish yet.")) : rows(lines)
        return card(
            words("Dishes"), id: "dishes", "\(list)\(details(words("Add a dish"), isOpen: new != nil, add))")
    }

    private var rules: HTML {
        let filled = typed("rules") ?? Filled(view.cutOff.fields, prefix: "rules")
        let weekdays = Weekday.allCases.map { Choice(String($0.rawValue), words.weekdayName($0.rawValue)) }
        return card(
            words("Until when families choose"), id: "rules",
            """
            <p>\(words("Lunch can be chosen \(words.says(view.cutOff)).")) \(words("Afterwards the page shows what is chosen, and why it can’t be changed."))</p>\
            \(details(words("Change it"), isOpen: typed("rules") != nil, form(
                to: "\(view.path)/rules", csrf: visit.csrf,
                """
                \(radios("kind", words("Counted in"), [Choice("days", words("Days before the lunch")), Choice("weeks", words("Weeks before the week of the lunch"))], in: filled))\
                \(field("ahead", words("How many before"), in: filled, hint: words("0 days is the day itself."), type: .digits, width: .short))\
                \(select("weekday", words("Day of the week, where weeks are counted"), weekdays, in: filled))\
                \(field("time", words("At"), in: filled, type: .time, width: .short))\(button(words("Save")))
                """)))
            """)
    }
}

extension MealCutOff {
    /// As the form shows it.
    fileprivate var fields: [String: [String]] {
        switch self {
        case .days(let days, let time):
            ["kind": ["days"], "ahead": [String(days)], "weekday": ["7"], "time": [clock(time)]]
        case .weeks(let weeks, let weekday, let time):
            ["kind": ["weeks"], "ahead": [String(weeks)], "weekday": [String(weekday.rawValue)], "time": [clock(time)]]
        }
    }

    /// "08:15", as a field for a time wants it.
    private func clock(_ time: ClockTime) -> String { (time.hour < 10 ? "0" : "") + time.description }
}

/// The fields of a menu.
enum MenuFields {
    static func html(_ words: Words, _ filled: Filled) -> HTML {
        """
        \(field("name", words("Name of the menu"), in: filled, maxLength: 60))\
        \(field("weeks", words("Weeks until it comes round"), in: filled, type: .digits, width: .short))\
        \(field("starts", words("A Monday on which its first week begins"), in: filled, hint: words("Weeks are counted from here. Holidays do not shift them."), type: .date, width: .short))\
        \(field("from", words("In force from"), in: filled, hint: words("Empty: at once, or from that Monday."), type: .date, width: .short))\
        \(field("until", words("Until"), in: filled, hint: words("Empty: until you change it."), type: .date, width: .short))
        """
    }

    static func filled(_ menu: MealMenu) -> [String: [String]] {
        [
            "name": [menu.name], "weeks": [String(menu.weeks)], "starts": [menu.starts.description],
            "until": [menu.until?.description ?? ""],
        ]
    }
}

/// The fields of a dish.
enum DishFields {
    static func html(_ words: Words, _ filled: Filled) -> HTML {
        """
        \(field("name", words("What it is called"), in: filled, maxLength: 60))\
        \(field("words", words("What comes with it"), in: filled, maxLength: 120))\
        \(FoodFields.allergens(words, words("It contains"), in: filled))\
        \(checkbox("none", words("It contains none of these 14"), in: filled))\
        \(FoodFields.diets(words, words("It suits"), in: filled))
        """
    }

    static func filled(_ dish: Dish) -> [String: [String]] {
        var known = FoodFields.filled(dish.allergens, dish.diets)
        known["name"] = [dish.name]
        known["words"] = [dish.words ?? ""]
        known["none"] = dish.allergens.isEmpty ? ["yes"] : []
        return known
    }
}
