import People
import Store

extension Records {
    /// Tells open pages what an import has changed, so that they are right at once. Past marks are no news to a family:
    /// the page has another version, and nothing to read under "since you last looked".
    func tell(_ changes: ImportChanges, _ desk: ImportDesk, at now: Instant) throws {
        let marked = Dictionary(grouping: changes.marks.keys, by: \.pupil).compactMapValues { $0.map(\.day).max() }
        for (pupil, day) in marked { try renew(pupil, day, desk, at: now) }
        let moved = (changes.joined + changes.leftGroups).map(\.pupil)
        let changed = changes.changedPupils.map(\.id)
        for pupil in Set(moved + changed).union(marked.keys) { try announce("pupil:\(pupil)") }
        try tellAccounts(changes, changed, desk)
        try tellRegisters(changes, desk, SchoolTime.day(of: now))
    }

    private func renew(_ pupil: ID<Pupil>, _ day: Day, _ desk: ImportDesk, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at)
            VALUES (\(desk.school), \(pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(desk.school) AND n.pupil = \(pupil)),
                \(Attendance.name), \(day), NULL, 0, \(now))
            """)
    }

    /// Families of pupils who are changed (who have left, say), and staff whose classes are others.
    private func tellAccounts(_ changes: ImportChanges, _ pupils: [ID<Pupil>], _ desk: ImportDesk) throws {
        let families = try all(
            """
            SELECT DISTINCT a.account FROM guardian_link g
            JOIN account_adult a ON a.school = g.school AND a.adult = g.adult
            WHERE g.school = \(desk.school) AND g.pupil IN (\(list: pupils))
            """
        ) { try $0.id(0, of: Account.self) }
        let staff = try all(
            """
            SELECT account FROM account_staff
            WHERE school = \(desk.school) AND staff IN (\(list: changes.teaching.map(\.staff)))
            """
        ) { try $0.id(0, of: Account.self) }
        for account in Set(families + staff) { try announce("account:\(account)") }
    }

    /// Registers of today that are open somewhere.
    private func tellRegisters(_ changes: ImportChanges, _ desk: ImportDesk, _ today: Day) throws {
        let pupils = Set(changes.marks.keys.filter { $0.day == today }.map(\.pupil))
        let groups = try all(
            """
            SELECT DISTINCT class_group FROM membership WHERE school = \(desk.school)
                AND pupil IN (\(list: Array(pupils))) AND from_day <= \(today)
                AND (until_day IS NULL OR until_day >= \(today))
            """
        ) { try $0.id(0, of: ClassGroup.self) }
        for group in groups { try announce(LiveTopic.register(group, today).name) }
    }

    private func announce(_ topic: String) throws { try announce(LiveEvent(topic: topic, note: "import")) }
}
