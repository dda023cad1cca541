import People
import Store

/// A group of a child, while the child is in it.
struct WeekGroup: Sendable {
    let group: ID<ClassGroup>
    /// "Maths", or the group's name where it has no subject.
    let subject: String
    let from: Day
    let until: Day?

    func lasts(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

extension Records {
    /// The groups in which a child is on some days.
    func weekGroups(of child: Seen<Today>, in days: ClosedRange<Day>) throws -> [WeekGroup] {
        try all(
            """
            SELECT c.id, coalesce(c.subject, c.name), m.from_day, m.until_day
            FROM membership m JOIN class_group c ON c.school = m.school AND c.id = m.class_group
            WHERE m.school = \(child.school) AND m.pupil = \(child.pupil) AND m.from_day <= \(days.upperBound)
                AND (m.until_day IS NULL OR m.until_day >= \(days.lowerBound))
            """
        ) { row in
            WeekGroup(
                group: try row.id(0), subject: try row.text(1), from: try row.day(2), until: try row.dayOrNil(3))
        }
    }
}
