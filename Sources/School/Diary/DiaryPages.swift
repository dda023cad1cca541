import Pages
import People

/// The diary as those who write into it find it.
struct DiaryPages {
    let visit: Visit

    private var words: Words { visit.words }
    private var lines: DiaryLinePages { DiaryLinePages(words: words) }

    /// What is coming, and the form for something new.
    func page(_ kept: KeptPart, _ reaches: DiaryReaches, typed: Filled? = nil) -> HTML {
        let filled = typed ?? Filled(["audience": reaches.choices(words).first.map { [$0.value] } ?? []])
        let id = filled.value("id").isEmpty ? visit.world.newID(DiaryEvent.self).description : filled.value("id")
        let new = form(
            to: "/diary", csrf: visit.csrf,
            """
            \(hidden("id", id))\(DiaryFormPages(words: words).fields(filled, audiences: reaches.choices(words)))\
            \(button(words("Put it in the diary")))
            """)
        return visit.staffPage(
            words("Diary"), section: .diary, hasErrors: typed != nil,
            """
            \(headline(words("Diary")))\(done)\(typed.map { errorSummary(words, $0) })
            \(columns([coming(kept)], [card(words("Something new"), id: "new", new)]))
            """)
    }

    private var done: HTML? {
        visit.query["done"] == "yes"
            ? notice(words("It is in the diary. Families see it from now on."), .check, .good, isAnswer: true) : nil
    }

    private func coming(_ kept: KeptPart) -> HTML {
        guard !kept.lines.isEmpty else {
            return card(
                words("Coming up"), id: "coming",
                emptyState(.day, words("Nothing is in the diary yet"), detail: words("What you put in stands here.")))
        }
        return card(words("Coming up"), id: "coming", "\(notes(kept.lines.map { line($0) }))\(turns(kept))")
    }

    /// Where in a long list this is, and the ways on and back.
    private func turns(_ kept: KeptPart) -> HTML? {
        guard kept.count > kept.lines.count else { return nil }
        let says = words("\(kept.first) to \(kept.first + kept.lines.count - 1) of \(kept.count)")
        let back = kept.number > 1 ? way(words("What is sooner"), to: kept.number - 1) : nil
        let on = kept.hasMore ? way(words("What is later"), to: kept.number + 1) : nil
        return "<p class=\"soft small\">\(says)</p>\(tools([back, on].compactMap(\.self)))"
    }

    private func way(_ label: String, to number: Int) -> HTML {
        linkButton(label, to: "/diary?page=\(number)", .quiet)
    }

    private func line(_ kept: KeptLine) -> HTML {
        let about = words("\(kept.line.title), \(words.short(kept.line.times.day))")
        let link = PageLink(words("Change or cancel"), to: "/diary/\(kept.event.id)", about: about).html
        return lines.line(
            kept.line, more: "<p class=\"small\">\(tag(words.says(kept.event.audience, name: kept.name))) \(link)</p>")
    }

    /// What is in the diary about one pupil, and the form for more.
    func pupil(_ child: Seen<Diary>, _ kept: [KeptLine], mayKeep: Bool, typed: Filled? = nil) -> HTML {
        let title = words("\(child.name.full): diary")
        let filled = typed ?? Filled(["kind": [DiaryKind.appointment.rawValue]])
        let id = filled.value("id").isEmpty ? visit.world.newID(DiaryEvent.self).description : filled.value("id")
        let new = form(
            to: "/pupils/\(child.pupil)/diary", csrf: visit.csrf,
            """
            \(hidden("id", id))\(DiaryFormPages(words: words).fields(filled, audiences: []))\
            \(button(words("Put it in the diary")))
            """)
        let back = linkButton(words("Notes"), to: "/pupils/\(child.pupil)/behaviour", .quiet)
        return visit.staffPage(
            title, section: nil, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(words("For \(child.name.first)’s family alone")), aside: back))\(done)\(typed.map { errorSummary(words, $0) })
            \(columns([coming(KeptPart(kept, most: kept.count))], mayKeep ? [card(words("Something new"), id: "new", new)] : []))
            """)
    }
}

/// As much of a long list as stands on one page.
struct KeptPart: Sendable {
    let lines: [KeptLine]
    /// From 1.
    let number: Int
    /// Which of all is the first here, from 1.
    let first: Int
    /// Of the whole list.
    let count: Int

    static let most = 40

    /// Whoever asks for more pages than there are is shown the last.
    init(_ all: [KeptLine], page: Int = 1, most: Int = KeptPart.most) {
        let size = max(1, most)
        count = all.count
        number = min(max(1, page), max(1, (all.count + size - 1) / size))
        first = (number - 1) * size + 1
        lines = Array(all.dropFirst(first - 1).prefix(size))
    }

    var hasMore: Bool { first + lines.count <= count }
}

/// A line of the diary with the event that it is of.
struct KeptLine: Sendable {
    let line: DiaryLine
    let event: DiaryEvent
    let name: String?
}
