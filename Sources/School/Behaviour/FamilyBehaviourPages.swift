import Pages
import People

/// A child's behaviour as a page: praise first, and every note explains itself.
struct FamilyBehaviourPages {
    let view: FamilyBehaviour
    let words: Words

    private var teller: NoteTeller { NoteTeller(words: words, rules: view.rules, today: view.today) }
    private var name: String { view.child.name.first }

    var title: String { words("\(name)’s behaviour") }

    var content: HTML {
        """
        \(headline(title, above: softLine(above), aside: halfTerms))\(letterPages.holding(view.letters))
        \(tools([TogetherPages.link(view.child.pupil, words)]))
        \(view.days.isEmpty ? nobody : columns([teller.wentWell(view.praise), notes].compactMap(\.self), [awards, detentions, house, letterPages.over(view.letters), teller.respond].compactMap(\.self)))
        """
    }

    private var above: String {
        guard let shown = view.shown else { return words("No school yet this year") }
        let last = min(shown.days.upperBound, view.today)
        return words(
            "\(words.name(of: shown)): \(words.short(view.starts ?? shown.days.lowerBound)) to \(words.short(last))")
    }

    private var letterPages: FamilyExclusionPages {
        FamilyExclusionPages(child: view.child, words: words, today: view.today)
    }

    private var halfTerms: HTML? {
        guard view.halfTerms.count > 1 else { return nil }
        return tabs(
            words("Half terms"),
            view.halfTerms.prefix(3).reversed().map { half in
                Place(
                    words.name(of: half), "\(view.path)?half=\(half.number)",
                    isCurrent: half.number == view.shown?.number)
            })
    }

    private var nobody: HTML {
        let empty = emptyState(
            .star, words("No notes for this half term"),
            detail: words("When school writes one about \(name), you find it here and on the page of the day."))
        return "\(empty)\(awards)\(detentions)\(house)\(letterPages.over(view.letters))\(teller.respond)"
    }

    private var detentions: HTML? {
        guard let all = view.detentions, !view.listedDetentions.isEmpty else { return nil }
        let lines = view.listedDetentions.map { FamilyDetentionRows.line($0, all, words) }
        return card(words("Detentions"), id: "detentions", Pages.notes(lines))
    }

    private var notes: HTML? {
        let days = view.days.map { day, notes -> HTML in
            "<h3 class=\"when\">\(heading(day))</h3>\(Pages.notes(notes.map(line) + view.parts(on: day).map(line)))"
        }
        return card(words("Every note"), id: "notes", days.joined())
    }

    private func heading(_ day: Day) -> String {
        day == view.today ? words("Today, \(words.long(day))") : words.long(day)
    }

    private func line(_ note: ShownNote) -> HTML {
        let look = teller.look(of: note)
        let did = teller.lines(of: note)
        return noteLine(
            look.shape, look.tone, teller.title(of: note), marks: teller.points(of: note), about: teller.about(note),
            did: did.isEmpty ? nil : did.joined(separator: "<br>"),
            more:
                "<p class=\"small\">\(teller.way(to: note, of: view.child.pupil, asks: view.child.mayAct))</p>")
    }

    private var awards: HTML? {
        guard !view.awards.isEmpty else { return nil }
        let teller = AwardTeller(words: words)
        return card(words("Awards"), id: "awards", Pages.notes(view.awards.map { teller.line($0) }))
    }

    /// The child's own house, and no other beside it.
    private var house: HTML? {
        guard let own = view.house else { return nil }
        let together = own.points.map {
            words.count(
                $0, one: "Together, its pupils have 1 point for praise this half term.",
                other: "Together, its pupils have %1 points for praise this half term.")
        }
        let shown = view.rules.showsPoints ? together : nil
        return card(
            words("House"), id: "house",
            stateLine(own.house.shape.icon, .info, words("\(name) is in \(own.house.name)"), detail: shown))
    }

    private func line(_ part: ShownVersion<IncidentPart>) -> HTML {
        let teller = PartTeller(words: words, name: name)
        let look = teller.look(of: part)
        let did = teller.lines(of: part)
        return noteLine(
            look.shape, look.tone, teller.title(of: part), about: teller.about(part),
            did: did.isEmpty ? nil : did.joined(separator: "<br>"))
    }
}

extension Words {
    /// "Autumn term, first half".
    func name(of half: HalfTerm) -> String {
        half.part == 1 ? self("\(half.term), first half") : self("\(half.term), second half")
    }
}
