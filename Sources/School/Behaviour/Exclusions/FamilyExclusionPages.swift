import Pages
import People

/// A child's letters about being kept apart or out of school, as the family finds and reads them.
struct FamilyExclusionPages {
    let child: Seen<Behaviour>
    let words: Words
    let today: Day

    private var name: String { child.name.first }

    func title(_ exclusion: Exclusion) -> String {
        if exclusion.isWithdrawn { return words("Taken back: \(words(exclusion.kind))") }
        return words(exclusion.kind)
    }

    func path(_ exclusion: Exclusion) -> String { "/children/\(child.pupil)/exclusions/\(exclusion.id)" }

    /// A letter as a page of its own, to read and to print.
    func letter(_ letter: ExclusionLetter, shown: ShownVersion<Exclusion>) -> HTML {
        let dated = shown.current.shownAt.map { words.dated(SchoolTime.day(of: $0)) }
        let above = [child.schoolName, dated].compactMap(\.self).joined(separator: " · ")
        let by = "<p>\(shown.current.staffName)<br>\(child.schoolName)</p>" as HTML
        return """
            \(headline(letter.title, above: softLine(above)))
            \(card(words("Letter"), id: "letter", kind: .untitled, "<div class=\"letter\">\(letter.html)\(changes(shown))\(by)</div>"))
            """
    }

    /// What the letter said before, each time that it was changed since the family had it.
    private func changes(_ shown: ShownVersion<Exclusion>) -> HTML {
        zip(shown.earlier, shown.earlier.dropFirst() + [shown.current]).map { change($0, $1) }.joined()
    }

    private func change(_ before: Exclusion, _ after: Exclusion) -> HTML {
        let day = words.long(SchoolTime.day(of: after.at))
        let kept = "\(words(before.kind)), \(words(before.span))"
        let was =
            before.nth == 1
            ? words("Changed on \(day). At first it said: \(kept).")
            : words("Changed on \(day). Before, it said: \(kept).")
        let reasons = words.list(before.reasons.map { words($0) })
        let said: [HTML?] = [
            before.reasons == after.reasons ? nil : "\(words("The reasons were: \(reasons)."))",
            before.words == after.words ? nil : "<span dir=\"auto\">“\(before.words)”</span>",
            // Why it was taken back, the letter says itself.
            after.isWithdrawn ? nil : after.because.map { "<span dir=\"auto\">\($0)</span>" },
        ]
        return "<p class=\"soft small\">\(was) \(said.compactMap(\.self).joined(separator: " "))</p>\n"
    }

    /// Not over yet, or still to come.
    private func holds(_ exclusion: Exclusion) -> Bool {
        !exclusion.isWithdrawn && (exclusion.span.until.map { $0 >= today } ?? true)
    }

    /// On the page of behaviour, before everything else: what holds now or is to come.
    func holding(_ shown: [ShownVersion<Exclusion>]) -> HTML? {
        list(shown.filter { holds($0.current) }, words("Letters from the headteacher"), id: "letters")
    }

    /// What is over stands at the page's end: praise comes before it.
    func over(_ shown: [ShownVersion<Exclusion>]) -> HTML? {
        list(shown.filter { !holds($0.current) }, words("Earlier letters"), id: "earlier-letters")
    }

    private func list(_ shown: [ShownVersion<Exclusion>], _ title: String, id: String) -> HTML? {
        guard !shown.isEmpty else { return nil }
        let lines = shown.map { letter in
            row(
                self.title(letter.current), detail: words(letter.current.span).firstUpper,
                aside: linkButton(
                    words("Read"), to: path(letter.current), .quiet,
                    about: words("\(self.title(letter.current)), \(words(letter.current.span))")))
        }
        return card(title, id: id, rows(lines))
    }

    /// On the child's day: what holds now or is to come. Said calmly, with the way to the letter.
    func notice(_ shown: [ShownVersion<Exclusion>]) -> HTML? {
        let holding = shown.map(\.current).filter(holds)
        guard !holding.isEmpty else { return nil }
        let lines = holding.map { exclusion -> HTML in
            let link = PageLink(words("Read the letter"), to: path(exclusion))
            let about = words(exclusion.span).firstUpper
            return """
                <p class="state">\(dot(.letter, .info))<span><b>\(says(exclusion))</b>\
                <span class="soft small">\(about)</span> <span class="small">\(link.html)</span></span></p>
                """
        }
        return "<div class=\"holding\">\(lines)</div>\n"
    }

    /// A child who is in school today is not yet suspended.
    private func says(_ exclusion: Exclusion) -> String {
        let isAhead = exclusion.span.from > today
        return switch exclusion.kind {
        case .inside:
            isAhead ? words("\(name) will work apart from the class") : words("\(name) works apart from the class")
        case .suspension:
            isAhead ? words("\(name) will be suspended from school") : words("\(name) is suspended from school")
        case .permanent:
            isAhead
                ? words("\(name) will be permanently excluded from school")
                : words("\(name) is permanently excluded from school")
        }
    }
}
