import Foundation
import Logging
import Pages
import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Lock 4 of `docs/architecture.md`: every route, by every one of the cast, to everybody's place.
@Suite(.serialized) struct EveryRouteTests {
    @Test(arguments: Engine.all)
    func `every route answers everybody as the kept table says, and shows nobody's canary to others`(
        _ engine: Engine
    ) async throws {
        let began = ContinuousClock.now
        let town = try await WalkTown(engine)
        var walk = try await Walk(town, routes: Routes.all)
        try await walk.run()
        for fault in walk.faults.prefix(60) { Issue.record("\(fault)") }
        if WalkTable.isWriting { try WalkTable.write(walk.statuses) }
        let differences = try WalkTable.differences(walk.statuses)
        for line in differences.prefix(60) { Issue.record("\(line)") }
        if !differences.isEmpty {
            Issue.record(
                """
                \(differences.count) lines differ from Tests/SchoolTests/Walk/expected.txt. If all of them are meant, run \
                HOMETIME_WALK=write swift test --filter EveryRouteTests, and read the difference line by line.
                """)
        }
        print("\(engine): \(walk.requests) requests of \(walk.statuses.count) places in \(began.duration(to: .now))")
        await town.store.close()
    }

    // The walk itself is tried on planted faults.

    private func faults(_ planted: Route, _ handles: [CastHandle] = [.bea, .anjali]) async throws -> [String] {
        let routes = AccountRoutes.all + [planted]
        var walk = try await Walk(try await WalkTown(.sqlite, routes: routes), routes: routes)
        try await walk.run(handles)
        return walk.faults
    }

    @Test func `the walk finds nothing where nothing is wrong`() async throws {
        #expect(try await faults(Probe.page) == [])
    }

    @Test func `the walk finds a name that is shown to another family`() async throws {
        let planted = Route.account(.get, "planted") { _, visit in
            let names = try visit.records.all("SELECT family FROM pupil WHERE given LIKE 'Maya %'") { try $0.text(0) }
            return .page("<p>\(names.joined())</p>")
        }
        let found = try await faults(planted)
        #expect(found.contains { $0.hasPrefix("GET planted | bea | -: shows familyName") })
        #expect(!found.contains { $0.contains("anjali") })
    }

    @Test func `the walk finds a name in a header`() async throws {
        let planted = Route.account(.get, "planted") { _, visit in
            let names = try visit.records.all("SELECT family FROM pupil WHERE given LIKE 'Maya %'") { try $0.text(0) }
            return .seeOther("/families/\(names.joined())")
        }
        #expect(try await faults(planted).contains { $0.contains("bea | -: shows familyName") })
    }

    @Test func `the walk finds a page that tells not yours from not there`() async throws {
        let planted = Route.account(.get, "planted/:child") { viewer, visit in
            let id = try visit.id("child", of: Pupil.self)
            let mine = try Access.family(of: viewer, seeing: Today.self, in: visit.records).children
            if mine.contains(where: { $0.pupil == id }) { return .page("<p>Here.</p>") }
            let isThere = try visit.records.any("SELECT 1 FROM pupil WHERE id = \(id)")
            return .page(isThere ? "<p>Not yours.</p>" : "<p>Not there.</p>", status: 404)
        }
        #expect(try await faults(planted).contains { $0.hasSuffix("differs from what is not there") })
    }

    @Test func `the walk finds an act that is refused after it was done`() async throws {
        let planted = Route.account(.post, "planted") { viewer, visit in
            try visit.records.run("UPDATE account SET name = 'Changed' WHERE id = \(viewer.account)")
            return .page("<p>No.</p>", status: 422)
        }
        #expect(try await faults(planted).contains { $0.hasSuffix("refused, and yet it changed records") })
    }

    @Test func `the walk finds a name in the log`() async throws {
        let planted = Route.account(.get, "planted") { viewer, visit in
            visit.world.log.info("opened", metadata: ["by": "\(viewer.name)"])
            return .page("<p>Here.</p>")
        }
        #expect(try await faults(planted).contains { $0.hasPrefix("the log holds") })
    }

    @Test func `the walk asks what to put for a name that it doesn't know`() async throws {
        let planted = Route.account(.get, "planted/:planet") { _, _ in .seeOther("/") }
        await #expect(throws: WalkPlaces.Unknown.self) { try await faults(planted) }
    }

    @Test func `every route of the table is walked`() async throws {
        let town = try await WalkTown(.sqlite)
        let walk = try await Walk(town, routes: Routes.all)
        #expect(walk.routes.count == town.door.table.count)
    }
}
