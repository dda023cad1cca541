import People
import Store

extension Records {
    /// What was chosen for a child on some days, the newest version of each.
    func mealChoices(of child: Seen<Meals>, in days: ClosedRange<Day>) throws -> [Day: MealChoice] {
        let found = try mealChoices(
            """
            c.school = \(child.school) AND c.pupil = \(child.pupil)
                AND c.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            """)
        return Dictionary(found.map { ($0.choice.day, $0.choice) }) { $0.nth > $1.nth ? $0 : $1 }
    }

    func mealChoices(in group: SeenGroup<Meals>) throws -> [ID<Pupil>: MealChoice] {
        try mealChoices(
            """
            c.school = \(group.group.school) AND c.pupil IN (\(list: group.pupils.map(\.pupil)))
                AND c.day = \(group.day)
            """
        ).newest
    }

    func mealChoices(of school: SeenAll<Meals>, on day: Day) throws -> [ID<Pupil>: MealChoice] {
        try mealChoices("c.school = \(school.school) AND c.day = \(day)").newest
    }

    private func mealChoices(_ condition: SQL) throws -> [(pupil: ID<Pupil>, choice: MealChoice)] {
        try all(
            "SELECT c.pupil, c.day, c.nth, c.kind, c.dish, c.words, c.at FROM meal_choice c WHERE \(condition)"
        ) { row in
            guard let pick = MealPick(kind: try row.text(3), dish: try row.idOrNil(4)) else { return nil }
            return (
                pupil: try row.id(0),
                choice: MealChoice(
                    day: try row.day(1), nth: try row.int(2), pick: pick, words: try row.textOrNil(5),
                    at: try row.instant(6))
            )
        }.compactMap(\.self)
    }

    /// Adds a version of a choice.
    func add(
        _ choice: MealChoice, isSure: Bool, for child: Seen<Meals>, by account: ID<Account>
    ) throws {
        try run(
            """
            INSERT INTO meal_choice (school, pupil, day, nth, kind, dish, words, sure, account, at)
            VALUES (\(child.school), \(child.pupil), \(choice.day), \(choice.nth), \(choice.pick.kind),
                \(choice.pick.dish), \(choice.words), \(isSure), \(account), \(choice.at))
            ON CONFLICT DO NOTHING
            """)
    }

    // MARK: What was served

    func mealsServed(to child: Seen<Meals>, in days: ClosedRange<Day>) throws -> [Day: MealServed] {
        let found = try mealsServed(
            """
            m.school = \(child.school) AND m.pupil = \(child.pupil)
                AND m.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            """)
        return Dictionary(found.map { ($0.served.day, $0.served) }) { $0.nth > $1.nth ? $0 : $1 }
            .filter { !$0.value.isUndone }
    }

    /// The newest versions, slips among them.
    func mealsServed(in group: SeenGroup<Meals>) throws -> [ID<Pupil>: MealServed] {
        let found = try mealsServed(
            """
            m.school = \(group.group.school) AND m.pupil IN (\(list: group.pupils.map(\.pupil)))
                AND m.day = \(group.day)
            """)
        return Dictionary(found.map { ($0.pupil, $0.served) }) { $0.nth > $1.nth ? $0 : $1 }
    }

    private func mealsServed(_ condition: SQL) throws -> [(pupil: ID<Pupil>, served: MealServed)] {
        try all(
            """
            SELECT m.pupil, m.day, m.nth, m.kind, m.dish, m.words, m.eaten, m.undone, m.at FROM meal_served m
            WHERE \(condition)
            """
        ) { row in
            guard let pick = MealPick(kind: try row.text(3), dish: try row.idOrNil(4)) else { return nil }
            return (
                pupil: try row.id(0),
                served: MealServed(
                    day: try row.day(1), nth: try row.int(2), pick: pick, words: try row.textOrNil(5),
                    eaten: Eaten(rawValue: try row.text(6)) ?? .all, isUndone: try row.bool(7),
                    at: try row.instant(8))
            )
        }.compactMap(\.self)
    }

    func add(_ served: MealServed, to child: Seen<Meals>, by staff: Staff) throws {
        try run(
            """
            INSERT INTO meal_served (school, pupil, day, nth, kind, dish, words, eaten, undone, staff, at)
            VALUES (\(child.school), \(child.pupil), \(served.day), \(served.nth), \(served.pick.kind),
                \(served.pick.dish), \(served.words), \(served.eaten.rawValue), \(served.isUndone), \(staff.id),
                \(served.at))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Why something was served in spite of the warning; those who mind a class at lunchtime read what they wrote themselves.
    func mealReasons(in group: SeenGroup<Meals>) throws -> [ID<Pupil>: String] {
        let readable: SQL = group.isWithPupils ? "1 = 1" : "o.staff = \(group.by.id)"
        let found = try all(
            """
            SELECT o.pupil, o.reason FROM meal_override o
            WHERE o.school = \(group.group.school) AND o.pupil IN (\(list: group.pupils.map(\.pupil)))
                AND o.day = \(group.day) AND \(readable) ORDER BY o.nth
            """
        ) { (try $0.id(0, of: Pupil.self), try $0.text(1)) }
        return Dictionary(found) { $1 }
    }

    /// Why it was served in spite of the warning.
    func add(reason: String, for served: MealServed, to child: Seen<Meals>, by staff: Staff) throws {
        try run(
            """
            INSERT INTO meal_override (school, pupil, day, nth, reason, staff, at)
            VALUES (\(child.school), \(child.pupil), \(served.day), \(served.nth), \(reason), \(staff.id),
                \(served.at))
            ON CONFLICT DO NOTHING
            """)
    }
}

extension [(pupil: ID<Pupil>, choice: MealChoice)] {
    fileprivate var newest: [ID<Pupil>: MealChoice] {
        Dictionary(map { ($0.pupil, $0.choice) }) { $0.nth > $1.nth ? $0 : $1 }
    }
}
