import People
import School
import Store

/// A pupil's lunches as rows.
struct MealRowSet {
    var diet: [[SQLValue]] = []
    var choices: [[SQLValue]] = []
    var served: [[SQLValue]] = []
    var reasons: [[SQLValue]] = []
}

extension DemoRecords {
    /// A menu of three weeks, and until when families choose.
    func addMenus(to school: SchoolPlan, seed: UInt64) throws {
        let (number, ids) = (school.number, DemoIDs(seed: seed))
        let from = school.terms.years[0].starts.monday
        let made = SchoolDay(from).at(9 * 60)
        try records.insert(
            into: "meal_rules", columns: "school, kind, ahead, weekday, time",
            rows: [
                school.shape.secondary
                    ? row(number, "weeks", 1, 7, 22 * 60) : row(number, "days", 0, 7, 8 * 60 + 15)
            ])
        try records.insert(
            into: "dish", columns: "school, id, nth, from_day, name, words, allergens, diets, ended, staff, at",
            rows: DishPlan.all.enumerated().map { place, dish in
                row(
                    number, ids.dish(number * 100 + place), 1, from, dish.name, dish.words, dish.allergens, dish.diets,
                    false, school.office?.id, made)
            })
        let menu = ids.mealMenu(number)
        let name = school.shape.secondary ? "Canteen menu" : "Dinner menu"
        try records.insert(
            into: "meal_menu", columns: "school, id, nth, name, weeks, starts, from_day, until_day, staff, at",
            rows: [row(number, menu, 1, name, 3, from, from, nil, school.office?.id, made)])
        try records.insert(
            into: "meal_menu_day",
            columns: "school, menu, week, weekday, nth, from_day, dishes, staff, at",
            rows: (1...3).flatMap { week in
                (1...5).map { weekday in
                    let dishes = DishPlan.offer(week: week, weekday: weekday).map { ids.dish(number * 100 + $0) }
                    return row(
                        number, menu, week, weekday, 1, from, dishes.map(\.description).joined(separator: ","),
                        school.office?.id, made)
                }
            })
    }

    func addMeals(_ rows: MealRowSet) throws {
        try records.insert(
            into: "pupil_diet",
            columns: "school, pupil, nth, from_day, until_day, allergens, diets, words, staff, at", rows: rows.diet)
        try records.insert(
            into: "meal_choice", columns: "school, pupil, day, nth, kind, dish, words, sure, account, at",
            rows: rows.choices)
        try records.insert(
            into: "meal_served",
            columns: "school, pupil, day, nth, kind, dish, words, eaten, undone, staff, at", rows: rows.served)
        try records.insert(
            into: "meal_override", columns: "school, pupil, day, nth, reason, staff, at", rows: rows.reasons)
    }
}

/// Turns what a pupil eats into rows: choices of last week, this and the next, and what was served until now. At the
/// secondary school only of those of whom the cast reads, for its canteen writes nothing down.
struct MealRows {
    let school: SchoolPlan
    let demo: DemoSchool
    let book: StoryBook
    let now: Instant

    private var ids: DemoIDs { DemoIDs(seed: demo.seed) }
    private var first: Day { demo.today.monday - 7 }

    func rows(of pupil: PupilPlan, _ story: Story, by account: ID<Account>?) -> MealRowSet {
        var rows = MealRowSet()
        guard pupil.leftOn == nil, pupil.joined <= demo.today else { return rows }
        let diet = demo.tagged(DietPlan.of(pupil, seed: demo.seed), of: pupil.id)
        if let diet { rows.diet = [dietRow(diet, pupil)] }
        guard !school.shape.secondary || !pupil.temper.notes.isEmpty else { return rows }
        let picks = chosen(pupil, diet)
        if let account { rows.choices = picks.map { choice($0.day, $0.dish, pupil, account) } }
        let here = days(of: story)
        for (day, dish) in picks where here.contains(day) { serve(dish, on: day, pupil, diet, &rows) }
        return rows
    }

    private func dietRow(_ diet: DietPlan, _ pupil: PupilPlan) -> [SQLValue] {
        row(
            school.number, pupil.id, 1, pupil.joined, nil, diet.allergens, diet.diets, diet.words, school.office?.id,
            SchoolDay(pupil.joined).at(9 * 60))
    }

    /// What is chosen of three weeks; nil is lunch from home.
    private func chosen(_ pupil: PupilPlan, _ diet: DietPlan?) -> [(day: Day, dish: Int?)] {
        let calendar = school.terms.calendar
        let begins = school.terms.years[0].starts.monday
        var chance = Chance(demo.seed, "lunch").at(pupil.number)
        let bringsLunch = chance.happens(0.25)
        return (first...first + 18).filter { calendar.isSchoolDay($0) && $0 >= pupil.joined }.map { day in
            var chance = chance.at(day.number)
            let week = ((day.monday - begins) / 7 % 3 + 3) % 3 + 1
            let offer = DishPlan.offer(week: week, weekday: day.weekday.rawValue)
                .filter { diet?.suits(DishPlan.all[$0]) ?? true }
            return (day, bringsLunch || offer.isEmpty ? nil : chance.pick(offer))
        }
    }

    private func choice(_ day: Day, _ dish: Int?, _ pupil: PupilPlan, _ account: ID<Account>) -> [SQLValue] {
        row(
            school.number, pupil.id, day, 1, dish == nil ? "home" : "dish", dish.map(id),
            dish.map { DishPlan.all[$0].name },
            false, account, SchoolDay(first - 1).at(19 * 60 + pupil.place))
    }

    private func id(_ dish: Int) -> ID<DishPlan> { ids.dish(school.number * 100 + dish) }

    /// The last days on which the pupil was in school in the morning.
    private func days(of story: Story) -> Set<Day> {
        var here: Set<Day> = []
        for entry in story.entries.reversed() {
            let day = book.days[entry.day].day
            guard day >= first else { break }
            if entry.slot == "AM", ["/", "L"].contains(entry.code) { here.insert(day) }
        }
        return here
    }

    private func serve(_ dish: Int?, on day: Day, _ pupil: PupilPlan, _ diet: DietPlan?, _ rows: inout MealRowSet) {
        let at = SchoolDay(day).at(12 * 60 + 10, seconds: pupil.place * 20)
        guard at <= now, let stay = pupil.stay(on: day), let staff = book.teacher(of: stay.group) else { return }
        var chance = Chance(demo.seed, "eaten").at(pupil.number).at(day.number)
        let eaten = ["all", "most", "some", "none"][chance.place(in: [55, 25, 15, 5])]
        // Once, for a child of the cast: the cook had made it without.
        let isMade = diet?.isSurprising ?? false && DietPlan.surprises(demo.today).contains(day)
        let dish = isMade ? 11 : dish
        rows.served.append(
            row(
                school.number, pupil.id, day, 1, dish == nil ? "home" : "dish", dish.map(id),
                dish.map { DishPlan.all[$0].name }, eaten, false, staff, at))
        guard isMade else { return }
        let reason = demo.taggedReason(DietPlan.reason, of: pupil.id, day)
        rows.reasons.append(row(school.number, pupil.id, day, 1, reason, staff, at))
    }
}
