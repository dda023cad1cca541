import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Lock 4 of `docs/architecture.md`, crawled again after access has ended: in an open browser, on an open stream.
@Suite(.serialized) struct AccessEndsTests {
    @Test(.timeLimit(.minutes(15)), arguments: Engine.all)
    func `when access ends, what was open is shut, streams end, and no word of it leaves the house`(
        _ engine: Engine
    ) async throws {
        let town = try await WalkTown(engine)
        let places = try await WalkPlaces(in: town)
        for ending in Ending.all {
            var crawl = Crawl(town, ending, places)
            try await crawl.run()
            for fault in crawl.faults.prefix(20) { Issue.record("\(fault)") }
            #expect(crawl.shut >= ending.least.places, "\(ending.name): \(crawl.shut) places were open before")
            #expect(crawl.streams >= ending.least.streams, "\(ending.name): \(crawl.streams) streams were open before")
        }
        await town.store.close()
    }

    // The crawl itself is tried on planted faults.

    @Test func `an ending after which nothing ends is found`() async throws {
        let town = try await WalkTown(.sqlite)
        let real = try #require(Ending.all.first { $0.who == .marcus })
        let idle = Ending(name: "nothing", who: .marcus, lost: real.lost) { _ in }
        var crawl = Crawl(town, idle, try await WalkPlaces(in: town), listens: false)
        try await crawl.run()
        let place = "nothing: GET children/:child/today | own child"
        #expect(crawl.faults.contains("\(place) still answers 200"))
        #expect(crawl.faults.contains { $0.hasPrefix("\(place) shows givenName") })
    }
}
