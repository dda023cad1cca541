import Pages
import People

extension Visit {
    /// So many lines of the diary stand on the page of a child's day.
    private static let linesShown = 3

    /// The page of a child's day with what is on in the next seven days.
    func withComing(_ things: ChildThings, _ view: ChildToday) throws -> ChildToday {
        guard let child = view.child.also(Diary.self) else { return view }
        var view = view
        let diary = try diary(of: child, in: today...today + 6, view.calendar, groups: things.groups)
        view.diary = Array(diary.lines.prefix(Visit.linesShown))
        return view
    }
}

extension ChildToday {
    /// What is on, as lines of a card.
    func comingLines(_ words: Words) -> [HTML] { diary.map { DiaryLinePages(words: words).short($0) } }

    /// The way to the rest, where there is some.
    func allComing(_ words: Words) -> PageLink? {
        diary.isEmpty ? nil : PageLink(words("All of it"), to: "\(path)/diary", about: words("the diary"))
    }
}
