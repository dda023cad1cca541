import People

extension LetterBook {
    /// What families hear of letters, by pupil: that one was sent, and that it was taken back.
    var news: [ID<Pupil>: [NewsItem]] {
        let items = letters.flatMap { plan in
            let times = [plan.at] + (plan.because == nil ? [] : [plan.withdrawnAt])
            return plan.pupils.flatMap { pupil in times.map { (pupil, item(plan, at: $0)) } }
        }
        return Dictionary(grouping: items, by: \.0).mapValues { $0.map(\.1) }
    }

    private func item(_ plan: LetterPlan, at: Instant) -> NewsItem {
        NewsItem(
            aspect: People.Letters.name, day: SchoolTime.day(of: at), entry: ID(high: plan.id.high, low: plan.id.low),
            notable: true, at: at)
    }
}

extension LetterPlan {
    /// When it was taken back, where it was.
    var withdrawnAt: Instant { at + .seconds(3 * 3600) }
}
