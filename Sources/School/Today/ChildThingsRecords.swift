import People
import Store

/// What there may be to show of a child besides marks. On most days most of it is not there, and a page asks no further.
struct ChildThings: Sendable {
    var detentions = false
    /// Letters that wait for an answer.
    var letters = false
    /// The school asks the reader to look over their contact details.
    var asksToCheckDetails = false
    /// Somewhere in the last weeks stands a mark whose reason is not known, or was not.
    var unexplained = false
    /// How far the child's news goes and up to where the reader has seen it, without the lines.
    var news = ChildNews()

    // Of some days:
    var notes = false
    var awards = false
    /// Of what happened among several.
    var parts = false
    /// Letters about being kept apart or out of school.
    var exclusions = false
    /// A place in a club, or a register of one.
    var clubs = false
    /// Chosen or eaten.
    var lunch = false
    /// The groups that the child is in today, by which the diary is found.
    var groups: [ID<ClassGroup>] = []

    /// So many days back a family is asked for a reason on its first page.
    static let daysOfReasons = 28
}

/// Whose news somebody reads, and when.
struct NewsReader: Sendable {
    let account: ID<Account>
    let today: Day
}

extension Records {
    /// What there may be of each child whatever the day: in one statement for all of them, for asking one by one takes longer.
    func things(ofEach children: [Seen<Today>], for reader: NewsReader) throws -> [ID<Pupil>: ChildThings] {
        guard let first = children.first else { return [:] }
        let statement = children.dropFirst().reduce(Records.always(first, reader)) {
            "\($0) UNION ALL \(Records.always($1, reader))"
        }
        let found = try all(statement) { (try $0.id(0, of: Pupil.self), try $0.childThings()) }
        return Dictionary(found) { first, _ in first }
    }

    private static func always(_ child: Seen<Today>, _ reader: NewsReader) -> SQL {
        """
        SELECT \(alwaysAsked(child, reader)) FROM pupil p \(seenBy(reader))
        WHERE p.school = \(child.school) AND p.id = \(child.pupil)
        """
    }

    /// What there may be of a child on some days: in one statement, with a row for each of the child's groups. None of what
    /// it asks leans on the row, so that it is asked once.
    func things(
        of child: Seen<Today>, in days: ClosedRange<Day>, for reader: NewsReader
    ) throws -> ChildThings {
        let found = try all(
            """
            SELECT \(Records.alwaysAsked(child, reader)), \(Records.asked(child, in: days)), m.class_group
            FROM pupil p \(Records.seenBy(reader))
            LEFT JOIN membership m ON m.school = p.school AND m.pupil = p.id AND m.from_day <= \(reader.today)
                AND (m.until_day IS NULL OR m.until_day >= \(reader.today))
            WHERE p.school = \(child.school) AND p.id = \(child.pupil)
            """
        ) { row in (things: try row.childThings(ofDays: true), group: try row.idOrNil(14, of: ClassGroup.self)) }
        guard var things = found.first?.things else { return ChildThings() }
        things.groups = found.compactMap(\.group)
        return things
    }

    private static func seenBy(_ reader: NewsReader) -> SQL {
        "LEFT JOIN seen_until u ON u.account = \(reader.account) AND u.school = p.school AND u.pupil = p.id"
    }

    /// Eight columns; see `Row.childThings`.
    private static func alwaysAsked(_ child: Seen<Today>, _ reader: NewsReader) -> SQL {
        """
        p.id,
        EXISTS (SELECT 1 FROM detention d WHERE d.school = \(child.school) AND d.pupil = \(child.pupil)),
        EXISTS (SELECT 1 FROM letter_to t WHERE t.school = \(child.school) AND t.pupil = \(child.pupil)
            AND t.answer_by >= \(reader.today) AND NOT EXISTS (SELECT 1 FROM letter_reply r
                WHERE r.school = t.school AND r.letter = t.letter AND r.pupil = t.pupil)),
        \(isAskedToCheck(about: child, in: SchoolYear(of: reader.today).startYear)),
        EXISTS (SELECT 1 FROM mark k WHERE k.school = \(child.school) AND k.pupil = \(child.pupil)
            AND k.day >= \(reader.today - ChildThings.daysOfReasons) AND k.day <= \(reader.today)
            AND k.slot IN ('AM', 'PM') AND k.code = \(CodeText.reasonNotKnown)),
        (SELECT n.nth FROM family_news n WHERE n.school = \(child.school) AND n.pupil = \(child.pupil)
            AND \(isFor(child, "n")) ORDER BY n.nth DESC LIMIT 1),
        u.nth, u.at
        """
    }

    /// Six columns more.
    private static func asked(_ child: Seen<Today>, in days: ClosedRange<Day>) -> SQL {
        let (own, between): (SQL, SQL) = (
            "x.school = \(child.school) AND x.pupil = \(child.pupil)",
            "x.day BETWEEN \(days.lowerBound) AND \(days.upperBound)"
        )
        return """
            EXISTS (SELECT 1 FROM behaviour_entry x WHERE \(own) AND \(between)),
            EXISTS (SELECT 1 FROM award x WHERE \(own) AND \(between)),
            EXISTS (SELECT 1 FROM incident_part x WHERE \(own) AND \(between)),
            EXISTS (SELECT 1 FROM exclusion x WHERE \(own)),
            EXISTS (SELECT 1 FROM club_seat x WHERE \(own))
                OR EXISTS (SELECT 1 FROM club_mark x WHERE \(own) AND \(between)),
            EXISTS (SELECT 1 FROM meal_choice x WHERE \(own) AND \(between))
                OR EXISTS (SELECT 1 FROM meal_served x WHERE \(own) AND \(between))
            """
    }
}

extension Row {
    fileprivate func childThings(ofDays: Bool = false) throws -> ChildThings {
        var things = ChildThings(detentions: try bool(1), letters: try bool(2), asksToCheckDetails: try bool(3))
        things.unexplained = try bool(4)
        things.news.newest = try intOrNil(5) ?? 0
        if let nth = try intOrNil(6), let at = try instantOrNil(7) { things.news.seen = (nth, at) }
        guard ofDays else { return things }
        (things.notes, things.awards, things.parts) = (try bool(8), try bool(9), try bool(10))
        (things.exclusions, things.clubs, things.lunch) = (try bool(11), try bool(12), try bool(13))
        return things
    }
}
