import People

extension Tagging {
    /// The detentions of a pupil with a canary in every word that somebody wrote.
    mutating func tagged(_ plans: [DetentionPlan], of pupil: ID<Pupil>) -> [DetentionPlan] {
        var plans = plans
        for place in plans.indices { tagDetention(&plans[place], of: pupil) }
        return plans
    }

    private mutating func tagDetention(_ plan: inout DetentionPlan, of pupil: ID<Pupil>) {
        let subject = Canary.Subject.pupil(pupil)
        let staff = sight.staff[pupil, default: []]
        let all = staff.union(sight.families[pupil, default: []])
        let number = Int(truncatingIfNeeded: plan.id.low)
        plan.reason = mark(plan.reason, subject, .detentionReason, all, number)
        for place in plan.versions.indices {
            let version = plan.versions[place]
            plan.versions[place].because = version.because.map {
                mark($0, subject, .detentionBecause, all, number &+ version.nth)
            }
        }
        for place in plan.answers.indices {
            let answer = plan.answers[place]
            guard let words = answer.words else { continue }
            let own = handle(of: answer.adult).map { [$0] } ?? []
            plan.answers[place].words = mark(words, subject, .detentionWords, staff.union(own), number &+ place)
        }
    }

    private func handle(of adult: ID<Adult>) -> CastHandle? {
        sight.town.schools.lazy.flatMap(\.adults).first { $0.id == adult }?.handle
    }
}
