import Pages
import People

/// What the kitchen must know of one pupil, with the office's form.
struct DietPages {
    let child: Seen<Meals>
    let diets: [PupilDiet]
    let visit: Visit
    /// The office keeps it; others of the pupil's staff read it.
    let keeps: Bool
    var typed: Filled?

    private var words: Words { visit.words }
    private var name: String { child.name.first }

    var page: HTML {
        let title = words("What \(name) eats")
        let place = [child.name.full, child.className, child.schoolName].compactMap(\.self).joined(separator: " · ")
        return visit.staffPage(
            title, section: keeps ? .office : .classes, hasErrors: typed != nil,
            """
            \(headline(title, above: softLine(place)))\(typed.map { errorSummary(words, $0) })\
            \(stack([now, keeps ? form : nil, earlier].compactMap(\.self)))
            """)
    }

    private var now: HTML {
        guard let diet = diets.holding(on: visit.today), !diet.isEmpty else {
            return card(
                words("Today"), id: "now", softLine(words("The kitchen knows of nothing that \(name) must not eat.")))
        }
        return card(
            words("Today"), id: "now",
            stateLine(
                diet.allergens.isEmpty ? .note : .cross, diet.allergens.isEmpty ? .mind : .bad, words.says(diet),
                detail: span(diet)))
    }

    private func span(_ diet: PupilDiet) -> String {
        let from = words.dated(diet.from)
        return diet.until.map { words("From \(from) until \(words.dated($0))") } ?? words("From \(from) on")
    }

    private var form: HTML {
        let newest = diets.first
        // What holds today, so that no allergy is left out because a few days of something else have ended.
        let held = diets.holding(on: visit.today) ?? newest
        var known = FoodFields.filled(held?.allergens ?? [], held?.diets ?? [])
        known["words"] = held?.words.map { [$0] }
        let filled = typed ?? Filled(known)
        return card(
            words("Change it"), id: "change",
            Pages.form(
                to: MealPath.diet(child.pupil), csrf: visit.csrf,
                """
                \(hidden("after", String(newest?.nth ?? 0)))\
                \(FoodFields.allergens(words, words("\(name) must not eat"), in: filled))\
                \(FoodFields.diets(words, words("Diet"), in: filled))\
                \(textArea("words", words("What else the kitchen must know"), in: filled, hint: words("The family reads it too."), rows: 2, maxLength: 300))\
                \(field("from", words("From"), in: filled, hint: words("Empty: from today."), type: .date, width: .short))\
                \(field("until", words("Until"), in: filled, hint: words("Empty: until you change it. After the last day, what held before holds again."), type: .date, width: .short))\
                \(button(words("Save")))
                """))
    }

    /// What held before is kept, and what is to hold later is not hidden.
    private var earlier: HTML? {
        let held = diets.holding(on: visit.today)
        let others = diets.filter { $0.nth != held?.nth }
        guard !others.isEmpty else { return nil }
        return card(
            words("Before and later"), id: "before",
            rows(
                others.map { diet in
                    row(diet.isEmpty ? words("Nothing") : words.says(diet), detail: span(diet))
                }))
    }
}
