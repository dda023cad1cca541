import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct ClubNextStories {
    @Test(arguments: Engine.all)
    func `the next time is today until the club is over, and then a week on`(_ engine: Engine) async throws {
        let oak = try await ClubSchool(engine)
        let mother = try await oak.browser("ashdown")
        let club = try await oak.make()
        #expect(try await oak.join(mother, oak.amelia, club).status == 303)
        let path = oak.home(oak.amelia, club)
        #expect(try await mother.get(path).text.contains("The next time is Friday 20 November"))
        oak.school.clock.move(to: ClubSchool.friday, clock("16:15"))
        #expect(try await mother.get(path).text.contains("The next time is Friday 27 November"))
        await oak.close()
    }
}
