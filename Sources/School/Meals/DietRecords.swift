import People
import Store

extension Records {
    /// What a child may not eat, in all its versions, the newest first.
    func diets(of child: Seen<Meals>) throws -> [PupilDiet] {
        try diets("d.school = \(child.school) AND d.pupil = \(child.pupil)").map(\.diet)
    }

    /// What holds on a day for the pupils of a group who have something.
    func diets(in group: SeenGroup<Meals>) throws -> [ID<Pupil>: PupilDiet] {
        let mine: SQL = "d.pupil IN (\(list: group.pupils.map(\.pupil)))"
        return try diets("d.school = \(group.group.school) AND \(mine)").holding(on: group.day)
    }

    /// The same for a whole school.
    func diets(of school: SeenAll<Meals>, on day: Day) throws -> [ID<Pupil>: PupilDiet] {
        try diets("d.school = \(school.school)").holding(on: day)
    }

    private func diets(_ condition: SQL) throws -> [(pupil: ID<Pupil>, diet: PupilDiet)] {
        try all(
            """
            SELECT d.pupil, d.nth, d.from_day, d.until_day, d.allergens, d.diets, d.words FROM pupil_diet d
            WHERE \(condition) ORDER BY d.pupil, d.nth DESC
            """
        ) { row in
            (
                pupil: try row.id(0),
                diet: PupilDiet(
                    nth: try row.int(1), from: try row.day(2), until: try row.dayOrNil(3),
                    allergens: Set<Allergen>(stored: try row.text(4)), diets: Set<DietKind>(stored: try row.text(5)),
                    words: try row.textOrNil(6))
            )
        }
    }

    /// Adds a version. Says whether it is new.
    @discardableResult
    func add(_ diet: PupilDiet, of child: Seen<Meals>, by staff: Staff, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO pupil_diet (school, pupil, nth, from_day, until_day, allergens, diets, words, staff, at)
            VALUES (\(child.school), \(child.pupil), \(diet.nth), \(diet.from), \(diet.until),
                \(diet.allergens.stored), \(diet.diets.stored), \(diet.words), \(staff.id), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }
}

extension [(pupil: ID<Pupil>, diet: PupilDiet)] {
    fileprivate func holding(on day: Day) -> [ID<Pupil>: PupilDiet] {
        Dictionary(grouping: self, by: \.pupil).compactMapValues { $0.map(\.diet).holding(on: day) }
            .filter { !$0.value.isEmpty }
    }
}
