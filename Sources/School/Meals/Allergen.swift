import Pages

/// One of the fourteen allergens that must be named for every dish (retained Regulation (EU) No 1169/2011, Annex II; in
/// England by the Food Information Regulations 2014). The list is a fact of law; the words are ours. Stored as its number.
enum Allergen: Int, CaseIterable, Sendable {
    case celery = 1
    case gluten, crustaceans, eggs, fish, lupin, milk, molluscs, mustard, nuts, peanuts, sesame, soya, sulphites
}

/// A way of eating, as the kitchen needs to know it. Stored as its word.
enum DietKind: String, CaseIterable, Sendable {
    case vegetarian, vegan, halal, kosher
    case noPork = "no pork"
    case noBeef = "no beef"
    case glutenFree = "gluten free"
    case dairyFree = "dairy free"

    /// What a dish that suits this suits as well.
    var includes: Set<DietKind> {
        switch self {
        case .vegan: [.vegan, .vegetarian, .noPork, .noBeef, .dairyFree]
        case .vegetarian: [.vegetarian, .noPork, .noBeef]
        case .halal: [.halal, .noPork]
        case .kosher: [.kosher, .noPork]
        default: [self]
        }
    }
}

extension Set<Allergen> {
    /// "2,7", in order.
    var stored: String { sorted { $0.rawValue < $1.rawValue }.map { String($0.rawValue) }.joined(separator: ",") }
    init(stored: String) {
        self.init(stored.split(separator: ",").compactMap { Int($0) }.compactMap { Allergen(rawValue: $0) })
    }
}

extension Set<DietKind> {
    var inOrder: [DietKind] { DietKind.allCases.filter(contains) }
    var stored: String { inOrder.map(\.rawValue).joined(separator: ",") }
    init(stored: String) {
        self.init(stored.split(separator: ",").compactMap { DietKind(rawValue: String($0)) })
    }
}

extension Words {
    /// As it stands in a sentence: "milk".
    func says(_ allergen: Allergen) -> String {
        switch allergen {
        case .celery: self("celery", context: "allergen")
        case .gluten: self("gluten", context: "allergen")
        case .crustaceans: self("crab, prawns or lobster", context: "allergen")
        case .eggs: self("eggs", context: "allergen")
        case .fish: self("fish", context: "allergen")
        case .lupin: self("lupin", context: "allergen")
        case .milk: self("milk", context: "allergen")
        case .molluscs: self("mussels, squid or snails", context: "allergen")
        case .mustard: self("mustard", context: "allergen")
        case .nuts: self("tree nuts", context: "allergen")
        case .peanuts: self("peanuts", context: "allergen")
        case .sesame: self("sesame", context: "allergen")
        case .soya: self("soya", context: "allergen")
        case .sulphites: self("sulphites", context: "allergen")
        }
    }

    /// The name in law, for lists to tick.
    func name(of allergen: Allergen) -> String {
        switch allergen {
        case .celery: self("Celery")
        case .gluten: self("Cereals containing gluten")
        case .crustaceans: self("Crustaceans")
        case .eggs: self("Eggs")
        case .fish: self("Fish")
        case .lupin: self("Lupin")
        case .milk: self("Milk")
        case .molluscs: self("Molluscs")
        case .mustard: self("Mustard")
        case .nuts: self("Tree nuts")
        case .peanuts: self("Peanuts")
        case .sesame: self("Sesame")
        case .soya: self("Soybeans")
        case .sulphites: self("Sulphur dioxide and sulphites")
        }
    }

    /// "vegetarian".
    func says(_ diet: DietKind) -> String {
        switch diet {
        case .vegetarian: self("vegetarian", context: "diet")
        case .vegan: self("vegan", context: "diet")
        case .halal: self("halal", context: "diet")
        case .kosher: self("kosher", context: "diet")
        case .noPork: self("no pork", context: "diet")
        case .noBeef: self("no beef", context: "diet")
        case .glutenFree: self("gluten free", context: "diet")
        case .dairyFree: self("dairy free", context: "diet")
        }
    }

    /// "milk and eggs", in the order of the list.
    func list(_ allergens: Set<Allergen>) -> String {
        list(Allergen.allCases.filter(allergens.contains).map { says($0) })
    }

    func list(_ diets: Set<DietKind>) -> String { list(diets.inOrder.map { says($0) }) }
}
