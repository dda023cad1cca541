import Pages
import People

/// What a search has found, in groups: each with its word and its shape.
struct SearchPages {
    let result: SearchResult
    let words: Words

    func page(_ visit: Visit) -> HTML {
        visit.staffPage(
            words("Search"), section: nil, search: result.typed,
            "\(headline(words("Search"), above: softLine(says)))\(content)")
    }

    /// How much was found, first.
    private var says: String {
        guard result.isAsked else { return scope }
        if result.hasMore { return words("The first \(SearchResult.most). There are more: type another letter.") }
        let found = words.count(
            result.found.count, one: "1 found for “\(result.typed)”",
            other: "\(result.found.count) found for “\(result.typed)”")
        return result.isGuess ? words("\(found), spelt nearly so") : found
    }

    private var content: HTML {
        guard result.isAsked else {
            return emptyState(
                .search, words("Type a few letters of a name"),
                detail: words(
                    "The beginning is enough: of a first name, a last name or a class. “am ash” finds Amelia Ashdown. Accents do not matter."
                ))
        }
        guard !result.found.isEmpty else {
            return emptyState(
                .search, words("Nothing found for “\(result.typed)”"),
                detail: words("\(scope) Try fewer letters, or only the last name."))
        }
        return stack(SearchKind.allCases.compactMap(card))
    }

    /// Among whom this reader searches.
    private var scope: String {
        if result.seesSchool {
            return words(
                "You search everybody at your school: pupils, the adults around them, classes, and letters by their titles."
            )
        }
        if result.seesPupils, result.seesLetters {
            return words("You search the pupils and groups that are yours today, and the letters that you wrote.")
        }
        return result.seesPupils
            ? words("You search the pupils and groups that are yours today.")
            : words("You search the groups that are yours today.")
    }

    private func card(_ kind: SearchKind) -> HTML? {
        let found = result.found(kind)
        guard !found.isEmpty else { return nil }
        let look = look(of: kind)
        return Pages.card(
            look.title, id: "found-\(look.id)",
            rows(found.map { wayRow(to: $0.path, look.shape, look.tone, $0.name, detail: $0.detail) }))
    }

    private func look(of kind: SearchKind) -> (title: String, id: String, shape: Icon, tone: Tone) {
        switch kind {
        case .pupil: (words("Pupils"), "pupils", .person, .good)
        case .adult: (words("Adults"), "adults", .phone, .info)
        case .group: (words("Classes and groups"), "groups", .people, .plain)
        case .letter: (words("Letters home"), "letters", .letter, .info)
        }
    }
}
