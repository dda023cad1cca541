import People
import Store

extension Records {
    /// One more entry in a child's news: that the family has told the school something, or taken it back. It makes open
    /// pages look again; one that is `notable` is listed for those who have not seen it.
    func tellFamily(ofAbsence day: Day, of child: Seen<Attendance>, notable: Bool, at now: Instant) throws {
        var nth = try newestNews(of: child)
        // A number may be taken by a line for another adult alone, which this one does not find: then the next.
        repeat { nth += 1 } while try !add(nth, ofAbsence: day, of: child, notable: notable, at: now)
    }

    private func newestNews(of child: Seen<Attendance>) throws -> Int {
        try first(
            "SELECT max(nth) FROM family_news WHERE school = \(child.school) AND pupil = \(child.pupil)"
        ) { try $0.intOrNil(0) ?? 0 } ?? 0
    }

    private func add(
        _ nth: Int, ofAbsence day: Day, of child: Seen<Attendance>, notable: Bool, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at)
            VALUES (\(child.school), \(child.pupil), \(nth), 'absence', \(day), NULL, \(notable), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}
