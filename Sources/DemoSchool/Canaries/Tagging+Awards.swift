import People

extension Tagging {
    /// The awards of a pupil with a canary in every word that somebody wrote.
    mutating func tagged(_ awards: [AwardPlan], of pupil: ID<Pupil>) -> [AwardPlan] {
        var awards = awards
        let seers = sight.families[pupil, default: []].union(sight.staff[pupil, default: []])
        for place in awards.indices {
            let number = Int(truncatingIfNeeded: awards[place].id.low)
            awards[place].reason = mark(awards[place].reason, .pupil(pupil), .awardReason, seers, number)
        }
        return awards
    }
}
