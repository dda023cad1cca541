import People
import StoreTesting
import Testing

@testable import School

@Suite struct FamilyAccessTests {
    @Test(arguments: Engine.all)
    func `a father under an order gets what a child who does not exist gets, byte for byte`(_ engine: Engine)
        async throws
    {
        let family = try await TestFamily(engine)
        try await family.mark(.amelia, "/", at: "8:47")
        let browser = try await family.browser(.karl)
        let nobody = ID<Pupil>(high: 99, low: 99)
        for rest in ["today", "today/fragment", "days/2026-11-19", "absences/new"] {
            let ordered = try await browser.get("/children/\(TestFamily.Child.amelia.id)/\(rest)")
            let nowhere = try await browser.get("/children/\(nobody)/\(rest)")
            #expect(ordered.status == 404)
            #expect(ordered.body == nowhere.body)
        }
        let home = try await browser.get("/children")
        #expect(home.text.contains("We have no child to show you"))
        #expect(!home.text.contains("Amelia"))
    }

    @Test(arguments: Engine.all)
    func `another family, and the family of a child who has left, see nothing`(_ engine: Engine) async throws {
        let family = try await TestFamily(engine)
        let other = try await family.browser(.omarsMother)
        #expect(try await other.get(family.path(.amelia, "today")).status == 404)
        #expect(try await other.get("/children").text.contains("Omar"))
        let leaver = try await family.browser(.leosMother)
        #expect(try await leaver.get(family.path(.leo, "today")).status == 404)
        #expect(try await leaver.get("/children").text.contains("We have no child to show you"))
    }
}
