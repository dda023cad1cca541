import People
import Store

/// What is done later about meals.
enum MealJobs {
    /// A child's lunch was written down: the family's open pages hear of it, on the school's behalf, for those who mind a
    /// class at lunchtime know neither its families nor their news.
    static let served = JobKind(name: "meals.served") { about, records, now in
        guard let lunch = LunchToTell(about) else { return }
        try records.lookAgain(at: lunch, now)
        try records.announce(LiveEvent(topic: "pupil:\(lunch.pupil)", note: Meals.name))
    }
}
