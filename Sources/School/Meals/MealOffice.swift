import Pages
import People

/// A school's menus, dishes and rules, as its office keeps them.
struct MealOffice: Sendable {
    let school: SeenAll<Meals>
    let book: MealBook
    let cutOff: MealCutOff
    let today: Day

    var path: String { "/schools/\(school.schoolSlug)/meals" }

    func menu(_ id: ID<MealMenu>) -> MealMenu? { book.newest(on: today).first { $0.id == id } }
}

extension Visit {
    func mealOffice(of school: SeenAll<Meals>) throws -> MealOffice {
        MealOffice(
            school: school, book: try records.mealBook(of: school), cutOff: try records.mealCutOff(of: school),
            today: today)
    }
}

extension FormReader {
    /// From which day on: today where nothing is said, and never before, for what was on the menu stays on record.
    mutating func fromDay(_ today: Day) -> Day {
        let from = dayOrNil("from") ?? today
        if from < today { fault("from", words("Choose today or a later day: what was on the menu stays as it was.")) }
        return from
    }
}

extension Dish {
    /// The dish, or everything that is wrong with the form. Of a dish that is known the next version.
    static func read(
        _ form: Form, id: ID<Dish>, after newest: Dish?, today: Day, _ words: Words
    ) -> (dish: Dish?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let name = reader.text("name", words("Say what it is called."), longest: 60)
        let says = form.text("words").flatMap { _ in reader.text("words", "", longest: 120) }
        let from = newest == nil && form.text("from") == nil ? today : reader.fromDay(today)
        if form["none"] != "yes", form.allergens.isEmpty {
            reader.fault("allergen", words("Tick what it contains, or tick that it contains none of them."))
        }
        if form["none"] == "yes", !form.allergens.isEmpty {
            reader.fault("none", words("You have ticked allergens as well. Which is right?"))
        }
        guard let name, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            Dish(
                id: id, nth: (newest?.nth ?? 0) + 1, from: from, name: name, words: says, allergens: form.allergens,
                diets: form.diets, isEnded: form["ended"] == "yes"), []
        )
    }
}

extension MealMenu {
    static func read(
        _ form: Form, id: ID<MealMenu>, after newest: MealMenu?, today: Day, _ words: Words
    ) -> (menu: MealMenu?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let name = reader.text("name", words("Give the menu a name."), longest: 60)
        let weeks = reader.number("weeks", in: 1...8, words("Write how many weeks it has, from 1 to 8."))
        let starts = reader.day("starts", words("Say in which week it begins."))
        if let starts, starts.weekday != .monday { reader.fault("starts", words("Choose a Monday.")) }
        // A menu may be changed from today on; a new one may have begun before it is written down.
        let from = newest == nil ? reader.dayOrNil("from") ?? starts ?? today : reader.fromDay(today)
        let until = reader.dayOrNil("until")
        if let until, until < from { reader.fault("until", words("The last day can’t be before the first.")) }
        guard let name, let weeks, let starts, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (
            MealMenu(
                id: id, nth: (newest?.nth ?? 0) + 1, name: name, weeks: weeks, starts: starts, from: from, until: until
            ), []
        )
    }
}

extension MealCutOff {
    static func read(_ form: Form, _ words: Words) -> (cutOff: MealCutOff?, faults: [FieldError]) {
        var reader = FormReader(form, words)
        let time = reader.time("time")
        let isWeeks = form["kind"] == "weeks"
        let ahead = reader.number(
            "ahead", in: 0...(isWeeks ? 8 : 30),
            isWeeks
                ? words("Write how many weeks before, from 0 to 8.")
                : words("Write how many days before, from 0 to 30."))
        let weekday = form.text("weekday").flatMap { Int($0) }.flatMap { Weekday(rawValue: $0) }
        if isWeeks, weekday == nil { reader.fault("weekday", words("Choose the day of the week.")) }
        if form["kind"] != "weeks", form["kind"] != "days" { reader.fault("kind", words("Choose days or weeks.")) }
        if ahead == 0, isWeeks, weekday != .monday {
            reader.fault("ahead", words("That is after lunch on some days. Write 1 or more, or choose Monday."))
        }
        if ahead == 0, let time, time.hour >= 12 {
            reader.fault("time", words("On the day itself lunch must be chosen before noon."))
        }
        guard let time, let ahead, reader.errors.isEmpty else { return (nil, reader.errors) }
        return (isWeeks ? .weeks(ahead, weekday ?? .sunday, time) : .days(ahead, time), [])
    }
}

// Of a form that came twice the second says what stands there already.

extension Dish {
    func isSame(as other: Dish) -> Bool {
        var copy = self
        copy.nth = other.nth
        return copy == other
    }
}

extension MealMenu {
    func isSame(as other: MealMenu) -> Bool {
        var copy = self
        copy.nth = other.nth
        return copy == other
    }
}

extension Words {
    /// Why a form is not taken that is older than what it changes: what was typed stands in it still.
    var changedMeanwhile: String {
        self("Somebody has changed this meanwhile. Look at how it stands now, and save again if yours is right.")
    }
}
