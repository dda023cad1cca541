import People
import Store

extension Records {
    /// Everything else that a pupil has in a stretch of a day, and every form warns of it. What other parts of school hold
    /// outside lessons, such as clubs, is in `Engagements`.
    func clashes(of child: Seen<Behaviour>, in span: DetentionSpan, besides: ID<Detention>? = nil) throws
        -> [DetentionClash]
    {
        try otherDetentions(of: child, in: span, besides: besides) + engaged(child, in: span)
            + absences(of: child, in: span)
    }

    private func engaged(_ child: Seen<Behaviour>, in span: DetentionSpan) throws -> [DetentionClash] {
        try Engagements.of(child, in: span.day...span.day, besides: .detention, self)
            .filter { $0.overlaps(span.day, span.starts, span.ends) }
            .map { other in
                let minutes = other.ends.minutes - other.starts.minutes
                let span = DetentionSpan(day: other.day, starts: other.starts, minutes: minutes)
                return DetentionClash(kind: .club, title: other.title, span: span)
            }
    }

    private func otherDetentions(
        of child: Seen<Behaviour>, in span: DetentionSpan, besides: ID<Detention>?
    ) throws -> [DetentionClash] {
        try detentions(of: child, since: span.day)
            .filter { !$0.isCancelled && $0.id != besides && $0.current.span.overlaps(span) }
            .map { DetentionClash(kind: .detention, title: $0.current.title, span: $0.current.span) }
    }

    /// What the family has told the school, and what the register holds of a day to come.
    private func absences(of child: Seen<Behaviour>, in span: DetentionSpan) throws -> [DetentionClash] {
        let told = try all(
            """
            SELECT slots FROM absence_report
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND until_day >= \(span.day)
                AND from_day <= \(span.day) AND withdrawn_at IS NULL AND kind <> 'late'
            """
        ) { try $0.text(0) }
        let parts = told + (try absentSessions(of: child, on: span.day))
        let noon = 12 * 60
        let isAway = parts.contains { part in
            part == "AM" ? span.starts.minutes < noon : part == "PM" ? span.ends.minutes > noon : true
        }
        return isAway ? [DetentionClash(kind: .away)] : []
    }

    private func absentSessions(of child: Seen<Behaviour>, on day: Day) throws -> [String] {
        try all(
            """
            SELECT m.slot, m.code FROM mark m
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND m.day = \(day) AND m.slot IN ('AM', 'PM')
                AND NOT EXISTS (SELECT 1 FROM mark later WHERE later.school = m.school AND later.pupil = m.pupil
                    AND later.day = m.day AND later.slot = m.slot AND later.nth > m.nth)
            """
        ) { (try $0.text(0), try $0.text(1)) }.filter { isAway($0.1) }.map(\.0)
    }
}
