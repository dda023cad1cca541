import People
import Store

extension Records {
    /// One more entry in a child's news: that the family has told the school something, or taken it back. It makes open
    /// pages look again; one that is `notable` is listed for those who have not seen it.
    func tellFamily(ofAbsence day: Day, of child: Seen<Attendance>, notable: Bool, at now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at)
            VALUES (\(child.school), \(child.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)),
                'absence', \(day), NULL, \(notable), \(now))
            """)
    }
}
