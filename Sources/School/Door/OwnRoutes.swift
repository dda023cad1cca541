import Foundation
import Hummingbird
import NIOCore
import Pages
import Store

extension Door {
    /// What the door itself serves, to everybody.
    static func ownRoutes(_ settings: DoorSettings) -> [OwnRoute] {
        var routes = [signInForm, signInSent, assets, health]
        if settings.saysHello { routes.append(hello) }
        return routes
    }

    private static let signInForm = OwnRoute(
        method: .get, path: "sign-in", reason: "the way in"
    ) { door, wire, context in
        let request = door.start(wire, context, method: .get)
        return door.respond(door.signInPage(SignInForm(request.query)), to: wire)
    }

    private static let signInSent = OwnRoute(
        method: .post, path: "sign-in", reason: "the way in"
    ) { door, wire, context in
        try await door.signIn(wire, context)
    }

    /// The stylesheet, the scripts and the icons: the same for everybody, and named by their content.
    private static let assets = OwnRoute(
        method: .get, path: "assets/:name", reason: "holds no personal data"
    ) { door, wire, context in
        guard let name = context.parameters.get("name"), let asset = Asset.all.first(where: { $0.path == name }) else {
            throw Refusal.notFound
        }
        var response = door.packed(
            asset.bytes, status: 200, type: asset.contentType, for: wire, small: smallAssets[name])
        let isNamed = wire.uri.queryParameters["v"] != nil
        response.headers[.cacheControl] = isNamed ? "public, max-age=31536000, immutable" : "public, max-age=300"
        return response
    }

    /// Each asset as small as it gets, once for all.
    private static let smallAssets: [String: [UInt8]] = Asset.all.reduce(into: [:]) { small, asset in
        small[asset.path] = Gzip.packSmallest(asset.bytes)
    }

    /// Whether the records can be reached: for the operator's watch.
    private static let health = OwnRoute(
        method: .get, path: "health", reason: "holds no personal data"
    ) { door, wire, _ in
        do {
            _ = try await door.world.store.read { try $0.answer() }
            return door.packed(Array("well\n".utf8), status: 200, type: "text/plain; charset=utf-8", for: wire)
        } catch {
            return door.packed(
                Array("unwell: records\n".utf8), status: 503, type: "text/plain; charset=utf-8", for: wire)
        }
    }

    private static let hello = OwnRoute(
        method: .get, path: "hello", reason: "the measure of bin/bench; served only there"
    ) { door, wire, _ in
        door.packed(Array("hello\n".utf8), status: 200, type: "text/plain; charset=utf-8", for: wire)
    }
}
