import People
import School

/// A dish of the demonstration. Allergens are numbers of the list of fourteen.
struct DishPlan: Sendable {
    var name: String
    var words: String?
    var allergens = ""
    var diets = ""

    static let all = [
        DishPlan(name: "Sausages and mash", words: "With gravy and peas.", allergens: "2,7,14"),
        DishPlan(
            name: "Vegetable sausages and mash", words: "With gravy and peas.", allergens: "2,7", diets: "vegetarian"),
        DishPlan(name: "Roast chicken", words: "With roast potatoes and carrots.", diets: "halal,no pork,no beef"),
        DishPlan(
            name: "Lentil loaf", words: "With roast potatoes and carrots.", allergens: "1,4", diets: "vegetarian,halal"),
        DishPlan(name: "Beef lasagne", words: "With salad.", allergens: "1,2,7", diets: "no pork"),
        DishPlan(name: "Vegetable lasagne", words: "With salad.", allergens: "1,2,7", diets: "vegetarian,halal"),
        DishPlan(name: "Chicken curry", words: "With rice.", allergens: "9", diets: "halal,no pork,no beef"),
        DishPlan(name: "Chickpea curry", words: "With rice.", allergens: "9", diets: "vegan,halal"),
        DishPlan(name: "Fish fingers", words: "With chips and peas.", allergens: "2,5", diets: "halal,no pork,no beef"),
        DishPlan(name: "Cheese and tomato pizza", words: "With chips.", allergens: "2,7", diets: "vegetarian,halal"),
        DishPlan(name: "Meatballs", words: "With pasta.", allergens: "2,4"),
        DishPlan(name: "Macaroni cheese", words: "With broccoli.", allergens: "2,7", diets: "vegetarian,halal"),
        DishPlan(name: "Jacket potato", words: "With baked beans.", diets: "vegan,halal,gluten free"),
    ]

    /// Jacket potatoes are to be had every day.
    static let daily = 12

    /// Places in `all` of a day of the menu: something of everything, and fish on Fridays.
    static func offer(week: Int, weekday: Int) -> [Int] {
        let pairs = [[0, 1], [4, 5], [2, 3], [6, 7], [10, 11]]
        let pair = weekday == 5 ? [8, 9] : pairs[(week + weekday) % pairs.count]
        return pair + [daily]
    }
}

/// What a child of the demonstration may not eat.
struct DietPlan: Sendable {
    var allergens = ""
    var diets = ""
    var words: String?

    /// Certain of whom the cast reads; of others a few by chance.
    static func of(_ pupil: PupilPlan, seed: UInt64) -> DietPlan? {
        if !pupil.temper.notes.isEmpty, let known = cast.first(where: { pupil.given.hasPrefix($0.child) }) {
            return known.diet
        }
        var chance = Chance(seed, "diet").at(pupil.number)
        if chance.happens(0.05) { return DietPlan(allergens: chance.pick(["7", "4", "11,10", "2", "12"])) }
        if chance.happens(0.12) {
            return DietPlan(diets: chance.pick(["vegetarian", "halal", "halal", "no pork", "vegan"]))
        }
        return nil
    }

    /// On Tuesdays the cook has made it without milk, for a child of the cast.
    var isSurprising: Bool { words != nil && allergens == "7" }
    static let reason = "Made with oat milk, asked the cook."
    static func surprises(_ today: Day) -> [Day] { [today.monday - 6, today.monday + 1] }

    private static let cast: [(child: String, diet: DietPlan)] = [
        ("Amelia", DietPlan(allergens: "7", words: "A little butter in a cake is all right; a glass of milk is not.")),
        ("Theodore", DietPlan(allergens: "10,11", words: "Carries two pens, and knows how to use them.")),
        ("Keira", DietPlan(allergens: "4", words: "Baked egg as well.")),
        ("Maya", DietPlan(diets: "vegetarian", words: "No gelatine in puddings.")),
    ]

    func suits(_ dish: DishPlan) -> Bool {
        let contains = Set(dish.allergens.split(separator: ","))
        guard contains.isDisjoint(with: allergens.split(separator: ",")) else { return false }
        let suits = Set(dish.diets.split(separator: ","))
        return diets.split(separator: ",").allSatisfy { diet in
            suits.contains(diet) || (diet == "vegetarian" && suits.contains("vegan"))
                || (diet == "no pork"
                    && (suits.contains("vegetarian") || suits.contains("vegan") || suits.contains("halal")))
        }
    }
}
