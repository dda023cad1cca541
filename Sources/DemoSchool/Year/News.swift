import People

/// What a family should hear of, numbered per pupil.
struct NewsItem: Sendable {
    var nth: Int
    var day: Day
    var slot: String
    var notable: Bool
    var at: Instant
}

extension StoryBook {
    /// The news of the last fifteen school days, oldest first. Lessons are news only where something was the matter.
    func news(_ story: Story) -> [NewsItem] {
        let first = max(0, today - 15)
        guard first < days.count else { return [] }
        let since = days[first].at(0)
        let entries = story.entries.filter { $0.at >= since && (!$0.isLesson || $0.isNotable) }
        return entries.sorted { ($0.at, $0.slot) < ($1.at, $1.slot) }.enumerated().map { place, entry in
            NewsItem(nth: place + 1, day: days[entry.day].day, slot: entry.slot, notable: entry.isNotable, at: entry.at)
        }
    }

    /// How many sessions of each code there are in each school year, by the newest entry of each session.
    func tally(_ story: Story) -> [(year: Int, code: String, sessions: Int)] {
        var counts: [Int: [String: Int]] = [:]
        for (place, entry) in story.entries.enumerated() where !entry.isLesson {
            let next = place + 1 < story.entries.count ? story.entries[place + 1] : nil
            if let next, next.day == entry.day, next.slot == entry.slot { continue }
            counts[SchoolYear(of: days[entry.day].day).startYear, default: [:]][entry.code, default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.flatMap { year, codes in
            codes.sorted { $0.key < $1.key }.map { (year, $0.key, $0.value) }
        }
    }
}

extension Entry {
    /// Late, away, or changed afterwards.
    var isNotable: Bool { nth > 1 || !["/", "\\", "V", "P", "X", "S"].contains(code) }
}
