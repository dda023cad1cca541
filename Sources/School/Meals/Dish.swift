import People

/// Something to eat, as it is served from a day on.
struct Dish: Hashable, Sendable {
    let id: ID<Dish>
    var nth = 1
    var from: Day
    var name: String
    /// "With mashed potato and peas."
    var words: String?
    var allergens: Set<Allergen>
    var diets: Set<DietKind>
    var isEnded = false

    /// Everything that it suits: what is vegan is vegetarian too.
    var suits: Set<DietKind> { diets.reduce(into: []) { $0.formUnion($1.includes) } }
}

/// What a child may not eat and how it eats, from a day until a day.
struct PupilDiet: Hashable, Sendable {
    var nth = 1
    var from: Day
    var until: Day?
    var allergens: Set<Allergen> = []
    var diets: Set<DietKind> = []
    /// What else the kitchen must know.
    var words: String?

    var isEmpty: Bool { allergens.isEmpty && diets.isEmpty && words == nil }
    func lasts(on day: Day) -> Bool { from <= day && until.map { $0 >= day } ?? true }

    /// What speaks against a dish. Nil when nothing does.
    func clash(with dish: Dish) -> DishClash? {
        let clash = DishClash(
            allergens: allergens.intersection(dish.allergens), diets: diets.subtracting(dish.suits))
        return clash.allergens.isEmpty && clash.diets.isEmpty ? nil : clash
    }
}

extension [PupilDiet] {
    /// Of all versions the one that holds on a day: of those that last that day, the one that began last. Once one has
    /// ended, the one before holds again, and what is to come is not lost by what is written today: an allergy does not go
    /// because of something that was to be for a week.
    func holding(on day: Day) -> PupilDiet? {
        filter { $0.lasts(on: day) }.max { ($0.from, $0.nth) < ($1.from, $1.nth) }
    }
}

/// Why a child should not be given a dish.
struct DishClash: Hashable, Sendable {
    /// What it contains and the child must not eat.
    let allergens: Set<Allergen>
    /// What the child eats and the dish is not known to suit.
    let diets: Set<DietKind>
}
