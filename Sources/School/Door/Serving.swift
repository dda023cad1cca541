import Hummingbird
import NIOCore
import Pages
import People
import Store

extension Door {
    /// One request of one route: who is there, are they allowed, what did they send, in that order and in one transaction.
    func serve(_ route: Route, _ wire: WireRequest, _ context: DoorContext) async throws -> WireResponse {
        let request = try await read(wire, context, for: route)
        let answer = try await ask(route, request)
        guard case .live(let region) = answer.body else { return respond(answer, to: wire) }
        return stream(region, of: route, request, for: wire)
    }

    /// Runs a route's handler inside its transaction; what it reads at length before that, in a read of its own.
    func ask(_ route: Route, _ request: Request, notes: Bool = true) async throws -> Answer {
        let arrival = Arrival(route: route, request: request, now: world.now(), notes: notes)
        switch route.work {
        case .atOnce(let handler) where route.method == .get:
            return try await world.store.read { try self.admit(arrival, $0, handler) }
        case .atOnce(let handler):
            return try await world.store.write { try self.admit(arrival, $0, handler) }
        case .afterReading(let reading):
            let handler = try await world.store.read { try self.admit(arrival, $0, reading) }
            return try await world.store.write { try self.admit(arrival, $0, handler) }
        }
    }

    /// A request on its way to its route.
    private struct Arrival: Sendable {
        let route: Route
        let request: Request
        let now: Instant
        /// Whether a look at a child is written down.
        let notes: Bool
    }

    /// Asks who is there and whether they may come in, in this transaction, and does the work as theirs.
    private func admit<Value>(_ arrival: Arrival, _ records: Records, _ work: (Visit) throws -> Value) throws -> Value {
        let (route, request, now) = (arrival.route, arrival.request, arrival.now)
        let viewer = try request.token.flatMap { try Access.viewer(token: $0, now: now, in: records) }
        if let viewer, viewer.isStale(at: now) { looks.note(seen: viewer.signIn) }
        if route.rule.needsSignIn {
            guard let viewer else { throw Refused.signIn }
            if route.method == .post { try checkWord(request, viewer.csrf) }
        }
        return try work(visit(arrival, records, viewer))
    }

    private func visit(_ arrival: Arrival, _ records: Records, _ viewer: Viewer?) -> Visit {
        Visit(
            world: world, records: records, now: arrival.now, request: arrival.request, words: settings.words,
            viewer: viewer,
            note: { [looks] school, pupil, aspect in
                guard arrival.notes, let viewer else { return }
                looks.note(
                    .init(
                        school: school, pupil: pupil, at: arrival.now, account: viewer.account, aspect: aspect,
                        route: arrival.route.path))
            })
    }

    /// Every form brings back the word of its sign-in (ASVS 3.5.1).
    func checkWord(_ request: Request, _ word: String) throws {
        guard let brought = request.form["csrf"], Secret.same(brought, word) else {
            throw Refusal.badRequest(
                settings.words("This form is no longer valid. Go back, reload the page and send it again."))
        }
    }
}
