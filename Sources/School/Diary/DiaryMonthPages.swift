import Pages
import People

/// A month of the diary as a table.
struct DiaryMonthPages {
    let month: DiaryMonth
    let diary: ChildDiary
    let words: Words

    var table: HTML {
        let heads = (1...7).map { weekday -> HTML in
            "<th scope=\"col\" role=\"columnheader\">\(words.weekdayShort(weekday))</th>"
        }
        let caption = words(
            "\(diary.child.name.first)’s diary, \(words.month(month.first.month, year: month.first.year))")
        return """
            <table class="month" role="table"><caption class="sr">\(caption)</caption>\
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
            <tbody role="rowgroup">\(month.weeks.map(week))</tbody></table>\(nothing)
            """
    }

    /// On a phone only days with something on are shown.
    private var nothing: HTML? {
        diary.lines.isEmpty ? softLine(words("Nothing special this month.")) : nil
    }

    private func week(_ days: ClosedRange<Day>) -> HTML { "<tr role=\"row\">\(days.map(cell))</tr>\n" }

    private func cell(_ day: Day) -> HTML {
        guard month.days.contains(day) else { return "<td role=\"cell\" class=\"free\"></td>" }
        let lines = diary.lines.filter { $0.times.days.contains(day) }
        let kind = lines.isEmpty ? "free" : day == diary.today ? "today" : nil
        return """
            <td role="cell"\(attribute: "class", kind)><span class="whole"><span class="number" aria-hidden="true">\(day.dayOfMonth)</span>\
            <span class="named">\(words.long(day))</span></span>\(lines.isEmpty ? nil : list(lines))</td>
            """
    }

    private func list(_ lines: [DiaryLine]) -> HTML {
        let pages = DiaryLinePages(words: words)
        let items = lines.map { line -> HTML in
            let hours = words.hours(line.times).map { "<span class=\"soft small\">\($0)</span> " as HTML }
            return "<li>\(hours)<span dir=\"auto\">\(line.title)</span>\(pages.mark(line))</li>"
        }
        return "<ul>\(items)</ul>"
    }
}
