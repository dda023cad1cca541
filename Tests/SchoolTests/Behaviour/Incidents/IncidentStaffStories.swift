import People
import Store
import StoreTesting
import Testing

@testable import School

struct IncidentStaffStories {
    @Test(arguments: Engine.all)
    func `from the class page, pupils are ticked and then written about; nobody of another class is there`(
        _ engine: Engine
    ) async throws {
        let oak = try await IncidentSchool(engine)
        let linden = try await oak.school.browser("linden")
        #expect(try await linden.get("\(oak.oak.path)/class").text.contains("Several pupils? Write down what happened"))
        let ticks = try await linden.get("\(oak.oak.path)/incidents/new").text
        #expect(ticks.contains("Who was there?") && ticks.contains("Finn Nowak"))
        let form = try await linden.get("\(oak.oak.path)/incidents/new?pupil=\(oak.amelia)&pupil=\(oak.ben)").text
        #expect(form.contains("What was Ben’s part?") && !form.contains("What was Chloe’s part?"))
        let other = oak.school.otherPupil
        #expect(try await linden.get("\(oak.oak.path)/incidents/new?pupil=\(other)").status == 404)
        let crafted = try await oak.write(linden, oak.form([(other, "target", "Your child was hurt.")]))
        #expect(crafted.status == 404)
        #expect(try await oak.count("incident") == 0)
        let reed = try await oak.school.browser("reed")
        #expect(try await reed.get("\(oak.oak.path)/incidents/new").status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `at the office pupils of the whole school are found by name, one after the other`(_ engine: Engine)
        async throws
    {
        let oak = try await IncidentSchool(engine)
        let park = try await oak.school.browser("park")
        let other = oak.school.otherPupil
        let found = try await park.get("/schools/seaview/incidents/new?pupil=\(oak.amelia)&find=zoe").text
        #expect(found.contains("/schools/seaview/incidents/new?pupil=\(oak.amelia)&amp;pupil=\(other)"))
        let parts = try await oak.form([
            (oak.amelia, "target", IncidentSchool.ameliaWords), (other, "took part", ""),
        ])
        let done = try await park.post("/schools/seaview/incidents", parts)
        #expect(done.status == 303)
        let page = try await park.get(try #require(done.header("location"))).text
        for says in ["zqtale", "Amelia Ashdown", "Zoe Young", "zqamelia", "Took part: Unkind words"] {
            #expect(page.contains(says))
        }
        #expect(try await park.get("/schools/seaview/incidents").text.contains("Amelia Ashdown and Zoe Young"))
        // Amelia's teacher reads of Amelia only; Zoe's teacher of Zoe only; neither what happened.
        let (linden, reed) = (try await oak.school.browser("linden"), try await oak.school.browser("reed"))
        let amelias = try await linden.get(oak.part(oak.amelia)).text
        #expect(amelias.contains("zqamelia"))
        #expect(!amelias.contains("Zoe") && !amelias.contains("zqtale"))
        #expect(try await linden.get(oak.part(other)).status == 404)
        #expect(try await !reed.get(oak.part(other)).text.contains("Amelia"))
        #expect(try await linden.get("/schools/seaview/incidents").status == 404)
        let mother = try await oak.school.browser("ashdown")
        #expect(try await mother.get(oak.part(oak.amelia)).status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `whoever wrote it reads what happened; a colleague reads their pupils' parts`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        let done = try await oak.write(linden, oak.three())
        let mine = try await linden.get(try #require(done.header("location"))).text
        #expect(mine.contains("zqtale") && mine.contains("Ben Birch"))
        let seen = try await khan.get(oak.part(oak.amelia)).text
        #expect(!seen.contains("zqtale") && seen.contains("Ben Birch"))
        #expect(!seen.contains("Take it back"))
        #expect(try await khan.post(oak.part(oak.amelia) + "/withdrawal", [("because", "No.")]).status == 404)
        #expect(try await linden.get("/pupils/\(oak.amelia)/behaviour").text.contains("What happened among several"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a part is put right and taken back with old and new, and the family hears of it`(_ engine: Engine)
        async throws
    {
        let oak = try await IncidentSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.write(linden, oak.three())
        oak.school.clock.move(by: .seconds(300))
        let path = try await oak.part(oak.amelia)
        let named = try await linden.post(path, [("home", "Ben pushed."), ("because", "Chloe told us.")])
        #expect(named.status == 422)
        #expect(named.text.contains("“Ben” is another pupil’s name") && named.text.contains("“Chloe” is another"))
        let right = [
            ("nth", "1"), ("home", "Your child fell."), ("did", "first aid"), ("because", "We have seen the film."),
        ]
        for _ in 1...2 { #expect(try await linden.post(path, right).status == 303) }
        var page = try await mother.get(oak.oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Your child fell.") && page.contains("Amelia had first aid."))
        #expect(page.contains("At first it said “\(IncidentSchool.ameliaWords)”."))
        #expect(page.contains("We have seen the film."))
        #expect(try await oak.school.news(oak.amelia).notable == 2)
        oak.school.clock.move(by: .seconds(300))
        #expect(try await linden.post("\(path)/withdrawal", [("because", "")]).status == 422)
        #expect(try await linden.post("\(path)/withdrawal", [("because", "It was nothing.")]).status == 303)
        #expect(try await linden.post("\(path)/withdrawal", [("because", "Again.")]).status == 404)
        page = try await mother.get(oak.oak.home(oak.amelia, "behaviour")).text
        #expect(page.contains("Taken back: Something happened that was not all right for Amelia"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `what waits for a check is shown when somebody who leads the school has looked`(_ engine: Engine) async throws
    {
        let oak = try await IncidentSchool(engine)
        let (linden, mother) = (try await oak.school.browser("linden"), try await oak.school.browser("ashdown"))
        _ = try await oak.write(
            linden,
            oak.form([(oak.amelia, "target", IncidentSchool.ameliaWords)], telling: "after a check"))
        #expect(try await !mother.get(oak.oak.home(oak.amelia)).text.contains("zqamelia"))
        let path = try await oak.part(oak.amelia)
        #expect(try await linden.post("\(path)/check", []).status == 404)
        let stone = try await oak.school.browser("stone")
        #expect(try await stone.get("/schools/seaview/incidents").text.contains("waits for a check"))
        #expect(try await stone.post("\(path)/check", []).status == 303)
        let page = try await mother.get(oak.oak.home(oak.amelia)).text
        #expect(page.contains("zqamelia") && !page.contains("Changed on"))
        #expect(try await stone.post("\(path)/check", []).status == 404)
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `it is settled with a line for staff, and opened again`(_ engine: Engine) async throws {
        let oak = try await IncidentSchool(engine)
        let (linden, stone) = (try await oak.school.browser("linden"), try await oak.school.browser("stone"))
        let id = oak.school.world.newID(Incident.self).description
        _ = try await oak.write(linden, oak.three(id: id))
        let path = "/schools/seaview/incidents/\(id)"
        let unsaid = try await stone.post(path, [("nth", "1"), ("status", "resolved"), ("follow", "")])
        #expect(unsaid.status == 422)
        let settled = [("nth", "1"), ("status", "resolved"), ("follow", "All three have talked with Dr Stone.")]
        for _ in 1...2 { #expect(try await stone.post(path, settled).status == 303) }
        #expect(try await oak.count("incident") == 2)
        let page = try await stone.get(path).text
        #expect(page.contains("All three have talked with Dr Stone.") && page.contains("Open it again"))
        #expect(
            try await stone.post(path, [("nth", "2"), ("status", "open"), ("follow", "It began again.")]).status == 303)
        #expect(try await stone.get(path).text.contains("Opened again"))
        #expect(try await linden.post(path, settled).status == 404)
        await oak.school.store.close()
    }
}
