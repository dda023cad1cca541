import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct MealChoosingStories {
    @Test(arguments: Engine.all)
    func `a mother reads the menu with its allergens in words, chooses, and sent twice it is chosen once`(
        _ engine: Engine
    ) async throws {
        let oak = try await MealSchool(engine)
        let bea = try await oak.browser("ashdown")
        let menu = try await bea.get("\(oak.home)?week=2026-11-23").text
        #expect(menu.contains("Contains gluten and fish.") && menu.contains("Contains none of the 14 allergens."))
        #expect(menu.contains("Macaroni cheese") && menu.contains("Contains milk. Amelia must not eat milk."))
        #expect(menu.contains("Must not eat milk. Her medicine is in the office."))
        for _ in 0..<2 {
            let reply = try await oak.choose(bea, "\(oak.potato)")
            #expect(reply.status == 303)
        }
        #expect(try await oak.choices(oak.amelia) == ["Jacket potato"])
        #expect(try await oak.choose(bea, "home").status == 303)
        #expect(try await oak.choices(oak.amelia) == ["Jacket potato", "home"])
        let page = try await bea.get("\(oak.home)?week=2026-11-23&done=1").text
        #expect(page.contains("Saved: lunch is chosen for 1 day."))
        #expect(page.contains("value=\"home\" checked"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a dish that she must not eat is not chosen but with a press that says so`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let bea = try await oak.browser("ashdown")
        let stopped = try await oak.choose(bea, "\(oak.pasta)")
        #expect(stopped.status == 422)
        #expect(stopped.text.contains("Stop and look: Amelia should not eat this"))
        #expect(stopped.text.contains("Contains milk. Amelia must not eat milk."))
        #expect(stopped.text.contains("Nothing has been saved yet."))
        #expect(stopped.text.contains("value=\"\(oak.pasta)\" checked"))
        #expect(try await oak.choices(oak.amelia) == [])
        #expect(try await oak.choose(bea, "\(oak.pasta)", sure: true).status == 303)
        #expect(try await oak.choices(oak.amelia) == ["Macaroni cheese"])
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `after the kitchen has counted the page shows the choice and says why it stays`(_ engine: Engine) async throws
    {
        let oak = try await MealSchool(engine)
        let (bea, today) = (try await oak.browser("ashdown"), RegisterSchool.today)
        #expect(try await oak.choose(bea, "\(oak.fish)", on: today).status == 303)
        try oak.move(to: "8:15")
        let page = try await bea.get(oak.home).text
        #expect(page.contains("Chosen: Fish fingers"))
        #expect(page.contains("could be chosen until Friday 20 November, 8:15"))
        #expect(!page.contains("name=\"pick:2026-11-20\""))
        let late = try await oak.choose(bea, "\(oak.potato)", on: today)
        #expect(late.status == 422 && late.text.contains("so it stays as it is"))
        #expect(try await oak.choices(oak.amelia, on: today) == ["Fish fingers"])
        let wrong = try await oak.choose(bea, "\(oak.fish)")
        #expect(wrong.status == 422 && wrong.text.contains("not on the menu of Monday 23 November"))
        let first = try await bea.get("/children/\(oak.amelia)/today").text
        #expect(first.contains("Lunch chosen: Fish fingers"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a whole term at once, every Monday or every day`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let bea = try await oak.browser("ashdown")
        let mondays = try await bea.post("\(oak.home)/term", [("what", "\(oak.potato)"), ("when", "1")])
        // Mondays 23 and 30 November, 7 and 14 December.
        #expect(mondays.header("location")?.hasSuffix("done=4") == true)
        #expect(try await oak.choices(oak.amelia, on: day("2026-12-14")) == ["Jacket potato"])
        #expect(try await oak.choices(oak.amelia, on: day("2026-12-15")) == [])
        let all = try await bea.post("\(oak.home)/term", [("what", "school"), ("when", "every")])
        // Friday 20 November up to Friday 18 December.
        #expect(all.header("location")?.hasSuffix("done=21") == true)
        #expect(try await oak.choices(oak.amelia) == ["Jacket potato", "school"])
        let nothing = try await bea.post("\(oak.home)/term", [("what", ""), ("when", "every")])
        #expect(nothing.status == 422 && nothing.text.contains("Choose what it is to be."))
        let milk = try await bea.post("\(oak.home)/term", [("what", "\(oak.pasta)"), ("when", "2")])
        #expect(milk.status == 422 && milk.text.contains("must not eat milk"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a father who may not act reads and cannot choose, and an order or a leaver's family finds nothing`(
        _ engine: Engine
    ) async throws {
        let oak = try await MealSchool(engine)
        let (tom, scott) = (try await oak.browser("reid"), try await oak.browser("hall"))
        let page = try await tom.get("\(oak.home)?week=2026-11-23")
        #expect(page.status == 200 && page.text.contains("Macaroni cheese") && !page.text.contains("name=\"pick:"))
        #expect(try await oak.choose(tom, "\(oak.potato)").status == 404)
        #expect(try await tom.post("\(oak.home)/term", [("what", "home"), ("when", "every")]).status == 404)
        #expect(try await scott.get(oak.home).status == 404)
        #expect(try await oak.choose(scott, "\(oak.potato)").status == 404)
        let bea = try await oak.browser("ashdown")
        #expect(try await bea.get("/children/\(oak.ben)/meals").status == 404)
        let amelia = oak.amelia
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(amelia)")
        }
        #expect(try await bea.get(oak.home).status == 404)
        #expect(try await oak.choices(oak.amelia) == [])
        await oak.close()
    }
}
