import People
import Store

/// What there is about a child besides marks and notes. On most days there is nothing, and the page asks no further.
struct ChildThings: Sendable {
    let awards: Bool
    /// Of what happened among several.
    let parts: Bool
    /// About being kept apart or out of school.
    let letters: Bool
    let detentions: Bool
}

extension Records {
    /// Whether there may be anything to show of a child: in one statement, for asking one by one takes longer.
    func things(of child: Seen<Behaviour>, in days: ClosedRange<Day>) throws -> ChildThings {
        let (own, between): (SQL, SQL) = (
            "school = \(child.school) AND pupil = \(child.pupil)",
            "day BETWEEN \(days.lowerBound) AND \(days.upperBound)"
        )
        let found = try first(
            """
            SELECT EXISTS (SELECT 1 FROM award WHERE \(own) AND \(between)),
                EXISTS (SELECT 1 FROM incident_part WHERE \(own) AND \(between)),
                EXISTS (SELECT 1 FROM exclusion WHERE \(own)), EXISTS (SELECT 1 FROM detention WHERE \(own))
            """
        ) { row in
            ChildThings(
                awards: try row.bool(0), parts: try row.bool(1), letters: try row.bool(2), detentions: try row.bool(3))
        }
        return found ?? ChildThings(awards: true, parts: true, letters: true, detentions: true)
    }
}
