public import Store

extension Wall {
    private static let knowsDiet: SQL =
        "(\(person) AND (pupil IN \(taught) OR pupil IN \(children) OR pupil IN \(minded)))"

    /// Guards of `Schema.meals`. Menus are everybody's at the school. What a child may not eat, what was chosen and what was
    /// served is for the family, for staff of the child's groups, lunchtime staff among them, and for those who see the whole
    /// school. None of these rows is ever changed: a change is the next version.
    public static let mealTables: [Guard] = [
        knownAtSchool("meal_rules"), knownAtSchool("dish"), knownAtSchool("meal_menu"), knownAtSchool("meal_menu_day"),
        Guard("pupil_diet", where: "\(works) OR \(office) OR \(knowsDiet)", writing: "\(works) OR \(office)"),
        // Families choose, and the office may choose for them.
        Guard(
            "meal_choice", where: "\(works) OR \(office) OR \(knowsDiet)", writing: works,
            adding: "\(works) OR \(office) OR (\(person) AND pupil IN \(children))"),
        Guard(
            "meal_served", where: "\(works) OR \(office) OR \(knowsDiet)", writing: works,
            adding: "\(works) OR \(office) OR (\(person) AND pupil IN \(taught)) OR \(mindersOwn)"),
        // Why something was served all the same is written by staff for staff.
        Guard(
            "meal_override", where: "\(works) OR \(office) OR (\(person) AND pupil IN \(taught)) OR \(mindersOwn)",
            writing: works, adding: "\(works) OR \(office) OR (\(person) AND pupil IN \(taught)) OR \(mindersOwn)"),
    ]
}
