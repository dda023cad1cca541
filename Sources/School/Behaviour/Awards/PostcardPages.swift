import Pages
import People

/// What went well with one pupil this half term, on one sheet for home: praise and awards, nothing else.
struct Postcard: Sendable {
    let child: Seen<Behaviour>
    let praise: [ShownNote]
    let awards: [Award]

    /// More than these are no postcard.
    static let most = 6

    func page(_ visit: Visit) -> HTML {
        let words = visit.words
        let title = words("A postcard home about \(child.name.first)")
        let back = linkButton(
            words("Awards"), to: "/pupils/\(child.pupil)/awards", .quiet, about: child.name.first)
        let lines = lines(words)
        let content: HTML =
            lines.isEmpty
            ? emptyState(.star, words("No praise this half term yet"))
            : card(
                words("What went well for \(child.name.first)"), id: "postcard",
                "\(notes(lines))<p class=\"soft\">\(words("With thanks from everybody at \(child.schoolName)"))</p>")
        return visit.staffPage(
            title, section: .classes,
            "\(headline(title, above: softLine(words("To print. It holds no concerns.")), aside: back))\(content)")
    }

    private func lines(_ words: Words) -> [HTML] {
        let teller = AwardTeller(words: words)
        let notes = praise.suffix(Postcard.most).reversed().map { note -> HTML in
            let home = note.current.homeNote.map { "<span dir=\"auto\">“\($0)”</span>" as HTML }
            return noteLine(
                .star, .good, note.current.title, about: words.short(note.current.day), did: home)
        }
        return awards.map { teller.line($0) } + notes
    }
}
