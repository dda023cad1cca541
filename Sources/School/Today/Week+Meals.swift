import Pages
import People

extension Visit {
    /// What is chosen for a child's lunches, where there is school.
    func weekMeals(
        of child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        guard let child = child.also(Meals.self) else { return [] }
        return try records.mealChoices(of: child, in: days).filter { calendar.isSchoolDay($0.key) }.map { day, choice in
            WeekThing(
                day: day, kind: .meal, says: words.says(choice))
        }
    }
}
