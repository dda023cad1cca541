import People
import Store

/// A child's lunch of one day, as much of it as the page of the day says.
struct LunchOfDay: Sendable {
    var choice: MealChoice?
    var served: MealServed?
    var isEmpty: Bool { choice == nil && served == nil }
}

extension Records {
    /// What was chosen and what was eaten on a day: one statement.
    func lunch(of child: Seen<Meals>, on day: Day) throws -> LunchOfDay {
        var lunch = LunchOfDay()
        let rows = try all(
            """
            SELECT 0, nth, kind, dish, words, CAST(NULL AS TEXT), 0, at FROM meal_choice
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND day = \(day)
            UNION ALL
            SELECT 1, nth, kind, dish, words, eaten, undone, at FROM meal_served
            WHERE school = \(child.school) AND pupil = \(child.pupil) AND day = \(day)
            """
        ) { row in
            (
                isServed: try row.bool(0), nth: try row.int(1),
                pick: MealPick(kind: try row.text(2), dish: try row.idOrNil(3)), words: try row.textOrNil(4),
                eaten: try row.textOrNil(5).flatMap { Eaten(rawValue: $0) }, undone: try row.bool(6),
                at: try row.instant(7)
            )
        }
        for row in rows.sorted(by: { $0.nth < $1.nth }) {
            guard let pick = row.pick else { continue }
            if row.isServed {
                lunch.served = MealServed(
                    day: day, nth: row.nth, pick: pick, words: row.words, eaten: row.eaten ?? .all,
                    isUndone: row.undone, at: row.at)
            } else {
                lunch.choice = MealChoice(day: day, nth: row.nth, pick: pick, words: row.words, at: row.at)
            }
        }
        if lunch.served?.isUndone == true { lunch.served = nil }
        return lunch
    }
}

/// Which child's family is to look again at its lunch, as a job names it: "1:0a1b…:2026-11-23".
struct LunchToTell: Sendable {
    let school: SchoolNumber
    let pupil: ID<Pupil>
    let day: Day

    var about: String { "\(school):\(pupil):\(day)" }
}

extension LunchToTell {
    init?(_ about: String) {
        let parts = about.split(separator: ":").map(String.init)
        guard parts.count == 3, let school = Int(parts[0]), let pupil = ID<Pupil>(parts[1]), let day = Day(parts[2])
        else { return nil }
        (self.school, self.pupil, self.day) = (school, pupil, day)
    }
}

extension Records {
    /// Makes a family's open pages look again, and lists nothing: what was eaten is no news to be ticked off.
    func lookAgain(at lunch: LunchToTell, _ now: Instant) throws {
        try run(
            """
            INSERT INTO family_news (school, pupil, nth, aspect, day, slot, notable, at, entry)
            VALUES (\(lunch.school), \(lunch.pupil),
                (SELECT coalesce(max(n.nth), 0) + 1 FROM family_news n
                    WHERE n.school = \(lunch.school) AND n.pupil = \(lunch.pupil)),
                \(Meals.name), \(lunch.day), NULL, 0, \(now), NULL)
            """)
    }
}
