import Pages
import People

/// A child's diary as their family reads it: as a list, or a month at a time.
struct FamilyDiaryPages {
    let diary: ChildDiary
    let words: Words

    private var lines: DiaryLinePages { DiaryLinePages(words: words) }
    private var name: String { diary.child.name.first }

    var title: String { words("\(name)’s diary") }

    func title(of month: DiaryMonth) -> String {
        words("\(title), \(words.month(month.first.month, year: month.first.year))")
    }

    /// The list, nearest first.
    var list: HTML {
        """
        \(headline(title, above: softLine(words("What is on at school"))))\(views(isMonth: false))
        \(columns([soon, later].compactMap(\.self), [own]))
        """
    }

    /// One month as a table; on a phone the days with something on, one below the other.
    func month(_ month: DiaryMonth) -> HTML {
        """
        \(headline(title, above: softLine(words.month(month.first.month, year: month.first.year))))\(views(isMonth: true))
        \(card(words.month(month.first.month, year: month.first.year), id: "month", "\(turns(month))\(DiaryMonthPages(month: month, diary: diary, words: words).table)"))
        """
    }

    private func views(isMonth: Bool) -> HTML {
        tools([
            tabs(
                words("How to look at it"),
                [
                    Place(words("List"), diary.path, isCurrent: !isMonth),
                    Place(words("Month"), "\(diary.path)/month", isCurrent: isMonth),
                ])
        ])
    }

    private func turns(_ month: DiaryMonth) -> HTML {
        let links = [month.before, month.after].map { other in
            linkButton(
                words.month(other.first.month, year: other.first.year), to: "\(diary.path)/month?month=\(other.text)",
                .quiet)
        }
        return tools(links)
    }

    private var soon: HTML {
        let shown = diary.soon
        guard !shown.isEmpty else {
            let free = emptyState(.day, words("Nothing special in the next seven days"))
            return card(words("Next seven days"), id: "soon", free)
        }
        return card(words("Next seven days"), id: "soon", notes(shown.map { lines.line($0) }))
    }

    private var later: HTML? {
        guard !diary.later.isEmpty else { return nil }
        let months = diary.later.runs {
            ($0.times.day.year, $0.times.day.month) == ($1.times.day.year, $1.times.day.month)
        }
        let parts = months.map { run -> HTML in
            guard let day = run.first?.times.day else { return "" }
            let heading = words.month(day.month, year: day.year)
            return "<h3 class=\"when\">\(heading)</h3>\(notes(run.map { lines.line($0) }))"
        }
        return card(words("Later"), id: "later", "\(parts)")
    }

    private var own: HTML {
        card(
            words("In your own calendar"), id: "own-calendar",
            """
            <p>\(words("Your telephone or computer can show the diary of all your children in its own calendar."))</p>\
            \(linkButton(words("Set it up"), to: "/account/calendar", .quiet, about: words("your own calendar")))
            """)
    }
}

extension [DiaryLine] {
    /// Neighbours that belong together.
    fileprivate func runs(_ isSame: (DiaryLine, DiaryLine) -> Bool) -> [[DiaryLine]] {
        reduce(into: []) { runs, line in
            if let last = runs.last?.last, isSame(last, line) {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
    }
}
