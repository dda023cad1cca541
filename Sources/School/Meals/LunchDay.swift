import People

/// A class at lunch: what each child is to have, what they must not eat, and what was written down.
struct LunchDay: Sendable {
    let group: SeenGroup<Meals>
    let dishes: [Dish]
    let lines: [LunchLine]
    /// Lunch is written down on the day itself.
    let isOpen: Bool
    /// Who is in school, on the day itself.
    var here: Set<ID<Pupil>> = []

    var path: String { MealPath.lunch(group.group.id, group.day) }

    func line(_ pupil: ID<Pupil>) -> LunchLine? { lines.first { $0.child.pupil == pupil } }
}

/// One child at lunch.
struct LunchLine: Sendable {
    let child: Seen<Meals>
    let diet: PupilDiet?
    let choice: MealChoice?
    /// The newest version, a slip among them.
    let newest: MealServed?
    /// Why it was served in spite of a warning.
    let reason: String?

    var served: MealServed? { newest.flatMap { $0.isUndone ? nil : $0 } }
}

/// Where the pages about meals are.
enum MealPath {
    static func lunch(_ group: ID<ClassGroup>, _ day: Day) -> String { "/groups/\(group)/days/\(day)/lunch" }
    static func diet(_ pupil: ID<Pupil>) -> String { "/pupils/\(pupil)/diet" }
}

extension Visit {
    func lunch(of group: SeenGroup<Meals>) throws -> LunchDay {
        let book = try records.mealBook(for: group)
        let diets = try records.diets(in: group)
        let choices = try records.mealChoices(in: group)
        let served = try records.mealsServed(in: group)
        let reasons = diets.isEmpty ? [:] : try records.mealReasons(in: group)
        return LunchDay(
            group: group, dishes: book.dishes(on: group.day),
            lines: group.pupils.map { child in
                LunchLine(
                    child: child, diet: diets[child.pupil], choice: choices[child.pupil],
                    newest: served[child.pupil], reason: reasons[child.pupil])
            }, isOpen: group.day == today,
            here: group.day == today ? try Access.inSchool(of: group, for: signedIn, at: now, in: records) : [])
    }

    /// Writes down what a child was served, once however often it is sent, and has the family hear of it.
    func serve(_ pick: MealPick, _ dish: Dish?, _ eaten: Eaten, to line: LunchLine, because: String?, _ day: Day) throws
    {
        if let served = line.served, served.pick == pick, served.eaten == eaten { return }
        let guarding = because ?? ""
        let served = MealServed(
            day: day, nth: (line.newest?.nth ?? 0) + 1, pick: pick, words: dish?.name, eaten: eaten, isUndone: false,
            at: now)
        try write(served, line, guarding.isEmpty ? "wrote down a lunch" : "served a lunch in spite of a warning")
        if !guarding.isEmpty, case .staff(let staff) = line.child.by {
            try records.add(reason: guarding, for: served, to: line.child, by: staff)
        }
    }

    /// Takes back what was written down: it was a slip.
    func takeBackLunch(of line: LunchLine) throws {
        guard let old = line.served else { return }
        let undone = MealServed(
            day: old.day, nth: old.nth + 1, pick: old.pick, words: old.words, eaten: old.eaten, isUndone: true, at: now)
        try write(undone, line, "took back a lunch")
    }

    private func write(_ served: MealServed, _ line: LunchLine, _ what: String) throws {
        guard case .staff(let staff) = line.child.by else { throw Refusal.notFound }
        try records.add(served, to: line.child, by: staff)
        try record(what, about: line.child, detail: served.day.description)
        let lunch = LunchToTell(school: line.child.school, pupil: line.child.pupil, day: served.day)
        try records.leave(Job(id: world.newID(), kind: MealJobs.served.name, about: lunch.about, due: now))
    }
}
