import MetricsTestKit
import People
import StoreTesting
import Testing

@testable import School

/// What the house counts about itself, as whoever watches it would see.
@Suite struct TalliesTests {
    private let metrics = TestMetrics()

    private func kit() async throws -> DoorKit {
        var settings = DoorSettings.test
        settings.metrics = metrics
        return try await DoorKit(settings: settings)
    }

    private func about(_ method: String, _ route: String, _ status: Int) -> [(String, String)] {
        [("http.request.method", method), ("http.route", route), ("http.response.status_code", "\(status)")]
    }

    @Test func `every request is counted and timed by its route and status`() async throws {
        let browser = Wire(door: try await kit().door)
        for _ in 0..<3 { _ = try await browser.get("/probe/page") }
        _ = try await browser.get("/probe/mistake")
        _ = try await browser.get("/nowhere/at/all")
        _ = try await browser.send("BREW", "/probe/page")
        let page = about("GET", "/probe/page", 200)
        #expect(try metrics.expectCounter("hometime.requests", page).totalValue == 3)
        #expect(try metrics.expectTimer("http.server.request.duration", page).values.count == 3)
        #expect(try metrics.expectCounter("hometime.requests", about("GET", "/probe/mistake", 500)).totalValue == 1)
        #expect(try metrics.expectCounter("hometime.requests", about("GET", "NotFound", 404)).totalValue == 1)
        #expect(try metrics.expectCounter("hometime.requests", about("_OTHER", "NotFound", 404)).totalValue == 1)
    }

    @Test func `routes are counted by their pattern, without anybody's id`() async throws {
        let kit = try await kit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let id = kit.bea.description
        _ = try await bea.post("/account/sign-ins/\(id)/end", ["csrf": bea.word])
        let dimensions = metrics.counters.flatMap(\.dimensions)
        #expect(dimensions.contains { $0.1 == "/account/sign-ins/{signin}/end" })
        #expect(!dimensions.contains { $0.1.contains(id) })
    }

    @Test func `sign-ins are counted by how they ended`() async throws {
        let kit = try await kit()
        _ = try await kit.signIn("bea@example.org")
        for _ in 0..<2 { _ = try await kit.signIn("bea@example.org", password: "wrong") }
        _ = try await kit.signIn("bea@example.org", password: "")
        for _ in 0..<20 { try? kit.door.keeper.admit([.strangers(account: "sam@example.org")], at: kit.clock.now) }
        _ = try await kit.signIn("sam@example.org")
        for (outcome, count) in [("entered", 1), ("refused", 2), ("incomplete", 1), ("waiting", 1)] as [(String, Int64)]
        {
            let found = try metrics.expectCounter("hometime.sign_ins", [("outcome", outcome)])
            #expect(found.totalValue == count, "\(outcome)")
        }
    }

    @Test func `the streams that are open are counted`() async throws {
        let kit = try await kit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        var open = [try await bea.stream("/probe/live"), try await bea.stream("/probe/live")]
        #expect(try metrics.expectMeter("hometime.streams.open").lastValue == 2)
        open.removeAll()
        while kit.door.streams.count(of: kit.bea) > 0 { await Task.yield() }
        while try metrics.expectMeter("hometime.streams.open").lastValue != 0 { await Task.yield() }
    }
}
