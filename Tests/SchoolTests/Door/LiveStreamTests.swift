import People
import Store
import StoreTesting
import Testing

@testable import School

/// What a live stream does when something goes wrong, and how many somebody may have.
@Suite struct LiveStreamTests {
    private typealias Notices = AsyncThrowingStream<String, any Error>

    private func announce(in kit: DoorKit) async throws {
        let topic = LiveTopic.account(kit.bea).name
        try await kit.store.write { records in
            try Wall.works(in: records)
            try records.announce(LiveEvent(topic: topic, note: "look"))
        }
    }

    @Test(arguments: Engine.all)
    func `records that fail for a moment close a stream without ending it`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let stumbling = try #require(kit.store as? StumblingStore)
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        var notices = try await bea.stream("/probe/live").makeAsyncIterator()
        #expect(try await notices.next()?.contains("data: 1") == true)
        stumbling.stumble()
        try await announce(in: kit)
        var rest = ""
        while let notice = try await notices.next() { rest += notice }
        #expect(!rest.contains("end"), "browsers come back by themselves only to a stream that did not end")
        #expect(kit.log.text.contains("a live stream broke off"))
        #expect(try await bea.get("/probe/live").text.contains("event: version"))
    }

    @Test func `records that fail when a stream begins are a mistake, not the end of access`() async throws {
        let kit = try await DoorKit()
        let stumbling = try #require(kit.store as? StumblingStore)
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        stumbling.stumble()
        let reply = try await bea.get("/probe/live", ["accept": "text/event-stream"])
        #expect(reply.status == 500)
        #expect(!reply.text.contains("event: end"))
    }

    @Test func `somebody has twenty streams at most, and others have theirs`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        let sam = try await Wire(door: kit.door).signedIn(as: kit.sam)
        var open: [Notices] = []
        for _ in 0..<OpenStreams.most { open.append(try await bea.stream("/probe/live")) }
        let refused = try await bea.get("/probe/live")
        #expect(refused.status == 429)
        #expect(refused["Retry-After"] == "30")
        #expect(try await sam.get("/probe/live").status == 200)
        open.removeLast()
        while kit.door.streams.count(of: kit.bea) == OpenStreams.most { await Task.yield() }
        #expect(try await bea.get("/probe/live").status == 200)
        open = []
        while kit.door.streams.count(of: kit.bea) > 0 { await Task.yield() }
    }

    @Test func `a stream that nobody reads holds no place`() async throws {
        let kit = try await DoorKit()
        let bea = try await Wire(door: kit.door).signedIn(as: kit.bea)
        for _ in 0...OpenStreams.most { #expect(try await bea.send("HEAD", "/probe/live").status == 200) }
        while kit.door.streams.count(of: kit.bea) > 0 { await Task.yield() }
        #expect(try await bea.get("/probe/live").status == 200)
    }
}
