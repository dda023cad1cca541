import Pages
import People

/// The letters that somebody may work at.
struct LetterListPages {
    let posts: [(post: Staff, letters: [LetterLine])]
    let words: Words

    var content: HTML {
        "\(headline(words("Letters")))\(stack(posts.enumerated().map { school($1.post, $1.letters, $0) }))"
    }

    private func school(_ post: Staff, _ letters: [LetterLine], _ place: Int) -> HTML {
        let write = linkButton(
            words("Write a letter"), to: "/letters/new?school=\(post.school)",
            about: posts.count > 1 ? words("as \(post.post)") : nil)
        let list: HTML =
            letters.isEmpty
            ? emptyState(
                .letter, words("No letters yet"),
                detail: words("What you write here families read at once, and on paper where they do not read online."))
            : rows(letters.map(line))
        return card(
            posts.count > 1 ? post.post : words("Letters home"), id: "letters-\(place)", "\(tools([write]))\(list)")
    }

    private func line(_ letter: LetterLine) -> HTML {
        wayRow(
            to: "/letters/\(letter.id)", letter.isSent ? .letter : .pen, letter.isSent ? .info : .plain, letter.title,
            detail: detail(letter), aside: state(letter))
    }

    private func detail(_ letter: LetterLine) -> String {
        guard letter.isSent else { return words("Begun \(words.short(letter.at)) · \(letter.staffName)") }
        let children = words.count(letter.children, one: "1 child", other: "%1 children")
        return words("Sent \(words.short(letter.at)) · \(letter.staffName) · \(children)")
    }

    private func state(_ letter: LetterLine) -> HTML? {
        if letter.isWithdrawn { return tag(words("Taken back")) }
        if !letter.isSent { return tag(words("Draft"), .mind) }
        return letter.by.map { tag(words("Answer by \(words.short($0))"), .ask) }
    }
}
