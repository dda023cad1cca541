import Pages
import People

/// A school's exclusions, and one of them with its letter, for those who see the whole school.
struct ExclusionPages {
    let school: SeenAll<Behaviour>
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/schools/\(school.schoolSlug)/exclusions" }

    func list(_ all: [PupilExclusion], places: HTML) -> HTML {
        let title = words("Suspensions and exclusions")
        let new = linkButton(words("Write one down"), to: "\(path)/new")
        let prepared = all.filter { $0.current.shownAt == nil && !$0.current.isWithdrawn }
        let decided = all.filter { $0.current.isDecided }
        let over = all.filter(\.current.isWithdrawn)
        let content: HTML =
            all.isEmpty
            ? emptyState(.letter, words("None this school year"))
            : """
            \(part(words("To be decided by the headteacher"), "prepared", prepared))\
            \(part(words("This school year"), "decided", decided))\(part(words("Taken back"), "back", over))
            """
        return visit.staffPage(
            title, section: .office,
            "\(headline(title, above: softLine(school.schoolName), aside: new))\(places)\(content)")
    }

    private func part(_ title: String, _ id: String, _ all: [PupilExclusion]) -> HTML? {
        guard !all.isEmpty else { return nil }
        let lines = all.map { one in
            let about = words("\(words(one.current.kind)), \(words(one.current.span))")
            return row(
                one.name, detail: about,
                aside: linkButton(
                    words("Look"), to: "\(path)/\(one.current.id)", .quiet, about: "\(one.name), \(about)"))
        }
        return card(title, id: id, rows(lines))
    }

    /// Whom it is about, found by name.
    func find(_ text: String?, _ found: [Seen<Behaviour>]) -> HTML {
        let title = words("Suspension or exclusion")
        let search = Filled(["find": [text ?? ""]], prefix: "who")
        let look = searchForm(
            to: "\(path)/new",
            "\(field("find", words("Name"), in: search, type: .search))\(button(words("Find"), .quiet))")
        let rows: HTML? =
            text == nil
            ? nil
            : found.isEmpty
                ? "<p class=\"soft\" role=\"status\">\(words("Nobody was found by that name."))</p>"
                : Pages.rows(
                    found.map { child in
                        row(
                            child.name.full, detail: child.className,
                            aside: linkButton(
                                words("Go on"), to: "\(path)/new?pupil=\(child.pupil)", .quiet, about: child.name.full))
                    })
        return visit.staffPage(
            title, section: .office,
            """
            \(headline(title, above: softLine(school.schoolName)))\
            \(card(words("Who is it about?"), id: "who", "\(look)\(rows)"))
            """)
    }

    func new(_ child: Seen<Behaviour>, typed: Filled? = nil) -> HTML {
        let title = words("Suspension or exclusion")
        let form = ExclusionForm(visit: visit, mayDecide: school.by.role == .head)
        return visit.staffPage(
            title, section: .office, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(child.name.full)))\(typed.map { errorSummary(words, $0) })
            \(card(words("What is decided"), id: "new", form.new(child, to: path, typed)))
            """)
    }

    func one(_ view: WholeExclusion, typed: Filled? = nil) -> HTML {
        let current = view.history.current
        let form = ExclusionForm(visit: visit, mayDecide: view.mayDecide)
        let here = "\(path)/\(current.id)"
        let letter = ExclusionLetter(exclusion: current, facts: view.facts, child: view.child, words: words)
        return visit.staffPage(
            words(current.kind), section: .office, hasErrors: typed != nil,
            """
            \(headline(view.child.name.full, above: softLine(letter.period.firstUpper), aside: state(current)))\
            \(typed.map { errorSummary(words, $0) })\(form.decide(view, to: here))
            \(columns([card(words("The letter"), id: "letter", "<h3>\(letter.title)</h3>\(letter.html)")], [count(view), history(view)]))
            \(form.changes(view, to: here, typed))
            """)
    }

    private func state(_ exclusion: Exclusion) -> HTML {
        if exclusion.isWithdrawn { return tag(words("Taken back")) }
        return exclusion.isDecided
            ? tag(words("Decided; the family has the letter"), .good) : tag(words("Not decided yet"), .mind)
    }

    private func count(_ view: WholeExclusion) -> HTML {
        let days = words.days(halves: view.halvesThisYear)
        return card(
            words("Suspended this school year"), id: "count",
            bigFigure(days, words("of the \(ExclusionLaw.mostDays) school days that the law allows")))
    }

    private func history(_ view: WholeExclusion) -> HTML {
        let lines = view.history.versions.map { version in
            let says =
                version.isWithdrawn
                ? words("Taken back") : version.shownAt == nil ? words("Prepared") : words("Decided, with its letter")
            return row(says, detail: words.origin(of: version))
        }
        return card(words("How it came about"), id: "history", rows(lines))
    }
}
