import People
import Store

extension Records {
    /// What is meant for a child and may be in some days: of each event the version that holds, withdrawn ones left out.
    func diary(of child: Seen<Diary>, for audiences: [Audience], in span: ClosedRange<Day>) throws -> [DiaryEvent] {
        try diaryEvents(
            """
            e.school = \(child.school) AND e.audience IN (\(list: audiences)) AND e.over >= \(span.lowerBound)
                AND e.first_day <= \(span.upperBound) AND e.state <> 'withdrawn'
            """)
    }

    /// What somebody of a school's staff may keep, from a day on.
    func diary(for staff: Staff, _ audiences: [Audience], from day: Day) throws -> [DiaryEvent] {
        try diaryEvents(
            """
            e.school = \(staff.school) AND e.audience IN (\(list: audiences)) AND e.over >= \(day)
            """)
    }

    /// What stands in the diary about one pupil alone.
    func ownDiary(of child: Seen<Diary>, from day: Day) throws -> [DiaryEvent] {
        try diaryEvents(
            "e.school = \(child.school) AND e.audience = \(Audience.pupil(child.pupil)) AND e.over >= \(day)")
    }

    /// An event as it stands now, at the school of a post. Whether this person may keep it is theirs to ask who get it.
    func diaryEvent(_ id: ID<DiaryEvent>, for staff: Staff) throws -> DiaryEvent? {
        try diaryEvents("e.school = \(staff.school) AND e.id = \(id) AND e.nth >= 1").first
    }

    /// Every version of an event, the newest first.
    func versions(of event: DiaryEvent, for staff: Staff) throws -> [DiaryEvent] {
        try rows(
            "e.school = \(staff.school) AND e.id = \(event.id) AND e.nth >= 1 ORDER BY e.nth DESC")
    }

    /// Those of some events that hold.
    func diaryEvents(_ condition: SQL) throws -> [DiaryEvent] {
        try rows(
            """
            \(condition) AND NOT EXISTS (SELECT 1 FROM diary_event later WHERE later.school = e.school
                AND later.id = e.id AND later.nth > e.nth)
            """)
    }

    private func rows(_ condition: SQL) throws -> [DiaryEvent] {
        try all(
            """
            SELECT e.id, e.nth, e.audience, e.kind, e.title, e.words, e.place, e.bring, e.first_day, e.last_day, e.starts,
                e.ends, e.every_weeks, e.repeats_until, e.school_days, e.state, e.because, e.staff, \(SQL.staffName), e.at,
                o.first_day, o.last_day, o.starts, o.ends, o.place
            FROM diary_event e JOIN staff s ON s.school = e.school AND s.id = e.staff
            LEFT JOIN diary_event o ON e.nth > 1 AND o.school = e.school AND o.id = e.id AND o.nth = 1
            WHERE \(condition)
            """
        ) { try diaryEvent($0) }
    }

    private func diaryEvent(_ row: Row) throws -> DiaryEvent {
        var event = DiaryEvent(
            id: try row.id(0), nth: try row.int(1), audience: try row.audience(2),
            kind: DiaryKind(rawValue: try row.text(3)) ?? .event, title: try row.text(4), words: try row.textOrNil(5),
            place: try row.textOrNil(6), bring: try row.textOrNil(7), times: try times(row, from: 8),
            state: DiaryEvent.State(rawValue: try row.text(15)) ?? .on, because: try row.textOrNil(16),
            by: DiaryHand(staff: try row.id(17), name: try row.text(18), at: try row.instant(19)))
        if let weeks = try row.intOrNil(12), let until = try row.dayOrNil(13) {
            event.repeats = DiaryRepeat(weeks: weeks, until: until, schoolDays: try row.bool(14))
        }
        if event.nth > 1 { event.first = DiaryStart(times: try times(row, from: 20), place: try row.textOrNil(24)) }
        return event
    }

    private func times(_ row: Row, from column: Int) throws -> DiaryTimes {
        let (first, last) = (try row.day(column), try row.day(column + 1))
        return DiaryTimes(
            first...max(first, last), try row.clockTimeOrNil(column + 2), try row.clockTimeOrNil(column + 3))
    }

    // MARK: Single occurrences

    /// What is different about occurrences of some events, as it stands now.
    func changes(of events: [DiaryEvent], at school: SchoolNumber) throws -> [ID<DiaryEvent>: [DiaryChange]] {
        let repeating = events.filter { $0.repeats != nil }
        guard !repeating.isEmpty else { return [:] }
        let found = try all(
            """
            SELECT c.event, c.day, c.nth, c.cancelled, c.on_day, c.starts, c.ends, c.place, c.because, c.staff,
                \(SQL.staffName), c.at
            FROM diary_change c JOIN staff s ON s.school = c.school AND s.id = c.staff
            WHERE c.school = \(school) AND c.audience IN (\(list: Array(Set(repeating.map(\.audience)))))
                AND c.event IN (\(list: repeating.map(\.id)))
            ORDER BY c.day, c.nth
            """
        ) { row in
            DiaryChange(
                event: try row.id(0), day: try row.day(1), nth: try row.int(2), isCancelled: try row.bool(3),
                onDay: try row.day(4), starts: try row.clockTimeOrNil(5), ends: try row.clockTimeOrNil(6),
                place: try row.textOrNil(7), because: try row.textOrNil(8),
                by: DiaryHand(staff: try row.id(9), name: try row.text(10), at: try row.instant(11)))
        }
        return Dictionary(grouping: found, by: \.event)
    }
}
