import People
import Store
import StoreTesting
import Testing

@testable import School

/// Oak class with a menu of three weeks, and Amelia, who must not eat milk. Her mother Bea may act; Tom, who lives apart, sees
/// and may not act; an order keeps Scott away. Mrs Dunne looks after Oak at lunchtime.
final class MealSchool: Sendable {
    let school: RegisterSchool
    let fish: ID<Dish>
    let pasta: ID<Dish>
    let potato: ID<Dish>
    let menu: ID<MealMenu>

    static let monday = day("2026-11-23")

    init(_ engine: Engine, at time: String = "8:00") async throws {
        school = try await RegisterSchool(engine, at: time)
        let (world, amelia, oak) = (school.world, school.amelia, school.oak)
        let (fish, pasta, potato) = (world.newID(Dish.self), world.newID(Dish.self), world.newID(Dish.self))
        let menu = world.newID(MealMenu.self)
        (self.fish, self.pasta, self.potato, self.menu) = (fish, pasta, potato, menu)
        let salt = Array("saltsaltsaltsalt".utf8)
        let hash = try Passwords.hash(RegisterSchool.password, salt: salt, kind: .family)
        let staffHash = try Passwords.hash(RegisterSchool.password, salt: salt, kind: .staff)
        try await school.store.write { records in
            try Wall.works(in: records)
            for name in ["Tom Reid", "Scott Hall"] { try Seeding.parent(name, of: amelia, hash, world, records) }
            try records.run(
                """
                UPDATE guardian_link SET may_act = 0
                WHERE adult IN (SELECT id FROM adult WHERE family = 'Reid')
                """)
            let scott = try records.first("SELECT id FROM adult WHERE family = 'Hall'") { try $0.id(0, of: Adult.self) }
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day)
                VALUES (1, \(world.newID(Act.self)), \(amelia), \(scott), 'no sight', '2026-09-01')
                """)
            let dunne = try Seeding.staff("Mrs Dunne", "Lunchtime supervisor", .lunchtime, staffHash, world, records)
            try Seeding.teaching(dunne, oak, records)
            for (id, name, allergens, diets) in [
                (fish, "Fish fingers", "2,5", ""), (pasta, "Macaroni cheese", "2,7", "vegetarian"),
                (potato, "Jacket potato", "", "vegan"),
            ] {
                try records.run(
                    """
                    INSERT INTO dish (school, id, nth, from_day, name, allergens, diets, at)
                    VALUES (1, \(id), 1, '2026-09-01', \(name), \(allergens), \(diets), 0)
                    """)
            }
            try records.run(
                """
                INSERT INTO meal_menu (school, id, nth, name, weeks, starts, from_day, at)
                VALUES (1, \(menu), 1, 'Autumn menu', 3, '2026-11-02', '2026-11-02', 0)
                """)
            for week in 1...3 {
                for weekday in 1...5 {
                    // Fish on Fridays only.
                    let dishes = (weekday == 5 ? [fish] : []) + [pasta, potato]
                    try records.run(
                        """
                        INSERT INTO meal_menu_day (school, menu, week, weekday, nth, from_day, dishes, at)
                        VALUES (1, \(menu), \(week), \(weekday), 1, '2026-11-02',
                            \(dishes.map(\.description).joined(separator: ",")), 0)
                        """)
                }
            }
            try records.run(
                """
                INSERT INTO pupil_diet (school, pupil, nth, from_day, allergens, diets, words, at)
                VALUES (1, \(amelia), 1, '2026-09-01', '7', '', 'Her medicine is in the office.', 0)
                """)
        }
    }

    var amelia: ID<Pupil> { school.amelia }
    var ben: ID<Pupil> { school.ben }
    var home: String { "/children/\(amelia)/meals" }
    var lunch: String { "/groups/\(school.oak)/days/\(RegisterSchool.today)/lunch" }
    func browser(_ person: String) async throws -> StaffDesk { try await school.browser(person) }
    func close() async { await school.store.close() }

    func move(to time: String, _ day: Day = RegisterSchool.today) throws {
        school.clock.move(to: day, try #require(ClockTime(time)))
    }

    /// A press of the week's form.
    func choose(
        _ desk: StaffDesk, _ pick: String, on day: Day = MealSchool.monday, sure: Bool = false
    ) async throws -> Caller.Reply {
        let fields = [("week", day.monday.description), ("pick:\(day)", pick)]
        return try await desk.post(home, fields + (sure ? [("sure", "yes")] : []))
    }

    /// A press on the page for lunch.
    func serve(
        _ desk: StaffDesk, _ pupil: ID<Pupil>, _ eaten: String, _ dish: ID<Dish>? = nil, because: String? = nil
    ) async throws -> Caller.Reply {
        var fields = [("ate", "\(pupil):\(eaten)")]
        if let dish { fields.append(("dish-\(pupil)", "\(dish)")) }
        if let because { fields.append(("reason-\(pupil)", because)) }
        return try await desk.post(lunch, fields)
    }

    /// What ever stood in the choices of a pupil's day, in order.
    func choices(_ pupil: ID<Pupil>, on day: Day = MealSchool.monday) async throws -> [String] {
        try await school.store.look { records in
            try records.all(
                "SELECT coalesce(words, kind) FROM meal_choice WHERE pupil = \(pupil) AND day = \(day) ORDER BY nth"
            ) { try $0.text(0) }
        }
    }

    func served(_ pupil: ID<Pupil>) async throws -> [String] {
        try await school.store.look { records in
            try records.all(
                """
                SELECT coalesce(words, kind) || ' ' || eaten || CASE WHEN undone = 1 THEN ' undone' ELSE '' END
                FROM meal_served WHERE pupil = \(pupil) ORDER BY nth
                """
            ) { try $0.text(0) }
        }
    }

    func work() async throws { _ = try await Worker(world: school.world).runDue() }
}
