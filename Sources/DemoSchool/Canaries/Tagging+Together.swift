import People

extension Tagging {
    /// Questions and answers with a canary in every word: of whoever asked, and of staff of the pupil.
    mutating func tagged(_ questions: [QuestionPlan], of pupil: ID<Pupil>) -> [QuestionPlan] {
        var questions = questions
        for place in questions.indices {
            let family = sight.families[pupil, default: []].intersection([questions[place].by])
            let seers = sight.staff[pupil, default: []].union(family)
            questions[place].words = mark(
                questions[place].words, .pupil(pupil), .question, seers,
                Int(truncatingIfNeeded: questions[place].id.low))
            if let answer = questions[place].answer {
                questions[place].answer?.words = mark(
                    answer.words, .pupil(pupil), .answer, seers, Int(truncatingIfNeeded: answer.id.low))
            }
        }
        return questions
    }

    /// What families have written to look at together, with a canary in every line: of the family, and of staff where it is
    /// shown to them.
    mutating func tagged(
        _ lines: [CastTogether.Proud], _ field: Canary.Field, in town: Town
    ) -> [CastTogether.Proud] {
        lines.enumerated().map { place, line in
            guard let pupil = town.schools.lazy.compactMap({ $0.written(line)?.pupil }).first else { return line }
            let family = sight.families[pupil, default: []]
            let seers = line.isShared ? family.union(sight.staff[pupil, default: []]) : family
            var line = line
            line.words = mark(line.words, .pupil(pupil), field, seers, place)
            return line
        }
    }
}
