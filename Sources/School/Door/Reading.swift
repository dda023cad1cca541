import Hummingbird
import NIOCore
import Pages
import People
import Store

extension Door {
    /// A wire request as handlers see it. Refuses what other sites send (ASVS 3.5.3, 3.5.8) and what is too large.
    func read(_ wire: WireRequest, _ context: DoorContext, for route: Route) async throws -> Request {
        try refuseStrangers(wire)
        var request = start(wire, context, method: route.method)
        for (name, value) in context.parameters { request.parameters[String(name)] = String(value) }
        guard route.method == .post else { return request }
        try await knowSender(of: request, to: route, wire)
        let body = try await collect(wire, for: route)
        try fill(&request, from: body, of: wire)
        return request
    }

    /// Nobody fills the server's memory who is not signed in: asked before a body is taken in. A small form of our own
    /// is read all the same, to be given back to whoever wrote it while their sign-in ended.
    private func knowSender(of request: Request, to route: Route, _ wire: WireRequest) async throws {
        guard route.rule.needsSignIn else { return }
        guard let token = request.token else {
            guard route.bodyLimit <= Route.ordinaryBody, Unsent.isOurOwn(wire) else { throw Refused.signIn }
            return
        }
        guard route.bodyLimit > Route.ordinaryBody else { return }
        let now = world.now()
        let viewer = try await world.store.read { try Access.viewer(token: token, now: now, in: $0) }
        if viewer == nil { throw Refused.signIn }
    }

    func start(_ wire: WireRequest, _ context: DoorContext, method: Route.Method) -> Request {
        var request = Request(method: method, path: wire.uri.path)
        if let query = wire.uri.query { request.query = Form(urlEncoded: query.utf8) }
        request.token = Cookies.value(Cookies.signIn, in: wire).flatMap(Secret.bytes).map(Secret.hash)
        request.device = Cookies.value(Cookies.device, in: wire).flatMap(Secret.bytes).map(Secret.hash)
        request.doorWord = Cookies.value(Cookies.word, in: wire).map(String.init)
        request.wantsFragment = Headers.requestedWith.flatMap { wire.headers[$0] } == "hometime"
        request.address = address(of: wire, peer: context.peer)
        request.agent = wire.headers[.userAgent] ?? ""
        request.knownTags = wire.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmed } ?? []
        return request
    }

    private func fill(_ request: inout Request, from body: ByteBuffer, of wire: WireRequest) throws {
        let type = wire.headers[.contentType] ?? ""
        request.contentType = type
        if type.hasPrefix("application/x-www-form-urlencoded") {
            request.form = Form(urlEncoded: body.readableBytesView)
        } else if type.hasPrefix("multipart/form-data") {
            guard let sent = Multipart(Array(body.readableBytesView), type: type) else {
                throw Refusal.badRequest(
                    settings.words("The form did not arrive as it was sent. Go back and send it again."))
            }
            request.form = Form(sent.fields)
            request.files = sent.files
        } else {
            request.body = Array(body.readableBytesView)
        }
    }

    private func collect(_ wire: WireRequest, for route: Route) async throws -> ByteBuffer {
        do {
            return try await collect(wire, upTo: route.bodyLimit)
        } catch Refusal.tooLarge {
            guard let says = route.tooLargeSays else { throw Refusal.tooLarge }
            throw Refusal.invalid(errors.tooLarge(settings.words(says)))
        }
    }

    func collect(_ wire: WireRequest, upTo limit: Int) async throws -> ByteBuffer {
        if let length = wire.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Refusal.tooLarge }
        do {
            return try await wire.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Refusal.tooLarge
        }
    }

    /// Browsers say whether a request comes from one of our own pages.
    func refuseStrangers(_ wire: WireRequest) throws {
        guard let name = Headers.fetchSite, let site = wire.headers[name] else { return }
        let isNavigation = Headers.fetchMode.flatMap { wire.headers[$0] } == "navigate"
        let isReading = wire.method == .get || wire.method == .head
        let mayCome = site == "same-origin" || site == "none" || (isReading && isNavigation)
        guard mayCome else {
            throw Refusal.badRequest(settings.words("This came from another site. Open Hometime itself and try again."))
        }
    }

    /// The browser's address: behind a named proxy, the last one in the list that is not itself a named proxy.
    private func address(of wire: WireRequest, peer: String) -> String {
        guard settings.trustedProxies.contains(peer), let name = Headers.forwardedFor else { return peer }
        let hops = wire.headers[values: name].flatMap { $0.split(separator: ",") }.map {
            Network.hop(String($0).trimmed)
        }
        return hops.last { !settings.trustedProxies.contains($0) } ?? peer
    }
}
