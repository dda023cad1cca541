import People
import Store

extension Records {
    /// Detentions of a child that are still to be sat, as other parts of school weigh them.
    func detentionEngagements(of child: Engaged, in days: ClosedRange<Day>) throws -> [Engagement] {
        try all(
            """
            SELECT d.words, d.day, d.starts, d.minutes FROM detention d
            WHERE d.school = \(child.school) AND d.pupil = \(child.pupil)
                AND d.day BETWEEN \(days.lowerBound) AND \(days.upperBound) AND d.state <> 'cancelled'
                AND NOT EXISTS (SELECT 1 FROM detention later WHERE later.school = d.school AND later.pupil = d.pupil
                    AND later.id = d.id AND later.nth > d.nth)
            ORDER BY d.day, d.starts
            """
        ) { row in
            let span = DetentionSpan(day: try row.day(1), starts: try row.clockTime(2), minutes: try row.int(3))
            return Engagement(
                kind: .detention, title: try row.text(0), day: span.day, starts: span.starts, ends: span.ends)
        }
    }
}
