import People
import Store
import StoreTesting
import Testing

@testable import School

/// Two of the staff at one event of the diary, and pages that are older than what they change.
@Suite(.timeLimit(.minutes(15))) struct DiaryTwiceStories {
    private func visible(_ oak: BehaviourSchool) async throws -> String {
        try await oak.school.browser("ashdown").get(oak.home(oak.amelia, "diary")).text
    }

    /// Mrs Linden's assembly of Oak, once; answers where it is.
    private func assembly(_ oak: BehaviourSchool) async throws -> String {
        let id = oak.school.world.newID(DiaryEvent.self)
        let reply = try await oak.school.browser("linden").post(
            "/diary",
            [
                ("id", "\(id)"), ("audience", "0:\(Audience.group(oak.school.oak))"), ("title", "Assembly"),
                ("day", "2026-11-24"), ("kind", "event"),
            ])
        #expect(reply.status == 303)
        return "/diary/\(id)"
    }

    @Test(arguments: Engine.all)
    func `what was taken back stays so, whatever a colleague presses on a page from before`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let path = try await assembly(oak)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        #expect(try await linden.post("\(path)/end", [("base", "1"), ("state", "withdrawn")]).status == 303)
        for base in ["1", "2"] {
            #expect(try await khan.post("\(path)/end", [("base", base), ("state", "cancelled")]).status == 303)
            let change = [("base", base), ("title", "Assembly"), ("day", "2026-11-24")]
            #expect(try await khan.post("\(path)/versions", change).status == 303)
        }
        #expect(try await !visible(oak).contains("Assembly"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a last time that was moved beyond its end is still among what is coming`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        let id = oak.school.world.newID(DiaryEvent.self)
        let weekly = [
            ("id", "\(id)"), ("audience", "0:\(Audience.group(oak.school.oak))"), ("title", "Swimming"),
            ("day", "2026-11-12"), ("kind", "kit"), ("weeks", "1"), ("repeats-until", "2026-11-19"),
        ]
        #expect(try await linden.post("/diary", weekly).status == 303)
        #expect(try await !linden.get("/diary").text.contains("/diary/\(id)"))
        let moved = [("base", "0"), ("on-day", "2026-11-24")]
        #expect(try await linden.post("/diary/\(id)/days/2026-11-19", moved).status == 303)
        #expect(try await linden.get("/diary").text.contains("/diary/\(id)"))
        #expect(try await visible(oak).contains("Tuesday 24 November"))
        await oak.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a colleague who cancels what has changed meanwhile looks first, and keeps what he typed`(_ engine: Engine)
        async throws
    {
        let oak = try await BehaviourSchool(engine)
        let path = try await assembly(oak)
        let (linden, khan) = (try await oak.school.browser("linden"), try await oak.school.browser("khan"))
        let moved = [("base", "1"), ("title", "Assembly"), ("day", "2026-11-25")]
        #expect(try await linden.post("\(path)/versions", moved).status == 303)
        let cancel = [("state", "cancelled"), ("because", "No hall & no choir.")]
        let late = try await khan.post("\(path)/end", [("base", "1")] + cancel)
        #expect(late.status == 422 && late.text.contains("It was changed meanwhile"))
        #expect(late.text.contains("value=\"No hall &amp; no choir.\""))
        #expect(try await !visible(oak).contains("Cancelled"))
        // The page that came back knows how it stands now; sent twice, it is done once.
        #expect(late.text.contains("name=\"base\" value=\"2\"") && !late.text.contains("name=\"base\" value=\"1\""))
        for _ in 0..<2 { #expect(try await khan.post("\(path)/end", [("base", "2")] + cancel).status == 303) }
        #expect(try await visible(oak).contains("Cancelled"))
        // Put on again, and the old press comes once more.
        let page = try await linden.get(path).text
        #expect(page.contains("Save it: it takes place after all"))
        let again = [("base", "3"), ("title", "Assembly"), ("day", "2026-11-25")]
        #expect(try await linden.post("\(path)/versions", again).status == 303)
        #expect(try await khan.post("\(path)/end", [("base", "2")] + cancel).status == 422)
        #expect(try await !visible(oak).contains("Cancelled"))
        await oak.school.store.close()
    }
}
