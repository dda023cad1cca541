import People
import Store
import StoreTesting
import Testing

@testable import School

/// Open pages of contact details, and whom they move for.
@Suite(.timeLimit(.minutes(15))) struct DetailsLiveStories {
    /// What the page of somebody shows, as its live part counts it.
    private func version(_ desk: StaffDesk, _ oak: DetailsSchool) async throws -> String {
        let page = try await desk.get("\(oak.home)/fragment").text
        return String(try #require(page.firstMatch(of: #/data-version="([^"]*)"/#)?.1))
    }

    @Test(arguments: Engine.all)
    func `an answer moves the page of whoever asked and the office's, and tells the other parent nothing`(
        _ engine: Engine
    ) async throws {
        let oak = try await DetailsSchool(engine)
        let (bea, callum) = (try await oak.desk("ashdown"), try await oak.desk("reid"))
        let park = try await oak.desk("park")
        let his = try await version(callum, oak)
        var desk = try #require(try await park.caller.listen("\(oak.office)/events")).makeAsyncIterator()
        let office = await desk.next()
        #expect(try await oak.ask(bea, .mobile, "07700 900333").status == 303)
        #expect(await desk.next() != office)
        var hers = try #require(try await bea.caller.listen("\(oak.home)/events")).makeAsyncIterator()
        let waits = await hers.next()
        #expect(try await oak.answer(park, "accept").status == 303)
        #expect(await hers.next() != waits)
        #expect(try await bea.get("\(oak.home)/fragment").text.contains("900333"))
        // Her own number is hers: his page is the same, its version too.
        #expect(try await version(callum, oak) == his)
        // The child's own details are both parents'.
        var both = try #require(try await callum.caller.listen("\(oak.home)/events")).makeAsyncIterator()
        let unchanged = await both.next()
        #expect(try await oak.ask(bea, .medical, "Wears glasses for reading.").status == 303)
        #expect(try await version(callum, oak) == his)
        #expect(try await oak.answer(park, "accept").status == 303)
        #expect(await both.next() != unchanged)
        for desk in [bea, callum] {
            #expect(try await desk.get("\(oak.office)/events").status == 404)
            #expect(try await desk.get("\(oak.office)/fragment").status == 404)
        }
        await oak.close()
    }
}
