import People

/// What a family should hear of, numbered per pupil.
struct NewsItem: Sendable {
    var nth = 0
    var aspect: String
    var day: Day
    var slot: String?
    /// The note that it is about.
    var entry: ID<NotePlan>?
    /// For whom alone it is; nil for the whole family.
    var adult: ID<Adult>?
    /// The detention that it is about.
    var detention: ID<DetentionPlan>?
    var notable: Bool
    var at: Instant

    /// By time; of one moment marks by slot, and notes as they were made.
    fileprivate var order: (Instant, String, UInt64, UInt64) { (at, slot ?? "", entry?.high ?? 0, entry?.low ?? 0) }
}

extension StoryBook {
    /// The news of the last fifteen school days up to a moment, oldest first, from the story and the notes that the records
    /// hold by then.
    /// `others` are of what happened among several and of letters.
    func news(
        _ story: Story, _ notes: [NotePlan], _ questions: [QuestionPlan], _ awards: [AwardPlan] = [],
        _ detentions: [DetentionPlan] = [], others: [NewsItem] = [], at now: Instant
    ) -> [NewsItem] {
        let first = max(0, today - 15)
        guard first < days.count else { return [] }
        let since = days[first].at(0)
        let told = ofNotes(notes) + questions.news(days) + awards.map(\.news) + ofDetentions(detentions) + others
        var news = ofMarks(story, since) + told.filter { $0.at >= since && $0.at <= now }
        news.sort { $0.order < $1.order }
        for place in news.indices { news[place].nth = place + 1 }
        return news
    }

    /// Lessons are news only where something was the matter.
    private func ofMarks(_ story: Story, _ since: Instant) -> [NewsItem] {
        story.entries.filter { $0.at >= since && (!$0.isLesson || $0.isNotable) }.map { entry in
            NewsItem(
                aspect: Attendance.name, day: days[entry.day].day, slot: entry.slot, notable: entry.isNotable,
                at: entry.at)
        }
    }

    /// Every version is news when families see it first.
    private func ofNotes(_ notes: [NotePlan]) -> [NewsItem] {
        notes.flatMap { note in
            note.met.compactMap { version in
                version.shownAt.map { from in
                    NewsItem(
                        aspect: Behaviour.name, day: days[note.moment.day].day, entry: note.id, notable: true, at: from)
                }
            }
        }
    }

    /// Each version, and whether the pupil came.
    private func ofDetentions(_ detentions: [DetentionPlan]) -> [NewsItem] {
        detentions.flatMap { plan in
            plan.told.compactMap { at in
                plan.versions.last { $0.at <= at }.map { version in
                    NewsItem(
                        aspect: "detention", day: version.sitting.day.day, detention: plan.id, notable: true, at: at)
                }
            }
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
