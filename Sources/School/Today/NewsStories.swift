import Pages
import People

/// What is new about a child, told line by line.
struct NewsStories {
    let view: ChildToday
    let words: Words

    /// So many lines before "and 3 more".
    static let most = 5

    private var lines: [HTML] { view.news.unseen.compactMap(line) }

    var shown: [HTML] { Array(lines.prefix(NewsStories.most)) }

    var more: HTML {
        let rest = lines.count - NewsStories.most
        guard rest > 0 else { return "" }
        let link = PageLink(
            words.count(rest, one: "and 1 more", other: "and \(rest) more"), to: "\(view.path)/attendance")
        return "<p class=\"small\">\(link.html)</p>"
    }

    private func line(_ news: NewsLine) -> HTML? {
        news.aspect == NewsLine.absence ? told(news) : news.slot.flatMap { mark(news, $0) }
    }

    private func mark(_ news: NewsLine, _ slot: Slot) -> HTML? {
        guard let history = view.marks[news.day][slot] else { return nil }
        let mark = MarkSummary(history, on: news.day, nil, .national)
        let asks = view.child.mayAct
        let says = slot.session == nil ? words.says(lesson: mark, asks: asks) : words.says(mark, asks: asks)
        let title = history.wasAmended ? words("Put right: \(says)") : says
        return change(mark.shape, mark.tone, title, detail: detail(news, slot, history))
    }

    private func detail(_ news: NewsLine, _ slot: Slot, _ history: MarkHistory) -> String {
        var parts = [words("\(day(news.day)), \(name(slot))")]
        if let reason = history.current.reason { parts.append(reason) }
        return parts.joined(separator: " · ")
    }

    private func day(_ day: Day) -> String { day == view.today ? words("Today") : words.short(day) }

    private func name(_ slot: Slot) -> String {
        switch slot {
        case .morning: words("morning")
        case .afternoon: words("afternoon")
        case .lesson(let number): words("lesson \(number)")
        }
    }

    /// What another adult of the family told the school. One's own report is no news, nor one taken back.
    private func told(_ news: NewsLine) -> HTML? {
        let report = view.told.first { $0.told == news.at && $0.days.lowerBound == news.day && $0.by != .reader }
        return report.map { report in
            change(
                .talk, .plain, words("School has been told: \(words.says(report.kind))"),
                detail: words.says(report.days, report.part))
        }
    }
}
