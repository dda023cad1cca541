import People
import Store

extension Records {
    /// Tells the families of everybody whom an event is meant for, in one statement whatever the size of the school. `day` is
    /// that of the occurrence that it is about, or on which the whole was said to begin. Unlisted, it makes open pages look again.
    func tellFamilies(of event: DiaryEvent, by post: Staff, on day: Day, isNotable: Bool, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            SELECT p.school, p.id,
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n WHERE n.school = p.school AND n.pupil = p.id),
                CAST(\(Diary.name) AS TEXT), CAST(\(day) AS TEXT), CAST(NULL AS TEXT), CAST(\(isNotable) AS BIGINT),
                CAST(\(now) AS BIGINT), \(event.id)
            FROM pupil p WHERE \(Access.addressed([event.audience], by: post, today: SchoolTime.day(of: now)))
            """)
    }

    /// Some events, as far as they are meant for a child.
    func diary(
        of child: Seen<Diary>, for audiences: [Audience], events: [ID<DiaryEvent>]
    ) throws -> [DiaryEvent] {
        guard !events.isEmpty else { return [] }
        return try diaryEvents(
            """
            e.school = \(child.school) AND e.audience IN (\(list: audiences)) AND e.id IN (\(list: events))
                AND e.state <> 'withdrawn'
            """)
    }
}
