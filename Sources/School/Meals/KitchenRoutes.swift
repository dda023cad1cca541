import Pages
import People

/// What the kitchen cooks for on a day, and what moves its open page.
enum KitchenRoutes {
    static let all: [Route] = [page, events, fragment]

    static let page = Route.school(.get, "meals/days/:day", seeing: Meals.self) { school, visit in
        .page(try pages(school, visit).page)
    }

    static let events = Route.school(.get, "meals/days/:day/events", seeing: Meals.self) { school, visit in
        try visit.live(
            [.kitchen(school.school), .school(school.school)],
            version: visit.records.kitchenVersion(of: school, on: visit.day("day")))
    }

    static let fragment = Route.school(.get, "meals/days/:day/fragment", seeing: Meals.self) { school, visit in
        .page(try pages(school, visit).fragment)
    }

    private static func pages(_ school: SeenAll<Meals>, _ visit: Visit) throws -> KitchenPages {
        let day = try visit.day("day")
        return KitchenPages(
            kitchen: try visit.kitchen(of: school, on: day), visit: visit,
            places: try visit.officePlaces(of: school, current: .meals),
            version: try visit.records.kitchenVersion(of: school, on: day))
    }
}
