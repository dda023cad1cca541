import People
import School
import Store

extension DemoRecords {
    /// A school's diary, each event in its versions.
    func addDiary(of school: SchoolPlan, in demo: DemoSchool) throws {
        let events = demo.tagged(DiaryBook(school, demo.town).events, at: school)
        try records.insert(
            into: "diary_event",
            columns: """
                school, audience, id, nth, kind, title, words, place, bring, first_day, last_day, over, starts, ends,
                every_weeks, repeats_until, school_days, state, because, staff, at
                """, rows: events.flatMap { $0.rows(school.number) })
    }
}

extension DiaryPlan {
    fileprivate func rows(_ school: SchoolNumber) -> [[SQLValue]] {
        let first = version(school, 1, hours, "on", nil, at)
        guard let second else { return [first] }
        let state = second.isCancelled ? "cancelled" : "on"
        return [first, version(school, 2, second.hours ?? hours, state, second.because, second.at)]
    }

    private func version(
        _ school: SchoolNumber, _ nth: Int, _ hours: (starts: Int, ends: Int?)?, _ state: String, _ because: String?,
        _ at: Instant
    ) -> [SQLValue] {
        row(
            school, audience, id, nth, kind, title, words, place, bring, days.lowerBound, days.upperBound, over,
            hours?.starts, hours?.ends, until == nil ? nil : 1, until, until != nil, state, because, staff, at)
    }
}

extension DemoSchool {
    /// A school's diary with its canaries, if there are any.
    func tagged(_ events: [DiaryPlan], at school: SchoolPlan) -> [DiaryPlan] {
        guard var tagging else { return events }
        return tagging.tagged(events, at: school)
    }
}
