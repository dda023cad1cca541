import Pages
import People

/// The family's week at a glance: this one, or that of the day in the address.
enum WeekRoutes {
    static let all: [Route] = [week]

    static let week = Route.family(.get, "week", seeing: Today.self) { family, visit in
        let pages = WeekPages(week: try visit.week(of: family, from: try visit.monday()), words: visit.words)
        return .page(visit.familyPage(pages.title, pages.content))
    }
}

extension Visit {
    /// The Monday of the week that was asked for. A day that is none, or is far away, has no page.
    fileprivate func monday() throws -> Day {
        guard let text = query.text("from") else { return today.monday }
        guard let day = Day(text) ?? Day(typed: text), FamilyWeek.isNear(day, today) else { throw Refusal.notFound }
        return day.monday
    }
}
