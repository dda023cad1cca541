import People
import Store

extension Records {
    /// Writes down a version of an event. Says whether it is new: a form sent twice writes it once.
    @discardableResult
    func keep(_ event: DiaryEvent, for staff: Staff) throws -> Bool {
        let times = event.times
        return try run(
            """
            INSERT INTO diary_event (school, audience, id, nth, kind, title, words, place, bring, first_day, last_day, over,
                starts, ends, every_weeks, repeats_until, school_days, state, because, staff, at)
            VALUES (\(staff.school), \(event.audience), \(event.id), \(event.nth), \(event.kind), \(event.title),
                \(event.words), \(event.place), \(event.bring), \(times.day), \(times.days.upperBound), \(event.over),
                \(times.starts), \(times.ends), \(event.repeats?.weeks), \(event.repeats?.until),
                \(event.repeats?.schoolDays ?? false), \(event.state), \(event.because), \(event.by.staff),
                \(event.by.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Writes down what is different about one occurrence.
    @discardableResult
    func keep(_ change: DiaryChange, of event: DiaryEvent, for staff: Staff) throws -> Bool {
        try run(
            """
            INSERT INTO diary_change (school, audience, event, day, nth, cancelled, on_day, starts, ends, place, because,
                staff, at)
            VALUES (\(staff.school), \(event.audience), \(event.id), \(change.day), \(change.nth), \(change.isCancelled),
                \(change.onDay), \(change.starts), \(change.ends), \(change.place), \(change.because),
                \(change.by.staff), \(change.by.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension Visit {
    /// Writes down, in this act's own transaction, what somebody did in their school's diary.
    func recordDiary(_ what: String, by post: Staff, _ event: DiaryEvent) throws {
        let pupil: ID<Pupil>? = if case .pupil(let pupil) = event.audience { pupil } else { nil }
        try records.run(
            """
            INSERT INTO act (school, id, at, account, staff, pupil, what, detail)
            VALUES (\(post.school), \(world.newID(Act.self)), \(now), \(signedIn.account), \(post.id), \(pupil), \(what),
                \(event.id.description))
            """)
    }
}
