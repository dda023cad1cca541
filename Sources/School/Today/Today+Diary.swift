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

extension Visit {
    /// The same with the lines of the diary of which the news speak.
    func with(newDiaryOf things: ChildThings, _ view: ChildToday) throws -> ChildToday {
        let ids = view.news.unseen.compactMap(\.diaryEvent)
        guard !ids.isEmpty, let child = view.child.also(Diary.self) else { return view }
        let events = try records.diary(of: child, for: Access.audiences(of: child, in: things.groups), events: ids)
        let changes = try records.changes(of: events, at: child.school)
        var view = view
        let span = today - FamilyFeed.reach.back...today + FamilyFeed.reach.ahead
        view.newDiary = events.flatMap { $0.lines(in: span, view.calendar, changes[$0.id] ?? []) }.sorted()
        return view
    }
}

extension NewsLine {
    /// The event of the diary that it is about.
    var diaryEvent: ID<DiaryEvent>? { aspect == Diary.name ? note.map { ID(high: $0.high, low: $0.low) } : nil }
}

extension NewsStories {
    /// What is new in the diary, was changed or is cancelled: what holds now, of the day that it is about or of the next.
    func inDiary(_ news: NewsLine) -> HTML? {
        guard let event = news.diaryEvent else { return nil }
        let lines = view.newDiary.filter { $0.event == event }
        let ahead = lines.filter { $0.times.days.upperBound >= view.today }
        guard let line = ahead.first(where: { $0.day == news.day }) ?? ahead.first ?? lines.last else { return nil }
        let title: String =
            switch line.state {
            case .on: words("In the diary: \(line.title)")
            case .changed: words("Changed in the diary: \(line.title)")
            case .cancelled: words("Cancelled: \(line.title)")
            }
        let isCancelled = line.state == .cancelled
        return change(
            isCancelled ? .cross : line.kind.icon, isCancelled ? .mind : .info, title,
            detail: [words.says(line.times), line.because].compactMap(\.self).joined(separator: " · "))
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
