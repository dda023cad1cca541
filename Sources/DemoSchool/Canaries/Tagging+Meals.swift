import People

extension Tagging {
    /// What a child may not eat, with a canary in its words: of the family, of staff, and of whoever minds the child.
    mutating func tagged(_ diet: DietPlan?, of pupil: ID<Pupil>) -> DietPlan? {
        guard var diet, let words = diet.words else { return diet }
        let seers = sight.families[pupil, default: []].union(sight.staff[pupil, default: []])
            .union(sight.minders[pupil, default: []])
        diet.words = mark(words, .pupil(pupil), .dietWords, seers)
        return diet
    }

    /// Why something was served all the same: for staff of the pupil.
    mutating func taggedReason(_ words: String, of pupil: ID<Pupil>, _ day: Day) -> String {
        mark(words, .pupil(pupil), .mealReason, sight.staff[pupil, default: []], day.number)
    }
}
