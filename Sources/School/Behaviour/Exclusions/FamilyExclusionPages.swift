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
        let changed: HTML? =
            shown.earlier.last.map { before in
                let day = words.long(SchoolTime.day(of: shown.current.at))
                let why = shown.current.because.map { "<span dir=\"auto\">\($0)</span>" as HTML }
                let was = words("Changed on \(day). At first it said: \(words(before.kind)), \(words(before.span)).")
                return "<p class=\"soft small\">\(was) \(why)</p>\n"
            }
        let by = "<p>\(shown.current.staffName)<br>\(child.schoolName)</p>" as HTML
        return """
            \(headline(letter.title, above: softLine(above)))
            \(card(words("Letter"), id: "letter", kind: .untitled, "\(letter.html)\(changed)\(by)"))
            """
    }

    /// On the page of behaviour.
    func list(_ shown: [ShownVersion<Exclusion>]) -> HTML? {
        guard !shown.isEmpty else { return nil }
        let lines = shown.map { letter in
            row(
                title(letter.current), detail: words(letter.current.span).firstUpper,
                aside: linkButton(
                    words("Read"), to: path(letter.current), .quiet,
                    about: words("\(title(letter.current)), \(words(letter.current.span))")))
        }
        return card(words("Letters from the headteacher"), id: "letters", rows(lines))
    }

    /// On the child's day: what holds now or is to come. Said calmly, with the way to the letter.
    func notice(_ shown: [ShownVersion<Exclusion>]) -> HTML? {
        let holding = shown.map(\.current).filter { exclusion in
            !exclusion.isWithdrawn && (exclusion.span.until.map { $0 >= today } ?? true)
        }
        guard !holding.isEmpty else { return nil }
        let lines = holding.map { exclusion -> HTML in
            let link = PageLink(words("Read the letter"), to: path(exclusion))
            let about = words(exclusion.span).firstUpper
            return """
                <p class="state">\(dot(.letter, .info))<span><b>\(says(exclusion))</b>\
                <span class="soft small">\(about)</span> \(link.html)</span></p>
                """
        }
        return lines.joined()
    }

    private func says(_ exclusion: Exclusion) -> String {
        switch exclusion.kind {
        case .inside: words("\(name) works apart from the class")
        case .suspension: words("\(name) is suspended from school")
        case .permanent: words("\(name) is permanently excluded from school")
        }
    }
}
