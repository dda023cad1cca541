import Pages
import People

/// One club, for whoever leads it and for the office: who has a place, who waits, and the way to its registers.
struct ClubListPages {
    let seen: SeenClub
    let club: ClubVersion
    let homes: [ID<Pupil>: GoingHome]
    let days: [Day]
    let off: [ClubDayOff]
    /// Whether it is held today.
    let isToday: Bool
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/clubs/\(club.id)" }

    func page(_ typed: Filled? = nil) -> HTML {
        let above = words("\(words.when(club)) · \(club.place) · \(club.leaderName)")
        return visit.staffPage(
            club.name, section: seen.seesAll ? .office : .classes, hasErrors: typed != nil,
            """
            \(headline(club.name, above: softLine(above)))\(typed.map { errorSummary(words, $0) })
            \(columns([members, waiting].compactMap(\.self), [registers, daysOff(typed)]))
            """)
    }

    private var members: HTML {
        let aside: HTML = "<span class=\"soft small\">\(words.room(club))</span>"
        guard !seen.members.isEmpty else {
            return card(words("Who has a place"), id: "members", aside: aside, "<p>\(words("Nobody yet."))</p>")
        }
        return card(words("Who has a place"), id: "members", aside: aside, rows(seen.members.map(line)))
    }

    private func line(_ one: ClubPupil) -> HTML {
        ClubListPages.line(one, homes[one.pupil], words)
    }

    /// A name, the class, and how the child goes home.
    static func line(_ one: ClubPupil, _ home: GoingHome?, _ words: Words) -> HTML {
        let place = one.className.map { "\($0) · " } ?? ""
        return """
            <div><b>\(bdi(one.name.full))</b>\
            <span class="soft small">\(place)\(home.map { words.says($0) })</span></div>
            """
    }

    private var waiting: HTML? {
        guard !seen.waiting.isEmpty else { return nil }
        let lines = seen.waiting.map { one -> HTML in
            "\(line(one))\(tag(words.onTheList(one.waits ?? 1), .info))"
        }
        return card(words("Waiting list"), id: "waiting", rows(lines))
    }

    private var registers: HTML {
        let today: HTML? =
            isToday ? linkButton(words("Today’s register"), to: "\(path)/days/\(visit.today)") : nil
        let past = days.filter { $0 != visit.today }.map { day in
            row(words.long(day), aside: PageLink(words("Look"), to: "\(path)/days/\(day)", about: words.long(day)).html)
        }
        let none = "<p class=\"soft\">\(words("No register has been kept yet."))</p>" as HTML
        let list: HTML? = past.isEmpty ? (isToday ? nil : none) : rows(past)
        return card(words("Registers"), id: "registers", "\(today.map { tools([$0]) })\(list)")
    }

    private func daysOff(_ typed: Filled?) -> HTML {
        let lines = off.map { day -> HTML in
            let back = form(
                to: "\(path)/off", csrf: visit.csrf,
                """
                \(hidden("day", "\(day.day)"))\(hidden("off", "no"))\
                \(button(words("It is held after all"), .quiet, about: words.long(day.day)))
                """)
            return """
                <div><b>\(words.long(day.day))</b><span class="soft small" dir="auto">\(day.because)</span></div>\(back)
                """
        }
        let filled = typed ?? Filled(prefix: "off")
        let fields: HTML = """
            \(hidden("off", "yes"))\
            \(field("day", words("Day"), in: filled, type: .date, width: .short))\
            \(field("because", words("Why"), in: filled, hint: words("Every family of the club can read this."), maxLength: 120))\
            \(button(words("It is not held")))
            """
        let none = "<p class=\"soft\">\(words("None to come."))</p>" as HTML
        return card(
            words("Days without it"), id: "off",
            """
            \(lines.isEmpty ? none : rows(lines))
            \(details(words("A day without it"), isOpen: typed != nil, form(to: "\(path)/off", csrf: visit.csrf, fields)))
            """)
    }

    /// The clubs that somebody leads.
    static func own(_ clubs: [ClubVersion], _ visit: Visit) -> HTML {
        let words = visit.words
        let title = words("Clubs you lead")
        let lines = clubs.map { club in
            wayRow(
                to: "/clubs/\(club.id)", .ball, .info, club.name, detail: words("\(words.when(club)) · \(club.place)"))
        }
        let empty = emptyState(.ball, words("You lead no club at the moment"))
        return visit.staffPage(
            title, section: .classes,
            "\(headline(title))\(lines.isEmpty ? empty : card(title, id: "own", kind: .untitled, rows(lines)))")
    }
}
