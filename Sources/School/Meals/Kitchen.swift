import People

/// What the kitchen cooks for on a day: how many of what, by class and by diet, and who must not eat something.
struct Kitchen: Sendable {
    let school: SeenAll<Meals>
    let day: Day
    /// Nil where there is no school that day.
    let menu: String?
    let dishes: [Dish]
    let eaters: [Eater]
    let isSchoolDay: Bool
    /// The school's classes of today.
    let groups: [ClassGroup]

    /// One pupil on roll that day.
    struct Eater: Sendable {
        let child: Seen<Meals>
        let choice: MealChoice?
        let diet: PupilDiet?
        var className: String { child.className ?? "–" }
    }

    /// Everything that somebody chose, in the order of the menu; nil stands for those who chose nothing.
    var picks: [MealPick?] {
        let listed = dishes.map { MealPick.dish($0.id) }
        let others = Set(eaters.compactMap { $0.choice?.pick }).filter { !listed.contains($0) && $0.dish != nil }
        return listed + others.sorted { $0.word < $1.word } + [.school, .home, nil]
    }

    var classes: [String] { Set(eaters.map(\.className)).sorted { $0.localOrder < $1.localOrder } }

    func count(_ pick: MealPick?, in className: String? = nil) -> Int {
        eaters.count { $0.choice?.pick == pick && (className == nil || $0.className == className) }
    }

    /// Of those who chose a dish, how many eat in some way.
    func count(_ pick: MealPick?, _ diet: DietKind) -> Int {
        eaters.count { $0.choice?.pick == pick && $0.diet?.diets.contains(diet) ?? false }
    }

    /// Ways of eating that somebody of the school has.
    var dietsHere: [DietKind] {
        DietKind.allCases.filter { diet in eaters.contains { $0.diet?.diets.contains(diet) ?? false } }
    }

    /// What a dish is called that is on the menu no more.
    func name(of pick: MealPick) -> String? {
        dishes.first { $0.id == pick.dish }?.name ?? eaters.first { $0.choice?.pick == pick }?.choice?.words
    }

    /// For the hatch: those who must not eat something, by class.
    func careful(in className: String) -> [Eater] {
        eaters.filter { $0.className == className && $0.diet != nil }.sorted { $0.child.name.full < $1.child.name.full }
    }

    func clash(_ eater: Eater) -> DishClash? {
        dishes.first { $0.id == eater.choice?.pick.dish }.flatMap { eater.diet?.clash(with: $0) }
    }
}

extension String {
    /// "7A" before "10B".
    fileprivate var localOrder: (Int, String) { (Int(prefix { $0.isNumber }) ?? 0, self) }
}

extension Visit {
    func kitchen(of school: SeenAll<Meals>, on day: Day) throws -> Kitchen {
        let book = try records.mealBook(of: school)
        let pupils = try Access.pupils(of: school, RollChoice(wholeSchool: true), on: day, in: records)
        let (choices, diets) = (
            try records.mealChoices(of: school, on: day), try records.diets(of: school, on: day)
        )
        let isSchoolDay = try records.calendar(of: school.school, around: day).isSchoolDay(day)
        return Kitchen(
            school: school, day: day, menu: book.menu(on: day)?.name, dishes: book.dishes(on: day),
            eaters: pupils.map {
                Kitchen.Eater(child: $0, choice: choices[$0.pupil], diet: diets[$0.pupil])
            }, isSchoolDay: isSchoolDay,
            groups: try Access.groups(of: signedIn, seeing: Meals.self, in: records)
                .filter { $0.school == school.school && $0.kind == .registration })
    }
}
