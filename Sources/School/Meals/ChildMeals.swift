import People

/// A week of a child's lunches, as the family sees and chooses them.
struct ChildMeals: Sendable {
    let child: Seen<Meals>
    let monday: Day
    let now: Instant
    let calendar: SchoolCalendar
    let book: MealBook
    let cutOff: MealCutOff
    let diets: [PupilDiet]
    /// Of the week, and of the term where a whole term is chosen.
    let choices: [Day: MealChoice]
    /// Of the week and the one before.
    let served: [Day: MealServed]

    var today: Day { SchoolTime.day(of: now) }
    var path: String { "/children/\(child.pupil)/meals" }
    var name: String { child.name.first }
    /// The days of the week on which there is school for this child.
    var days: [Day] { (monday...monday + 4).filter { isLunchDay($0) } }

    func isLunchDay(_ day: Day) -> Bool {
        calendar.isSchoolDay(day) && child.joined.map { $0 <= day } ?? true
    }

    func isOpen(_ day: Day) -> Bool { day >= today && cutOff.isOpen(day, at: now) }

    /// Whether this reader can choose for the day.
    func canChoose(_ day: Day) -> Bool { child.mayAct && isOpen(day) }

    func clash(_ dish: Dish, on day: Day) -> DishClash? { diets.holding(on: day)?.clash(with: dish) }

    /// The school days of the term, from today, whose lunch can still be chosen.
    var openTerm: [Day] {
        guard let term = calendar.term(of: max(today, monday)) else { return [] }
        let first = max(today, term.days.lowerBound)
        guard first <= term.days.upperBound else { return [] }
        return (first...term.days.upperBound).filter { isLunchDay($0) && isOpen($0) }
    }

    /// What is on the menu of any of those days, each dish once.
    var termDishes: [Dish] {
        var met: Set<ID<Dish>> = []
        let dishes = openTerm.prefix(40).flatMap { book.dishes(on: $0) }
        return dishes.filter { met.insert($0.id).inserted }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

/// What somebody wishes for a day.
struct MealWish: Sendable {
    let day: Day
    let pick: MealPick
    let dish: Dish?
    let clash: DishClash?
}

extension ChildMeals {
    /// What a wish is, if it can be had that day.
    func wish(_ pick: MealPick, on day: Day) -> MealWish? {
        guard case .dish(let id) = pick else { return MealWish(day: day, pick: pick, dish: nil, clash: nil) }
        guard let dish = book.dishes(on: day).first(where: { $0.id == id }) else { return nil }
        return MealWish(day: day, pick: pick, dish: dish, clash: clash(dish, on: day))
    }

    /// Those of the wishes that differ from what is chosen already.
    func changes(_ wishes: [MealWish]) -> [MealWish] { wishes.filter { choices[$0.day]?.pick != $0.pick } }

    /// The next version of a choice.
    func choice(_ wish: MealWish) -> MealChoice {
        MealChoice(
            day: wish.day, nth: (choices[wish.day]?.nth ?? 0) + 1, pick: wish.pick, words: wish.dish?.name, at: now)
    }
}
