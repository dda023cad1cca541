import Pages
import People

/// The page for child and parent side by side, in large letters and on one sheet of paper.
struct TogetherPages {
    let view: Together
    let visit: Visit

    private var words: Words { visit.words }
    private var name: String { view.child.name.first }
    var title: String { words("\(name): look at it together") }

    /// `typed` is a form that came back with its faults.
    func content(_ typed: Filled? = nil) -> HTML {
        """
        \(headline(name, above: softLine(words.long(visit.today)), aside: back))\(typed.map { errorSummary(words, $0) })
        <div class="together">\(praise)\(proud(typed))\(step(typed))</div>
        """
    }

    private var back: HTML {
        linkButton(words("All notes"), to: "/children/\(view.child.pupil)/behaviour", .quiet)
    }

    private var praise: HTML {
        guard !view.praise.isEmpty else {
            return card(
                words("What went well"), id: "praise",
                "<p>\(words("What was good today? Tell each other one thing."))</p>")
        }
        let lines = view.praise.prefix(Together.mostPraise).map { note -> HTML in
            let home = note.current.homeNote.map { "<span dir=\"auto\">“\($0)”</span>" as HTML }
            return noteLine(.star, .good, note.current.title, about: words.long(note.current.day), did: home)
        }
        return card(words("What went well"), id: "praise", notes(Array(lines)))
    }

    private func proud(_ typed: Filled?) -> HTML {
        let lines: HTML? =
            view.proud.isEmpty ? nil : rows(view.proud.map { "<span dir=\"auto\">\($0.words)</span>\(away($0))" })
        return card(
            words("What I am proud of"), id: "proud",
            "\(lines ?? empty)\(view.child.mayAct ? add(typed) : nil)")
    }

    private var empty: HTML { "<p class=\"soft\">\(words("What are you proud of? It can be a small thing."))</p>" }

    private func away(_ line: ProudLine) -> HTML? {
        guard line.isOwn, view.child.mayAct else { return nil }
        return form(
            to: "\(view.path)/proud/\(line.id)/removal", csrf: visit.csrf,
            button(words("Take away"), .quiet, about: line.words))
    }

    private func add(_ typed: Filled?) -> HTML? {
        let mine = typed?.prefix == "proud" ? typed : nil
        guard !view.isFull || mine != nil else { return nil }
        let filled = mine ?? Filled(prefix: "proud")
        let form = form(
            to: "\(view.path)/proud", csrf: visit.csrf,
            """
            \(hidden("id", mine?.value("id") ?? visit.world.newID(ProudLine.self).description))\
            \(field("words", words("I am proud of"), in: filled, maxLength: ProudLine.longest))\
            \(checkbox("shared", words("Show this to school"), in: filled))\
            \(button(words("Add"), about: words("what I am proud of")))
            """)
        return details(words("Add a line"), isOpen: mine != nil, form)
    }

    private func step(_ typed: Filled?) -> HTML {
        let chosen: HTML =
            view.step.map { step in
                """
                <p class="big"><span dir="auto">\(step.words)</span></p>\
                <p class="soft small">\(words("Chosen on \(words.long(step.day))"))</p>
                """
            } ?? "<p class=\"soft\">\(words("Choose one thing to try next."))</p>"
        return card(
            words("One next step"), id: "step", "\(chosen)\(view.child.mayAct ? choose(typed) : nil)")
    }

    private func choose(_ typed: Filled?) -> HTML {
        let mine = typed?.prefix == "step" ? typed : nil
        let filled = mine ?? Filled(prefix: "step")
        let offered = words.nextSteps(for: view.categories).map { Choice($0, $0) }
        let form = form(
            to: "\(view.path)/step", csrf: visit.csrf,
            """
            \(hidden("id", mine?.value("id") ?? visit.world.newID(NextStep.self).description))\
            \(radios("pick", words("Something to try"), offered, in: filled))\
            \(field("own", words("Or in your own words"), in: filled, maxLength: NextStep.longest))\
            \(button(words("Choose"), about: words("one next step")))
            """)
        return details(view.step == nil ? words("Choose one") : words("Choose another"), isOpen: mine != nil, form)
    }

    /// What a family shows the school of what the child is proud of, on the pupil's page for staff.
    static func shared(_ lines: [ProudLine], _ child: Seen<Behaviour>, _ words: Words) -> HTML? {
        guard !lines.isEmpty else { return nil }
        return card(
            words("What \(child.name.first) is proud of"), id: "proud",
            rows(lines.map { "<span dir=\"auto\">\($0.words)</span>" }))
    }

    /// The way to the page.
    static func link(_ child: ID<Pupil>, _ words: Words) -> HTML {
        linkButton(words("Look at it together"), to: Together.path(child), .quiet)
    }
}
