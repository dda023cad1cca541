import Pages
import People

/// Reads what a family chooses: a week day by day, or one thing for the whole term.
struct MealChoosing {
    let view: ChildMeals
    let words: Words

    /// A week's form: a field `pick:2026-11-23` for each day.
    func week(_ form: Form) -> (wishes: [MealWish], faults: [FieldError]) {
        var wishes: [MealWish] = []
        var faults: [FieldError] = []
        for day in view.days {
            let field = MealChoosing.field(day)
            guard let sent = form.text(field) else { continue }
            guard let wish = MealPick(sent).flatMap({ view.wish($0, on: day) }) else {
                faults.append(FieldError(field, words("That is not on the menu of \(words.long(day)).")))
                continue
            }
            guard view.choices[day]?.pick != wish.pick else { continue }
            guard view.isOpen(day) else {
                faults.append(FieldError(field, closed(day)))
                continue
            }
            wishes.append(wish)
        }
        return (wishes, faults)
    }

    /// The term's form: `what`, and `when`, a weekday or every day.
    func term(_ form: Form) -> (wishes: [MealWish], faults: [FieldError]) {
        guard let pick = MealPick(form.text("what")) else {
            return ([], [FieldError("what", words("Choose what it is to be."))])
        }
        let weekday = form.text("when").flatMap { Int($0) }.flatMap { Weekday(rawValue: $0) }
        guard weekday != nil || form.text("when") == "every" else {
            return ([], [FieldError("when", words("Choose on which days."))])
        }
        let days = view.openTerm.filter { weekday == nil || $0.weekday == weekday }
        let wishes = days.compactMap { view.wish(pick, on: $0) }
        guard !wishes.isEmpty else {
            return ([], [FieldError("when", words("It is on the menu of none of those days that are still to come."))])
        }
        return (view.changes(wishes), [])
    }

    func closed(_ day: Day) -> String {
        words(
            "Lunch for \(words.long(day)) could be chosen until \(words.closing(view.cutOff, of: day)). The kitchen has counted since, so it stays as it is."
        )
    }

    static func field(_ day: Day) -> String { "pick:\(day)" }
}
