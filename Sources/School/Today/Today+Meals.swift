import Pages
import People

extension Visit {
    /// The same day with what the child has for lunch.
    func with(lunchOf view: ChildToday) throws -> ChildToday {
        guard let meals = view.child.also(Meals.self) else { return view }
        var view = view
        view.lunch = try records.lunch(of: meals, on: view.day.day)
        return view
    }
}

extension DayTimeline {
    /// What was eaten, or what is chosen: when it was written down, or at noon.
    var lunch: (time: ClockTime, title: String, isNext: Bool)? {
        let noon = ClockTime(12, 0) ?? SchoolTime.time(of: view.now)
        if let served = view.lunch.served {
            let (on, at) = SchoolTime.local(served.at)
            return (on == view.day.day ? at : noon, words.says(served), false)
        }
        guard let choice = view.lunch.choice else { return nil }
        let isAhead = view.isToday && SchoolTime.time(of: view.now) < noon
        return (noon, words("Lunch chosen: \(words.says(choice))"), isAhead)
    }
}
