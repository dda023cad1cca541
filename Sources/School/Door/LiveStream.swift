import Hummingbird
import NIOCore
import Pages
import People
import Store

extension Door {
    /// A live stream (Server-Sent Events, WHATWG HTML 9.2): says the region's version now, and again each time it
    /// changes. Each time the route is asked anew with all its rules, so it ends within a moment of access ending.
    func stream(_ region: LiveRegion, of route: Route, _ request: Request, for wire: WireRequest) -> WireResponse {
        let headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        // Listening begins before the version is asked for again: nothing can fall between.
        let listener = world.store.live.listen(to: region.topics.union([Door.heartbeat.topic]))
        return WireResponse(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await self.tell(&writer, route, request, listener)
                try await writer.finish(nil)
            })
    }

    private func tell(
        _ writer: inout any ResponseBodyWriter, _ route: Route, _ request: Request, _ listener: LiveListener
    ) async throws {
        var shown = ""
        var beats = 0
        guard try await say(&writer, route, request, &shown) else { return }
        for await event in listener {
            if event == Door.closing { return }
            beats += event == Door.heartbeat ? 1 : 0
            // A day can turn and a link can run out without anybody announcing it: asked anew now and then.
            if event == Door.heartbeat, beats % 4 != 0 {
                try await writer.write(ByteBuffer(string: ":\n\n"))
            } else {
                guard try await say(&writer, route, request, &shown) else { return }
            }
        }
    }

    /// Says the version if it differs from the one said last. False when the stream is to end.
    private func say(
        _ writer: inout any ResponseBodyWriter, _ route: Route, _ request: Request, _ shown: inout String
    ) async throws -> Bool {
        guard let version = await version(route, request) else {
            try await writer.write(ByteBuffer(string: "event: end\ndata: ended\n\n"))
            return false
        }
        guard version != shown else {
            try await writer.write(ByteBuffer(string: ":\n\n"))
            return true
        }
        shown = version
        try await writer.write(ByteBuffer(string: "id: \(version)\nevent: version\ndata: \(version)\n\n"))
        return true
    }

    static let heartbeat = LiveEvent(topic: "door", note: "heartbeat")
    static let closing = LiveEvent(topic: "door", note: "closing")

    /// The region's version as its route says it now; nil when this person may no longer see it.
    private func version(_ route: Route, _ request: Request) async -> String? {
        guard let answer = try? await ask(route, request, notes: false), case .live(let region) = answer.body else {
            return nil
        }
        return region.version
    }
}
