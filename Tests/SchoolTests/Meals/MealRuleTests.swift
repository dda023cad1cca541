import People
import StoreTesting
import Testing

@testable import School

@Suite struct MealRuleTests {
    private func time(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }

    @Test func `weeks of a menu are counted from its Monday, and holidays do not shift them`() {
        let menu = MealMenu(
            id: ID(high: 1, low: 1), name: "M", weeks: 3, starts: day("2026-11-02"), from: day("2026-11-02"))
        let weeks = ["2026-11-02", "2026-11-08", "2026-11-09", "2026-11-20", "2026-11-23", "2026-10-26", "2027-01-04"]
            .map { menu.week(of: day($0)) }
        #expect(weeks == [1, 1, 2, 3, 1, 3, 1])
    }

    @Test func `a day's lunch can be chosen until the school's time, in summer and in winter`() throws {
        let same = MealCutOff.days(0, try time("8:15"))
        #expect(same.closes(day("2026-11-23")) == at("2026-11-23 08:15"))
        #expect(same.isOpen(day("2026-11-23"), at: at("2026-11-23 08:14")))
        #expect(!same.isOpen(day("2026-11-23"), at: at("2026-11-23 08:15")))
        // Clocks went forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
        #expect(
            same.closes(day("2026-03-30")).milliseconds - same.closes(day("2026-03-27")).milliseconds == 71 * 3_600_000)
        #expect(
            same.closes(day("2026-10-26")).milliseconds - same.closes(day("2026-10-23")).milliseconds == 73 * 3_600_000)
    }

    @Test func `Sunday 22 o'clock for the week after next, across both changes of the clocks`() throws {
        let weeks = MealCutOff.weeks(2, .sunday, try time("22:00"))
        for lunch in ["2026-12-07", "2026-12-11"] {
            #expect(weeks.closes(day(lunch)) == at("2026-11-29 22:00"))
        }
        // The Sunday on which the clocks change, each time after the change.
        #expect(weeks.closes(day("2026-04-08")).milliseconds == 1_774_818_000_000)
        #expect(weeks.closes(day("2026-11-04")).milliseconds == 1_792_965_600_000)
    }

    @Test func `what was on the menu stays as it was, whatever it is later`() {
        let (dish, menu) = (ID<Dish>(high: 2, low: 2), ID<MealMenu>(high: 1, low: 1))
        let first = day("2026-11-02")
        var book = MealBook(
            menus: [MealMenu(id: menu, name: "M", weeks: 1, starts: first, from: first)],
            days: [MenuDay(menu: menu, week: 1, weekday: .monday, nth: 1, from: first, dishes: [dish])],
            dishes: [Dish(id: dish, from: first, name: "Stew", allergens: [.celery], diets: [])])
        book.dishes.append(
            Dish(id: dish, nth: 2, from: day("2026-11-10"), name: "New stew", allergens: [.milk], diets: []))
        book.days.append(
            MenuDay(menu: menu, week: 1, weekday: .monday, nth: 2, from: day("2026-11-20"), dishes: []))
        #expect(book.dishes(on: day("2026-11-09")).map(\.name) == ["Stew"])
        #expect(book.dishes(on: day("2026-11-16")).map(\.allergens) == [[.milk]])
        #expect(book.dishes(on: day("2026-11-23")).isEmpty)
    }

    @Test func `what speaks against a dish`() {
        let today = day("2026-11-20")
        let pie = Dish(
            id: ID(high: 1, low: 2), from: today, name: "Pie", allergens: [.milk, .eggs], diets: [.vegetarian])
        var diet = PupilDiet(from: today, allergens: [.milk, .fish])
        #expect(diet.clash(with: pie)?.allergens == [.milk])
        diet = PupilDiet(from: today, diets: [.noPork])
        #expect(diet.clash(with: pie) == nil)
        diet.diets = [.vegan]
        #expect(diet.clash(with: pie)?.diets == [.vegan])
        diet.until = today
        #expect([diet].holding(on: today + 1) == nil)
        let later = PupilDiet(nth: 2, from: today + 3, allergens: [.soya])
        #expect([diet, later].holding(on: today)?.nth == 1)
        #expect([diet, later].holding(on: today + 3)?.nth == 2)
    }

    @Test func `after what was for a few days, what held before holds again`() {
        let today = day("2026-11-20")
        let nuts = PupilDiet(from: today - 30, allergens: [.nuts])
        let soft = PupilDiet(nth: 2, from: today, until: today + 2, allergens: [.nuts, .milk])
        #expect([soft, nuts].holding(on: today + 2)?.nth == 2)
        #expect([soft, nuts].holding(on: today + 3)?.allergens == [.nuts])
        // What comes later is not forgotten for what ends before.
        let later = PupilDiet(nth: 2, from: today + 10, allergens: [.eggs])
        let week = PupilDiet(nth: 3, from: today, until: today + 7)
        #expect([week, later, nuts].holding(on: today + 7)?.nth == 3)
        #expect([week, later, nuts].holding(on: today + 8)?.allergens == [.nuts])
        #expect([week, later, nuts].holding(on: today + 10)?.allergens == [.eggs])
        #expect(
            [PupilDiet(nth: 4, from: today, allergens: [.milk]), later].holding(on: today + 10)?.allergens == [.eggs])
        // To say that there is nothing any more is a version without an end.
        #expect([PupilDiet(nth: 4, from: today), nuts].holding(on: today + 400)?.isEmpty == true)
    }

    @Test func `there are fourteen allergens, stored by their numbers`() {
        #expect(Allergen.allCases.count == 14)
        for allergen in Allergen.allCases { #expect(Set<Allergen>(stored: Set([allergen]).stored) == [allergen]) }
        #expect(Set<Allergen>(stored: "7,2,99,x") == [.milk, .gluten])
    }
}
