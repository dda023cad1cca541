import Pages
import People

/// One menu, week by week, and what is on it on one of its days.
struct MenuPages {
    let view: MealOffice
    let menu: MealMenu
    let visit: Visit
    let places: HTML
    var typed: Filled?
    /// The day of the menu that is being changed.
    var open: (week: Int, weekday: Weekday)?

    private var words: Words { visit.words }
    private var path: String { "\(view.path)/menus/\(menu.id)" }

    var page: HTML {
        let title = words("Menu: \(menu.name)")
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(view.school.schoolName), aside: linkButton(words("All menus"), to: view.path, .quiet)))\
            \(places)\(typed.map { errorSummary(words, $0) })\(columns([day].compactMap(\.self) + weeks, [change]))
            """)
    }

    private var weeks: [HTML] {
        (1...menu.weeks).map { week in
            let lines = Weekday.allCases.prefix(5).map { weekday -> HTML in
                let name = words.weekdayName(weekday.rawValue)
                let dishes = offer(week, weekday).compactMap { view.book.dish($0, on: view.today)?.name }
                let link = linkButton(
                    words("Change"), to: "\(path)?week=\(week)&weekday=\(weekday.rawValue)#day-h", .quiet,
                    about: words("week \(week), \(name)"))
                return row(name, detail: dishes.isEmpty ? words("Nothing yet") : words.list(dishes), aside: link)
            }
            let now = menu.week(of: view.today) == week ? tag(words("This week"), .info) : nil
            return card(words("Week \(week)"), id: "w-\(week)", aside: now, rows(lines))
        }
    }

    private func offer(_ week: Int, _ weekday: Weekday) -> [ID<Dish>] {
        view.book.offer(menu, week: week, weekday, on: max(view.today, menu.from))
    }

    private var day: HTML? {
        guard let open else { return nil }
        let name = words.weekdayName(open.weekday.rawValue)
        let now = offer(open.week, open.weekday).map(\.description)
        let filled = typed?.prefix == "day" ? typed ?? .empty : Filled(["dish": now], prefix: "day")
        let dishes = view.book.current.map { Choice($0.id.description, $0.name, hint: words.about($0)) }
        return card(
            words("Week \(open.week), \(name)"), id: "day",
            form(
                to: "\(path)/days", csrf: visit.csrf,
                """
                \(hidden("week", String(open.week)))\(hidden("weekday", String(open.weekday.rawValue)))\
                \(checkboxes("dish", words("On the menu"), dishes, in: filled))\
                \(field("from", words("From"), in: filled, hint: words("Empty: from today. Days that have passed stay as they were."), type: .date, width: .short))\
                \(button(words("Save this day")))
                """))
    }

    private var change: HTML {
        let filled = typed?.prefix == "menu" ? typed ?? .empty : Filled(MenuFields.filled(menu), prefix: "menu")
        return card(
            words("The menu itself"), id: "menu",
            form(
                to: path, csrf: visit.csrf,
                "\(hidden("after", String(menu.nth)))\(MenuFields.html(words, filled))\(button(words("Save the menu"), .quiet))"
            ))
    }
}

/// One dish with the form to change it.
struct DishPages {
    let view: MealOffice
    let dish: Dish
    let visit: Visit
    let places: HTML
    var typed: Filled?

    var page: HTML {
        let words = visit.words
        let filled = typed ?? Filled(DishFields.filled(dish), prefix: "dish")
        return visit.staffPage(
            dish.name, section: .office, hasErrors: typed != nil,
            """
            \(headline(dish.name, above: softLine(view.school.schoolName), aside: linkButton(words("All dishes"), to: view.path, .quiet)))\
            \(places)\(errorSummary(words, filled))\
            \(card(words("Change it"), id: "dish", form(
                to: "\(view.path)/dishes/\(dish.id)", csrf: visit.csrf,
                """
                \(hidden("after", String(dish.nth)))\(DishFields.html(words, filled))\
                \(field("from", words("From"), in: filled, hint: words("Empty: from today."), type: .date, width: .short))\
                \(checkbox("ended", words("It is not served any more"), in: filled))\(button(words("Save")))
                """)))
            """)
    }
}
