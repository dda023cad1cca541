import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Forms with somebody else's ids in them: the walk posts empty ones only.
@Suite(.serialized) struct CraftedPostTests {
    @Test(arguments: Engine.all)
    func `ids of others inside a form are refused as what is not there, and change nothing`(_ engine: Engine)
        async throws
    {
        let town = try await WalkTown(engine)
        let places = try await CraftedPosts.Places(in: town)
        let posts = CraftedPosts.all(places)
        #expect(posts.count > 50)
        // A form that names nobody would be refused for that.
        for post in posts { #expect(!post.path.contains("//"), "\(post.what)") }
        #expect(![places.seaviewImport, places.othersReport].contains(""))
        #expect(![places.castellsList, places.theosDetention].contains(""))
        #expect(Set(places.notBeas.map(\.1)).count == 4 && Set(places.notInOak.map(\.1)).count == 4)
        var crafted = try await CraftedPosts(town)
        try await crafted.send(posts)
        for fault in crafted.faults { Issue.record("\(fault)") }
        await town.store.close()
    }

    @Test func `the same forms with one's own ids are taken`() async throws {
        let town = try await WalkTown(.sqlite)
        let places = try await CraftedPosts.Places(in: town)
        var crafted = try await CraftedPosts(town)
        let day = town.demo.today.description
        let own: [CraftedPosts.Post] = [
            .init(by: .bea, what: "seen", path: "/children/seen", fields: [("seen", "\(places.amelia):1")]),
            .init(
                by: .pryce, what: "reasons", path: "/schools/seaview/reasons",
                fields: [("pupil", "\(places.maya)"), ("day", day), ("slot", "PM"), ("code", "M")]),
            .init(
                by: .pryce, what: "row", path: "/schools/seaview/imports/\(places.seaviewImport)/terms",
                fields: [("row:list.csv|2", "\(places.amelia)")]),
            .init(
                by: .pryce, what: "order", path: "/pupils/\(places.amelia)/restrictions",
                fields: [
                    ("id", "\(CraftedPosts.Places.stranger)"), ("kind", "no sight"),
                    ("adult", places.adult(of: .callum, at: 1)),
                ]),
        ]
        try await crafted.send(own)
        for post in own { #expect(crafted.faults.contains("\(post.by): \(post.what): 303"), "\(post.what)") }
        for post in own {
            #expect(crafted.faults.contains("\(post.by): \(post.what): changed records"), "\(post.what)")
        }
    }
}
