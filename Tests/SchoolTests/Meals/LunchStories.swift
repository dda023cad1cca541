import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct LunchStories {
    @Test(arguments: Engine.all)
    func `one press at lunchtime, and the mother's page says what was eaten`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let (bea, dunne) = (try await oak.browser("ashdown"), try await oak.browser("dunne"))
        _ = try await oak.choose(bea, "\(oak.fish)", on: RegisterSchool.today)
        try oak.move(to: "12:20")
        let page = try await dunne.get(oak.lunch).text
        #expect(page.contains("Chosen: Fish fingers") && page.contains("Must not eat milk."))
        #expect(!page.contains("/pupils/"))
        var events = try #require(try await bea.caller.listen("/children/\(oak.amelia)/today/events"))
            .makeAsyncIterator()
        let before = await events.next()
        for _ in 0..<2 { #expect(try await oak.serve(dunne, oak.amelia, "most").status == 303) }
        try await oak.work()
        #expect(await events.next() != before)
        let today = try await bea.get("/children/\(oak.amelia)/today").text
        #expect(today.contains("Lunch: Fish fingers. Ate most of it."))
        #expect(try await oak.served(oak.amelia) == ["Fish fingers most"])
        let week = try await bea.get(oak.home).text
        #expect(week.contains("What Amelia ate") && week.contains("Had Fish fingers"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what she must not eat is not served unless staff press again and say why`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine, at: "12:20")
        let dunne = try await oak.browser("dunne")
        let stopped = try await oak.serve(dunne, oak.amelia, "all", oak.pasta)
        #expect(stopped.status == 422)
        #expect(stopped.text.contains("Stop: do not serve Macaroni cheese to Amelia"))
        #expect(stopped.text.contains("Contains milk. Amelia must not eat milk."))
        let silent = try await oak.serve(dunne, oak.amelia, "all:sure", oak.pasta)
        #expect(silent.status == 422 && silent.text.contains("Say in a few words why it is right all the same."))
        #expect(try await oak.served(oak.amelia) == [])
        let given = try await oak.serve(dunne, oak.amelia, "all:sure", oak.pasta, because: "Made with oat milk.")
        #expect(given.status == 303)
        #expect(try await oak.served(oak.amelia) == ["Macaroni cheese all"])
        let bea = try await oak.browser("ashdown")
        for path in [oak.home, "/children/\(oak.amelia)/today"] {
            #expect(try await !bea.get(path).text.contains("oat milk"))
        }
        #expect(try await oak.serve(dunne, oak.ben, "all", oak.pasta).status == 303)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a slip is taken back, and the family sees it no more`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine, at: "12:20")
        let (bea, linden) = (try await oak.browser("ashdown"), try await oak.browser("linden"))
        _ = try await oak.serve(linden, oak.amelia, "none", oak.potato)
        #expect(try await bea.get("/children/\(oak.amelia)/today").text.contains("Did not eat it."))
        for _ in 0..<2 { _ = try await linden.post(oak.lunch, [("undo", "\(oak.amelia)")]) }
        #expect(try await oak.served(oak.amelia) == ["Jacket potato none", "Jacket potato none undone"])
        #expect(try await !bea.get("/children/\(oak.amelia)/today").text.contains("Did not eat it."))
        _ = try await oak.serve(linden, oak.amelia, "none", oak.potato)
        #expect(try await oak.served(oak.amelia).count == 3)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `staff of other classes are turned away, and lunchtime staff open no pupil's page`(_ engine: Engine)
        async throws
    {
        let oak = try await MealSchool(engine, at: "12:20")
        for person in ["reed", "finch", "ashdown"] {
            let desk = try await oak.browser(person)
            #expect(try await desk.get(oak.lunch).status == 404)
            #expect(try await oak.serve(desk, oak.amelia, "all", oak.potato).status == 404)
        }
        let (dunne, linden) = (try await oak.browser("dunne"), try await oak.browser("linden"))
        #expect(try await oak.serve(dunne, oak.school.otherPupil, "all", oak.potato).status == 404)
        for path in ["/pupils/\(oak.amelia)/diet", "/schools/seaview/meals", "/schools/seaview/meals/days/2026-11-20"] {
            #expect(try await dunne.get(path).status == 404)
        }
        #expect(try await linden.get("/pupils/\(oak.amelia)/diet").status == 200)
        #expect(try await linden.post("/pupils/\(oak.amelia)/diet", [("after", "1")]).status == 404)
        let stale = try await linden.get(
            "/groups/\(oak.school.oak)/days/2026-11-19/lunch")
        #expect(stale.status == 200 && !stale.text.contains("name=\"ate\""))
        await oak.close()
    }
}
