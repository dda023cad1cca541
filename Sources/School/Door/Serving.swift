import Hummingbird
import NIOCore
import Pages
import People
import Store

extension Door {
    /// One request of one route: who is there, are they allowed, what did they send, in that order and in one transaction.
    func serve(_ route: Route, _ wire: WireRequest, _ context: DoorContext) async throws -> WireResponse {
        let request = try await read(wire, context, for: route)
        let answer = try await answer(route, request, wire)
        guard case .live(let region) = answer.body else { return respond(answer, to: wire) }
        return try stream(region, of: route, request)
    }

    /// A form that came too late goes back to whoever wrote it.
    private func answer(_ route: Route, _ request: Request, _ wire: WireRequest) async throws -> Answer {
        do {
            return try await ask(route, request)
        } catch {
            guard let page = givingBack(error, request, wire) else { throw error }
            return page
        }
    }

    /// Runs a route's handler inside its transaction.
    func ask(_ route: Route, _ request: Request, notes: Bool = true) async throws -> Answer {
        let now = world.now()
        let work: @Sendable (Records) throws -> Answer = { records in
            try self.handle(route, request, records, now: now, notes: notes)
        }
        return route.method == .get ? try await world.store.read(work) : try await world.store.write(work)
    }

    private func handle(_ route: Route, _ request: Request, _ records: Records, now: Instant, notes: Bool) throws
        -> Answer
    {
        let viewer = try request.token.flatMap { try Access.viewer(token: $0, now: now, in: records) }
        if let viewer, viewer.isStale(at: now) { looks.note(seen: viewer.signIn) }
        if route.rule.needsSignIn {
            guard let viewer else { throw Refused.signIn }
            if route.method == .post { try checkWord(request, viewer) }
        }
        return try route.run(visit(request, records, viewer, now: now, route: route, notes: notes))
    }

    private func visit(
        _ request: Request, _ records: Records, _ viewer: Viewer?, now: Instant, route: Route, notes: Bool
    ) -> Visit {
        Visit(
            world: world, records: records, now: now, request: request, words: settings.words, viewer: viewer,
            note: { [looks] school, pupil, aspect in
                guard notes, let viewer else { return }
                looks.note(
                    .init(
                        school: school, pupil: pupil, at: now, account: viewer.account, aspect: aspect,
                        route: route.path))
            })
    }

    /// Every form brings back the word of its sign-in (ASVS 3.5.1).
    private func checkWord(_ request: Request, _ viewer: Viewer) throws {
        guard let brought = request.form[csrfFieldName], Secret.same(brought, viewer.csrf) else {
            throw OldWord(viewer: viewer)
        }
    }
}
