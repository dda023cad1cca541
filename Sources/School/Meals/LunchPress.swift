import Pages
import People

/// One press on a class's page for lunch: for whom, what, how much of it, and whether it is meant in spite of a warning.
struct LunchPress {
    let line: LunchLine
    let pick: MealPick
    let dish: Dish?
    let eaten: Eaten
    let isSure: Bool
    let because: String?

    /// What speaks against it.
    var clash: DishClash? { dish.flatMap { line.diet?.clash(with: $0) } }

    static func field(_ pupil: ID<Pupil>) -> String { "dish-\(pupil)" }
    static func reason(_ pupil: ID<Pupil>) -> String { "reason-\(pupil)" }
    /// What a button sends: whose lunch, and how much was eaten.
    static func word(_ pupil: ID<Pupil>, _ eaten: Eaten, isSure: Bool = false) -> String {
        "\(pupil):\(eaten.rawValue)\(isSure ? ":sure" : "")"
    }

    /// The dish that stands in the list of the child, or the chosen one. Nil for a press of no page of ours; throws "not
    /// found" for a pupil of another class.
    init?(_ form: Form, in day: LunchDay) throws {
        let parts = (form["ate"] ?? "").split(separator: ":").map(String.init)
        guard parts.count >= 2, let pupil = ID<Pupil>(parts[0]), let eaten = Eaten(rawValue: parts[1]) else {
            return nil
        }
        _ = try day.group.pupil(pupil)
        guard let line = day.line(pupil) else { return nil }
        let chosen = form.text(LunchPress.field(pupil)).flatMap { MealPick($0) }
        let pick = chosen ?? line.choice?.pick ?? .school
        dish = day.dishes.first { $0.id == pick.dish }
        guard pick.dish == nil || dish != nil else { return nil }
        (self.line, self.pick, self.eaten) = (line, pick, eaten)
        isSure = parts.count > 2 && parts[2] == "sure"
        because = form.text(LunchPress.reason(pupil))
    }
}
