import Pages
import People

extension PupilDiet {
    /// The next version, or everything that is wrong with the form. It holds from today, or from a later day.
    static func read(
        _ form: Form, after newest: PupilDiet?, today: Day, _ words: Words
    ) -> (diet: PupilDiet?, faults: [FieldError], says: String?) {
        var reader = FormReader(form, words)
        let says = form.text("words").flatMap { _ in reader.text("words", "", longest: 300) }
        let from = form.text("from") == nil ? today : reader.day("from", "") ?? today
        let until = reader.dayOrNil("until")
        if from < today {
            reader.fault("from", words("Choose today or a later day: what held before stays on record."))
        }
        if let until, until < from { reader.fault("until", words("The last day can’t be before the first.")) }
        guard reader.errors.isEmpty else { return (nil, reader.errors, says) }
        let diet = PupilDiet(
            nth: (newest?.nth ?? 0) + 1, from: from, until: until, allergens: form.allergens, diets: form.diets,
            words: says)
        return (diet, [], says)
    }

    func isSame(as other: PupilDiet) -> Bool {
        from == other.from && until == other.until && allergens == other.allergens && diets == other.diets
            && words == other.words
    }
}

extension Form {
    var allergens: Set<Allergen> { Set(all("allergen").compactMap { Int($0) }.compactMap { Allergen(rawValue: $0) }) }
    var diets: Set<DietKind> { Set(all("diet").compactMap { DietKind(rawValue: $0) }) }
}

/// Boxes for the fourteen allergens and for ways of eating.
enum FoodFields {
    static func allergens(_ words: Words, _ legend: String, in form: Filled) -> HTML {
        checkboxes(
            "allergen", legend, Allergen.allCases.map { Choice(String($0.rawValue), words.name(of: $0)) }, in: form)
    }

    static func diets(_ words: Words, _ legend: String, in form: Filled) -> HTML {
        checkboxes("diet", legend, DietKind.allCases.map { Choice($0.rawValue, words.says($0)) }, in: form)
    }

    static func filled(_ allergens: Set<Allergen>, _ diets: Set<DietKind>) -> [String: [String]] {
        ["allergen": allergens.map { String($0.rawValue) }, "diet": diets.map(\.rawValue)]
    }
}
