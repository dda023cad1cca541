import Pages
import People

/// The letters about one child: for ever, whatever class the child is in.
struct FamilyLettersPages {
    let child: Seen<Letters>
    let letters: [FamilyLetter]
    /// What was searched for, as it was typed.
    let sought: String
    let today: Day
    let words: Words

    private var path: String { "/children/\(child.pupil)/letters" }
    var title: String { words("Letters about \(child.name.first)") }

    var content: HTML {
        """
        \(headline(title, above: softLine(child.schoolName)))
        \(searchForm(to: path, "\(field("q", words("Search the letters"), in: Filled(["q": [sought]]), type: .search))\(button(words("Search"), .quiet))"))
        \(card(sought.isEmpty ? words("All letters") : words("Letters found"), id: "letters", list))
        """
    }

    private var list: HTML {
        guard letters.isEmpty else { return rows(letters.map(line)) }
        return sought.isEmpty
            ? emptyState(
                .letter, words("No letters yet"), detail: words("Letters from school come here and stay here."))
            : emptyState(
                .search, words("No letter has all of these words"),
                detail: words("Try fewer words, or look through all letters."),
                action: PageLink(words("All letters"), to: path).html)
    }

    private func line(_ found: FamilyLetter) -> HTML {
        let letter = found.letter
        return wayRow(
            to: "\(path)/\(letter.id)", .letter, found.waits(on: today) ? .ask : .info, letter.title,
            detail: words("\(words.short(letter.at)) · \(letter.staffName)"), aside: state(found))
    }

    private func state(_ found: FamilyLetter) -> HTML? {
        if found.letter.withdrawn != nil { return tag(words("Taken back")) }
        if found.waits(on: today), let by = found.letter.question?.by {
            return tag(words("Answer by \(words.short(by))"), .ask)
        }
        if found.reply != nil { return tag(words("Answered"), .good) }
        return found.readAt == nil ? nil : tag(words("Read"))
    }
}
