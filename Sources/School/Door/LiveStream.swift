import Hummingbird
import Logging
import NIOCore
import Pages
import People
import Store

extension Door {
    /// A live stream (Server-Sent Events, WHATWG HTML 9.2): says the region's version now, and again each time it
    /// changes. Each time the route is asked anew with all its rules, so it ends within a moment of access ending.
    /// Throws when this account has too many open already.
    func stream(_ region: LiveRegion, of route: Route, _ request: Request) throws -> WireResponse {
        let place = try streams.enter(region.account)
        let headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
        // Listening begins before the version is asked for again: nothing can fall between.
        let listener = world.store.live.listen(to: region.topics.union([Door.heartbeat.topic]))
        return WireResponse(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await self.tell(&writer, route, request, listener)
                try await writer.finish(nil)
                withExtendedLifetime(place) {}
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

    /// Says the version if it differs from the one said last. False when the stream is to stop: with `end` when this
    /// person may no longer see the page, and without a word when something went wrong, for then browsers come back by
    /// themselves and miss nothing.
    private func say(
        _ writer: inout any ResponseBodyWriter, _ route: Route, _ request: Request, _ shown: inout String
    ) async throws -> Bool {
        switch await look(route, request) {
        case .now(let version) where version == shown: try await writer.write(ByteBuffer(string: ":\n\n"))
        case .now(let version):
            shown = version
            try await writer.write(ByteBuffer(string: "id: \(version)\nevent: version\ndata: \(version)\n\n"))
        case .ended:
            try await writer.write(ByteBuffer(string: "event: end\ndata: ended\n\n"))
            return false
        case .unknown: return false
        }
        return true
    }

    static let heartbeat = LiveEvent(topic: "door", note: "heartbeat")
    static let closing = LiveEvent(topic: "door", note: "closing")

    private enum LiveLook {
        case now(String)
        /// This person may no longer see it.
        case ended
        /// It could not be found out just now.
        case unknown
    }

    /// The region's version as its route says it now.
    private func look(_ route: Route, _ request: Request) async -> LiveLook {
        do {
            guard case .live(let region) = try await ask(route, request, notes: false).body else { return .unknown }
            return .now(region.version)
        } catch Refused.signIn, Refused.notFound, Refusal.signIn, Refusal.notFound {
            return .ended
        } catch {
            world.log.warning("a live stream broke off", metadata: ["kind": "\(type(of: error))"])
            return .unknown
        }
    }
}
