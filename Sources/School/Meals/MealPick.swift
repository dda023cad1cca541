import People

/// What a child has for lunch: a dish of the menu, lunch from home, or school lunch that the child chooses at the hatch.
enum MealPick: Hashable, Sendable {
    case dish(ID<Dish>)
    case home
    case school

    /// As a form sends it.
    var word: String {
        switch self {
        case .dish(let id): id.description
        case .home: "home"
        case .school: "school"
        }
    }

    init?(_ word: String?) {
        switch word {
        case "home": self = .home
        case "school": self = .school
        case let word?:
            guard let id = ID<Dish>(word) else { return nil }
            self = .dish(id)
        case nil: return nil
        }
    }

    /// As it is stored.
    var kind: String {
        switch self {
        case .dish: "dish"
        case .home: "home"
        case .school: "school"
        }
    }

    var dish: ID<Dish>? { if case .dish(let id) = self { id } else { nil } }

    init?(kind: String, dish: ID<Dish>?) {
        switch (kind, dish) {
        case ("home", _): self = .home
        case ("school", _): self = .school
        case ("dish", let id?): self = .dish(id)
        default: return nil
        }
    }
}

/// What was chosen for a child's lunch on a day: the newest version.
struct MealChoice: Hashable, Sendable {
    let day: Day
    let nth: Int
    let pick: MealPick
    /// The dish as it was called.
    let words: String?
    let at: Instant
}

/// How much of a lunch was eaten.
enum Eaten: String, CaseIterable, Sendable { case all, most, some, none }

/// What a child was served: the newest version.
struct MealServed: Hashable, Sendable {
    let day: Day
    let nth: Int
    let pick: MealPick
    let words: String?
    let eaten: Eaten
    let isUndone: Bool
    let at: Instant
}
