import People
import Store
import StoreTesting
import Testing

@testable import School

/// How a child goes home, and who waits at the gate, is not for everybody who sees the child.
@Suite(.timeLimit(.minutes(15))) struct ClubWayHomeStories {
    @Test(arguments: Engine.all)
    func `only who may act, and from whom no order hides the address, reads how a child goes home`(_ engine: Engine)
        async throws
    {
        let oak = try await ClubSchool(engine)
        let (mother, father) = (try await oak.browser("ashdown"), try await oak.browser("reid"))
        let reed = try await oak.browser("reed")
        let club = try await oak.make()
        #expect(try await oak.join(mother, oak.amelia, club).status == 303)
        let pages = [oak.home(oak.amelia, club), "/children/\(oak.amelia)/today"]
        for page in pages {
            #expect(try await mother.get(page).text.contains("Gran"), "\(page)")
            let his = try await father.get(page).text
            #expect(his.contains("Football") && his.contains("The school office can tell you"), "\(page)")
            #expect(!his.contains("Gran") && !his.contains("Collected"), "\(page)")
        }
        #expect(try await reed.get("/clubs/\(club)").text.contains("Gran"))
        oak.school.clock.move(to: at("2026-11-20 15:32"))
        #expect(try await oak.mark(reed, oak.amelia, club, "arrived", base: 0).status == 303)
        oak.school.clock.move(to: at("2026-11-20 16:16"))
        #expect(try await oak.mark(reed, oak.amelia, club, "gone home:collected", base: 1).status == 303)
        #expect(try await mother.get(pages[1]).text.contains("Collected"))
        let after = try await father.get(pages[1]).text
        #expect(after.contains("Gone home from Football") && !after.contains("Collected"))
        try await hideAddress(oak)
        for page in pages { #expect(try await !mother.get(page).text.contains("Gran"), "\(page)") }
        await oak.close()
    }

    private func hideAddress(_ oak: ClubSchool) async throws {
        let (id, amelia) = (oak.school.world.newID(Act.self), oak.amelia)
        try await oak.school.store.write { records in
            try Wall.works(in: records)
            try records.run(
                """
                INSERT INTO restriction (school, id, pupil, adult, kind, from_day)
                SELECT 1, \(id), \(amelia), id, 'hidden address', '2026-11-01' FROM adult WHERE family = 'Ashdown'
                """)
        }
    }
}
