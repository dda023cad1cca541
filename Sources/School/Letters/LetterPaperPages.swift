import Pages
import People

/// Who does not read online, and the letter itself, to be printed.
struct LetterPaperPages {
    let letter: SeenLetter
    let sent: SentLetter
    let copies: [PaperCopy]
    let words: Words

    var title: String { words("“\(sent.title)” on paper") }

    var content: HTML {
        let count = words.count(copies.count, one: "1 copy", other: "%1 copies")
        let says = words(
            "One for each family of which an adult has no sign-in, or nobody has ever signed in. The eldest child carries it."
        )
        return """
            \(headline(title, above: softLine(letter.schoolName)))
            <p>\(count). \(says)</p>
            \(list)
            \(card(sent.title, id: "letter", "\(LetterTextPages(text: LetterText(sent.body)).html)\(question)"))
            \(tools([linkButton(words("Back to the letter"), to: "/letters/\(sent.id)", .quiet)]))
            """
    }

    private var list: HTML {
        guard !copies.isEmpty else { return emptyState(.check, words("Everybody reads online")) }
        return card(
            words("Who takes one home"), id: "copies",
            dataTable(
                caption: words("Copies, class by class"), id: "copies-list", narrow: .stacks,
                columns: [Column(words("Carried by")), Column(words("Class")), Column(words("For"))],
                rows: copies.map { copy in
                    [bdi(copy.carrier.full), "\(copy.className ?? "–")", "\(words.list(copy.readers))"]
                }))
    }

    private var question: HTML? {
        sent.question.map { question in
            let ways = words.list(question.choices + (question.takesWords ? [words("a few words")] : []))
            return """
                <p><b><span dir="auto">\(question.says)</span></b></p>\
                <p>\(words("Please tell us by \(words.long(question.by)): \(ways)"))</p>
                """
        }
    }
}
