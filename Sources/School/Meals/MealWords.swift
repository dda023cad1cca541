import Pages
import People

extension Words {
    /// "Fish fingers", "lunch from home".
    func says(_ pick: MealPick, _ dish: String?) -> String {
        switch pick {
        case .dish: dish ?? self("a dish that is on the menu no more")
        case .home: self("lunch from home")
        case .school: self("school lunch, chosen at the hatch")
        }
    }

    func says(_ choice: MealChoice) -> String { says(choice.pick, choice.words) }

    /// "Ate most of it."
    func says(_ eaten: Eaten) -> String {
        switch eaten {
        case .all: self("Ate all of it.")
        case .most: self("Ate most of it.")
        case .some: self("Ate some of it.")
        case .none: self("Did not eat it.")
        }
    }

    /// For a button: "Had it, ate all".
    func button(_ eaten: Eaten) -> String {
        switch eaten {
        case .all: self("Had it, ate all")
        case .most: self("Ate most")
        case .some: self("Ate some")
        case .none: self("Ate none")
        }
    }

    /// "Lunch: fish fingers. Ate most of it."
    func says(_ served: MealServed) -> String {
        self("Lunch: \(says(served.pick, served.words)). \(says(served.eaten))")
    }

    /// "Contains milk. Amelia must not eat milk."
    func says(_ clash: DishClash, _ name: String) -> String {
        var lines: [String] = []
        if !clash.allergens.isEmpty {
            let list = list(clash.allergens)
            lines.append(self("Contains \(list). \(name) must not eat \(list)."))
        }
        if !clash.diets.isEmpty {
            let list = list(clash.diets)
            lines.append(self("Not marked as \(list). \(name)’s diet is \(list)."))
        }
        return lines.joined(separator: " ")
    }

    /// "Must not eat milk and eggs. Diet: halal."
    func says(_ diet: PupilDiet) -> String {
        [
            diet.allergens.isEmpty ? nil : self("Must not eat \(list(diet.allergens))."),
            diet.diets.isEmpty ? nil : self("Diet: \(list(diet.diets))."), diet.words,
        ].compactMap(\.self).joined(separator: " ")
    }

    /// "With peas. Contains milk and eggs. Vegetarian."
    func about(_ dish: Dish) -> String {
        let contains =
            dish.allergens.isEmpty
            ? self("Contains none of the 14 allergens.") : self("Contains \(list(dish.allergens)).")
        let suits = dish.diets.isEmpty ? nil : self("Suits: \(list(dish.diets)).")
        return [dish.words, contains, suits].compactMap(\.self).joined(separator: " ")
    }

    /// When choices for a day close: "Sunday 22 November, 22:00".
    func closing(_ cutOff: MealCutOff, of day: Day) -> String { long(cutOff.closes(day)) }

    /// A school's setting in a sentence.
    func says(_ cutOff: MealCutOff) -> String {
        switch cutOff {
        case .days(0, let time): self("until \(self.time(time)) on the day itself")
        case .days(let days, let time):
            count(
                days, one: "until \(self.time(time)) the day before",
                other: "until \(self.time(time)) \(days) days before")
        case .weeks(let weeks, let weekday, let time):
            count(
                weeks, one: "until \(weekdayName(weekday.rawValue)), \(self.time(time)), of the week before",
                other: "until \(weekdayName(weekday.rawValue)), \(self.time(time)), \(weeks) weeks before")
        }
    }
}
