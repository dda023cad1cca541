import Pages
import People

/// Letters as lines of a family's other pages.
enum FamilyLetterRows {
    /// What a family is asked for. `names` where several children stand in one list.
    static func needs(_ found: FamilyLetter, _ child: Seen<Letters>, _ words: Words, names: Bool) -> HTML? {
        guard let question = found.letter.question else { return nil }
        let title = found.letter.title
        return row(
            names ? words("\(child.name.first): \(title)") : title,
            detail: words("Please answer by \(words.long(question.by))"),
            aside: linkButton(
                words("Read and answer"), to: "/children/\(child.pupil)/letters/\(found.letter.id)",
                about: words("\(child.name.first), \(title)")))
    }

    /// In the news: what holds now.
    static func story(_ found: FamilyLetter, _ words: Words) -> HTML {
        let letter = found.letter
        let isBack = letter.withdrawn != nil
        let title = letter.title
        return change(
            isBack ? .cross : .letter, isBack ? .plain : .info,
            isBack ? words("Letter taken back: \(title)") : words("Letter: \(title)"),
            detail: words("\(words.short(letter.at)) · \(letter.staffName)"))
    }
}
