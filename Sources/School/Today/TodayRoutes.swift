import Pages
import People

/// The family's first pages: all children, and one child's day, live.
enum TodayRoutes {
    static let all: [Route] = [
        children, childrenEvents, childrenFragment, seen, today, todayEvents, todayFragment, day,
    ]

    static let children = Route.family(.get, "children", seeing: Today.self) { family, visit in
        let pages = try visit.children(family)
        let region = liveRegion(
            visit.words, events: "/children/events", fragment: "/children/fragment", version: pages.version,
            ended: visit.words("Sign in again to see changes"), pages.content)
        return .page(visit.familyPage(visit.words("Your children"), script: .live, region))
    }

    static let childrenEvents = Route.family(.get, "children/events", seeing: Today.self) { family, visit in
        let versions = try visit.versions(of: family)
        return try visit.live(
            family.children.flatMap { [.child($0), .school($0.school)] }, version: versions.joined(separator: "+"))
    }

    static let childrenFragment = Route.family(.get, "children/fragment", seeing: Today.self) { family, visit in
        let pages = try visit.children(family)
        return .page(liveFragment(visit.words, version: pages.version, says: pages.says, pages.content))
    }

    /// "I've seen these": up to the entries that were on the page, and no further.
    static let seen = Route.family(.post, "children/seen", seeing: Today.self) { family, visit in
        for shown in visit.form.all("seen") {
            let parts = shown.split(separator: ":").map(String.init)
            guard parts.count == 2, let id = ID<Pupil>(parts[0]), let nth = Int(parts[1]) else {
                throw Refusal.badRequest(
                    visit.words("This form is not one of ours. Go back, reload the page and send it again."))
            }
            let child = try family.child(id)
            try visit.records.saw(child, upTo: nth, visit.signedIn.account, at: visit.now)
            if let child = child.also(Behaviour.self) { try visit.sawDetentions(of: child, upTo: nth) }
            try visit.record("has seen what is new", about: child, detail: "up to \(nth)")
        }
        try visit.announce(.account(visit.signedIn.account), Today.name)
        return .seeOther("/children")
    }

    static let today = Route.child(.get, "today", seeing: Today.self) { child, visit in
        let pages = TodayPages(view: try visit.today(of: child), words: visit.words)
        let path = "/children/\(child.pupil)/today"
        let region = liveRegion(
            visit.words, events: "\(path)/events", fragment: "\(path)/fragment", version: pages.view.version,
            ended: visit.words("Sign in again to see changes"), pages.content)
        return .page(visit.familyPage(pages.title, about: child, section: .today, script: .live, region))
    }

    static let todayEvents = Route.child(.get, "today/events", seeing: Today.self) { child, visit in
        try visit.live([.child(child), .school(child.school)], version: visit.version(of: child))
    }

    static let todayFragment = Route.child(.get, "today/fragment", seeing: Today.self) { child, visit in
        let pages = TodayPages(view: try visit.today(of: child), words: visit.words)
        return .page(liveFragment(visit.words, version: pages.view.version, says: pages.says, pages.content))
    }

    /// A day that has passed. Today has its own page, and tomorrow has none yet.
    static let day = Route.child(.get, "days/:day", seeing: Today.self) { child, visit in
        let day = try visit.day("day")
        if day == visit.today { return .seeOther("/children/\(child.pupil)/today") }
        guard day < visit.today else { throw Refusal.notFound }
        let pages = TodayPages(view: try visit.past(day, of: child), words: visit.words)
        return .page(visit.familyPage(pages.title, about: child, section: .today, pages.past))
    }
}

extension Visit {
    fileprivate func children(_ family: Family<Today>) throws -> ChildrenPages {
        ChildrenPages(children: try glances(at: family), now: now, words: words, csrf: csrf)
    }
}
