import Pages
import People

/// The week on a page: a table on a wide screen, a list on a phone, one sheet on paper.
struct WeekPages {
    let week: FamilyWeek
    let words: Words

    var title: String { words("The week of \(words.long(week.monday))") }

    var content: HTML {
        guard !week.children.isEmpty else { return nobody }
        return """
            \(printed)\(headline(title, above: softLine(above)))
            \(card(title, id: "week", kind: .untitled, table))
            \(tools([neighbour(-7, words("Week before")), thisWeek, neighbour(7, words("Week after"))].compactMap(\.self)))
            """
    }

    private var above: String { week.days.contains(week.today) ? words("This week") : words("What is known so far") }

    private var nobody: HTML {
        """
        \(headline(title))
        \(emptyState(.people, words("We have no child to show you"), detail: words("If you think that is wrong, please ask the school office. They can see which children you are linked to.")))
        """
    }

    /// Whose sheet of paper it is.
    private var printed: HTML {
        let children = week.children.map { [$0.child.name.full, $0.child.schoolName].joined(separator: ", ") }
        let (day, time) = SchoolTime.local(week.now)
        return """
            <p class="print-only">\(children.joined(separator: "; ")). \
            \(words("Printed \(words.long(day)) \(day.year), \(words.time(time))."))</p>

            """
    }

    private var table: HTML {
        dataTable(
            caption: words("\(title), day by day"), id: "week-table", narrow: .stacks,
            columns: [Column(words("Day"))] + week.children.map { Column(name(of: $0)) },
            rows: week.days.map { day in [heading(day)] + week.children.map { cell($0.things(on: day)) } })
    }

    private func heading(_ day: Day) -> HTML {
        day == week.today ? "<b>\(words("Today, \(words.long(day))"))</b>" : "\(words.long(day))"
    }

    /// First names, unless two of the family share one.
    private func name(of child: ChildWeek) -> String {
        let isShared = week.children.count { $0.child.name.first == child.child.name.first } > 1
        return isShared ? child.child.name.full : child.child.name.first
    }

    private func cell(_ things: [WeekThing]) -> HTML {
        things.isEmpty ? "" : "<ul class=\"week\">\(things.map(line))</ul>"
    }

    private func line(_ thing: WeekThing) -> HTML {
        let look = thing.kind.look(words)
        let time = thing.starts.map { "\(words.time($0)) " } ?? ""
        let more = thing.more.map { "<br><span class=\"soft small\">\($0)</span>" as HTML }
        return """
            <li>\(dot(look.shape, look.tone))<span><b>\(look.word)</b> \(time)<span dir="auto">\(thing.says)</span>\(more)</span></li>
            """
    }

    private func neighbour(_ days: Int, _ label: String) -> HTML? {
        let monday = week.monday + days
        guard FamilyWeek.isNear(monday, week.today) else { return nil }
        return linkButton(label, to: "/week?from=\(monday)", .quiet)
    }

    private var thisWeek: HTML? {
        week.days.contains(week.today) ? nil : linkButton(words("This week"), to: "/week", .quiet)
    }

    /// The way here, from Today and from the page of all children.
    static func link(_ words: Words) -> HTML { linkButton(words("The week"), to: "/week", .quiet) }
}
