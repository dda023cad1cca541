import People
import Store

extension Records {
    /// One more entry in a child's news, which nobody is told of: somebody of the family has answered a letter, and pages
    /// that the others have open look again.
    func tellFamily(ofAnswerTo letter: ID<Letter>, about child: Seen<Letters>, at now: Instant) throws {
        var nth =
            try first("SELECT max(nth) FROM family_news WHERE school = \(child.school) AND pupil = \(child.pupil)") {
                try $0.intOrNil(0) ?? 0
            } ?? 0
        // A number may be taken by a line for another adult alone, which this one does not find: then the next.
        repeat { nth += 1 } while try !add(nth, ofAnswerTo: letter, about: child, at: now)
    }

    private func add(
        _ nth: Int, ofAnswerTo letter: ID<Letter>, about child: Seen<Letters>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(child.school), \(child.pupil), \(nth), \(Letters.name), \(SchoolTime.day(of: now)), NULL, 0, \(now),
                \(letter))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}
