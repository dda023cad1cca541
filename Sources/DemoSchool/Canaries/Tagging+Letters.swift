import People

extension Tagging {
    /// A letter with a canary in every word that somebody wrote: for whoever wrote it, those who see the whole school, and
    /// the families whom it went to. What an adult adds to an answer is for school and for that adult.
    mutating func tagged(_ plan: LetterPlan, at school: SchoolPlan) -> LetterPlan {
        var plan = plan
        let subject = Canary.Subject.staff(plan.author)
        let author = school.staff.first { $0.id == plan.author }?.handle
        let writers = sight.officers(of: school).union(author.map { [$0] } ?? [])
        let seers = plan.pupils.reduce(into: writers) { $0.formUnion(sight.families[$1, default: []]) }
        plan.title = mark(plan.title, subject, .letterTitle, seers, plan.number)
        plan.body = mark(plan.body, subject, .letterBody, seers, plan.number)
        plan.question = plan.question.map { mark($0, subject, .letterQuestion, seers, plan.number) }
        plan.because = plan.because.map { mark($0, subject, .letterBecause, seers, plan.number) }
        for place in plan.replies.indices {
            let reply = plan.replies[place]
            let own = school.adults.first { $0.id == reply.adult }?.handle
            let readers = sight.staff[reply.pupil, default: []].union(own.map { [$0] } ?? [])
            plan.replies[place].words = reply.words.map {
                mark($0, .pupil(reply.pupil), .letterReply, readers, plan.number)
            }
        }
        return plan
    }
}
