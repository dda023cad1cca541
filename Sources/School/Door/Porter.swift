import Hummingbird
import Synchronization

/// Stands between the router, which must be built first, and the door that owns it.
final class Porter: Sendable {
    let door = Mutex<Unowned?>(nil)

    func serve(_ route: Route, on router: Router<DoorContext>) {
        router.on(RouterPath(route.path), method: route.method.wire) { request, context in
            try await self.atWork().serve(route, request, context)
        }
    }

    func serve(_ own: OwnRoute, on router: Router<DoorContext>) {
        router.on(RouterPath(own.path), method: own.method) { request, context in
            try await own.run(self.atWork(), request, context)
        }
    }

    func atWork() throws -> Door {
        guard let door = door.withLock({ $0?.door }) else { throw Refusal.tooBusy(seconds: 1) }
        return door
    }
}

/// The door owns the router, so the router must not own the door.
struct Unowned: Sendable {
    weak let door: Door?
    init(_ door: Door) { self.door = door }
}

extension Route.Method {
    var wire: HTTPRequest.Method { self == .get ? .get : .post }
}

/// One of the door's own addresses: open to everybody, for the reason it gives.
struct OwnRoute: Sendable {
    var method: HTTPRequest.Method
    var path: String
    var reason: String
    var run: @Sendable (Door, WireRequest, DoorContext) async throws -> WireResponse
}
