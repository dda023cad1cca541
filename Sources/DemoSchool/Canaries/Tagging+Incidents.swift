import People

extension Tagging {
    /// An incident with a canary in every word that somebody wrote: what happened is for those who see the whole school and
    /// for whoever wrote it; what a family reads is for that family and the pupil's own staff.
    mutating func tagged(_ plan: IncidentPlan, at school: SchoolPlan) -> IncidentPlan {
        var plan = plan
        let officers = sight.officers(of: school)
        let author = school.staff.first { $0.id == plan.author }?.handle
        let subject = Canary.Subject.staff(plan.author)
        let number = school.number * 100 + plan.number
        plan.words = mark(plan.words, subject, .incidentWords, officers.union(author.map { [$0] } ?? []), number)
        plan.followUp = plan.followUp.map { mark($0, subject, .incidentFollowUp, officers, number) }
        for place in plan.parts.indices {
            let part = plan.parts[place]
            let family = isShown(part.shownAt) ? sight.families[part.pupil, default: []] : []
            // Whoever took part reads the note of it, where pupils read their notes.
            let own = part.note == nil || part.shownAt == nil ? [] : sight.own[part.pupil, default: []]
            let seers = family.union(own).union(sight.staff[part.pupil, default: []])
            plan.parts[place].home = part.home.map { mark($0, .pupil(part.pupil), .partNote, seers, number) }
        }
        return plan
    }

    /// An exclusion with a canary in what was written for the family.
    mutating func tagged(_ plan: ExclusionPlan) -> ExclusionPlan {
        var plan = plan
        let family = isShown(plan.shownAt) ? sight.families[plan.pupil, default: []] : []
        let seers = family.union(sight.staff[plan.pupil, default: []])
        plan.words = mark(plan.words, .pupil(plan.pupil), .exclusionWords, seers)
        return plan
    }

    /// Whether it is shown before the demonstration's day begins.
    private func isShown(_ at: Instant?) -> Bool {
        at.map { $0 <= SchoolDay(sight.town.today).at(8 * 60) } ?? false
    }
}
