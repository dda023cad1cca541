import Store
import StoreTesting
import Testing

@testable import School

struct LeftNewsStories {
    @Test(arguments: Engine.all)
    func `what is left of the news leads to the page that has it`(_ engine: Engine) async throws {
        let oak = try await BehaviourSchool(engine)
        let linden = try await oak.school.browser("linden")
        for _ in 1...7 { #expect(try await oak.note(linden, "Kindness", [oak.amelia]).status == 200) }
        let mother = try await oak.school.browser("ashdown")
        let page = try await mother.get("/children").text
        #expect(page.firstMatch(of: /href="[^"]*\/behaviour"[^>]*>and \d+ more/) != nil)
        await oak.school.store.close()
    }
}
