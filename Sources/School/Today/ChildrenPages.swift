import Pages
import People

/// The family's first page: every child, in whichever school.
struct ChildrenPages {
    let children: [ChildToday]
    let now: Instant
    let words: Words
    let csrf: String

    private var today: Day { SchoolTime.day(of: now) }

    var version: String { children.map(\.version).joined(separator: "+") }

    /// What screen readers hear when the page changes.
    var says: String { children.map { TodayPages(view: $0, words: words).says }.joined(separator: ". ") }

    var content: HTML {
        guard !children.isEmpty else { return nobody }
        return """
            \(headline(heading, above: liveLine("\(words.long(today)), \(words.time(SchoolTime.time(of: now)))"), aside: WeekPages.link(words)))
            \(asks)\(stack(children.map { ChildCard(view: $0, words: words).html }))
            \(seen)
            \(needs)
            """
    }

    private var heading: String {
        let isOver = children.allSatisfy { $0.day.school?.isOver ?? true }
        return isOver ? words("Today") : words("Today, so far")
    }

    private var nobody: HTML {
        """
        \(headline(words("Your children")))
        \(emptyState(
            .people, words("We have no child to show you"),
            detail: words("If you think that is wrong, please ask the school office. They can see which children you are linked to.")))
        """
    }

    private var hasNews: Bool { children.contains { !NewsStories(view: $0, words: words).shown.isEmpty } }

    /// Nothing is taken as seen until somebody says so: looking is not enough.
    private var seen: HTML {
        guard hasNews else { return "" }
        let shown = children.map { hidden("seen", "\($0.child.pupil):\($0.news.newest)") }
        return """
            <form class="seen" method="post" action="/children/seen">\(csrfField(csrf))\(shown)\
            \(button(words("I’ve seen these"), .quiet))<span class="soft small">\(words("Nothing else is new."))</span></form>

            """
    }

    private var needed: [HTML] {
        children.flatMap(\.needed).map { NeedsPages.row($0, words, names: true) }
            + children.flatMap { NeedsPages.detentions($0, words, names: true) }
            + children.flatMap { NeedsPages.letters($0, words, names: true) }
            + NeedsPages.details(children, words)
    }

    /// Said first, and leading down to it: on a phone the list itself stands below every child.
    private var asks: HTML {
        guard !needed.isEmpty else { return "" }
        let says = words.count(needed.count, one: "1 thing needs you", other: "%1 things need you")
        return "<p class=\"said asks\">\(dot(.question, .ask))<a href=\"#needs-h\">\(says)</a></p>\n"
    }

    private var needs: HTML {
        let content: HTML =
            needed.isEmpty
            ? "<p class=\"soft\">\(words("Nothing needs you at the moment."))</p>"
            : rows(needed)
        return card(words("Needs you"), id: "needs", content)
    }
}

/// One child on the family's first page.
struct ChildCard {
    let view: ChildToday
    let words: Words

    private var child: Seen<Today> { view.child }

    var html: HTML {
        let headline = view.teller(words).headline(view.day)
        return childCard(
            name: child.name.first, fullName: child.name.full, key: child.pupil.description, detail: place,
            id: "c-\(child.pupil)", href: "\(view.path)/today", next: next,
            state: stateLine(headline.icon, headline.tone, headline.says, detail: headline.detail), news: news)
    }

    private var place: String {
        [child.yearGroup.map { words.year($0) }, child.className, child.schoolName].compactMap(\.self)
            .joined(separator: " · ")
    }

    private var news: HTML {
        let stories = NewsStories(view: view, words: words)
        guard !stories.shown.isEmpty else { return "<p class=\"soft small\">\(nothingNew)</p>" }
        return "<h3>\(since)</h3>\(changes(stories.shown))\(stories.more)"
    }

    private var since: String {
        view.news.seen.map { words("Since you last looked, \(when($0.at))") } ?? words("In the last seven days")
    }

    private var nothingNew: String {
        view.news.seen.map { words("Nothing new since you last looked, \(when($0.at)).") }
            ?? words("Nothing to know about from the last seven days.")
    }

    private func when(_ instant: Instant) -> String {
        let (day, time) = SchoolTime.local(instant)
        return day == view.today ? words.time(time) : words.short(instant)
    }

    /// What comes next: home time, or the next day at school.
    private var next: String? {
        if let school = view.day.school, !school.isOver,
            let times = view.calendar.times(of: .afternoon, on: view.today)
        {
            return words("Home time \(words.time(times.ends))")
        }
        guard view.day.school != nil else { return nil }
        return view.calendar.nextSchoolDay(after: view.today).map { words("Next school day: \(words.long($0))") }
    }
}
