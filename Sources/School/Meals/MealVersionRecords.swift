import People
import Store

extension Records {
    /// Rises with everything that the family's page of a child's lunches shows of the child.
    func mealVersion(of child: Seen<Meals>) throws -> String {
        let counts = try first(
            """
            SELECT (SELECT count(*) FROM meal_choice c WHERE c.school = \(child.school) AND c.pupil = \(child.pupil)),
                (SELECT count(*) FROM meal_served m WHERE m.school = \(child.school) AND m.pupil = \(child.pupil)),
                (SELECT count(*) FROM pupil_diet d WHERE d.school = \(child.school) AND d.pupil = \(child.pupil))
            """
        ) { [try $0.int(0), try $0.int(1), try $0.int(2)] }
        return (counts ?? []).map(String.init).joined(separator: ".")
    }

    /// Rises with every choice for a day, and with what children may not eat.
    func kitchenVersion(of school: SeenAll<Meals>, on day: Day) throws -> String {
        let counts = try first(
            """
            SELECT (SELECT count(*) FROM meal_choice c WHERE c.school = \(school.school) AND c.day = \(day)),
                (SELECT count(*) FROM pupil_diet d WHERE d.school = \(school.school))
            """
        ) { [try $0.int(0), try $0.int(1)] }
        return (counts ?? []).map(String.init).joined(separator: ".")
    }
}
