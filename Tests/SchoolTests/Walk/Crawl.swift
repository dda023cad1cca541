import People

@testable import DemoSchool
@testable import School
@testable import Store

/// One person's open browser before and after their access ends: everything that was open to them and is lost must be
/// shut, in the same browser, and no word of it may leave the house any more.
struct Crawl {
    private struct Place: Hashable {
        var method: String
        var path: String
        /// As a person reads it: "GET children/:child/today | own child".
        var name: String
    }

    let town: WalkTown
    let ending: Ending
    private let places: WalkPlaces
    private let lost: Ending.Lost
    private let secrets: Set<Canary>
    private(set) var faults: [String] = []
    /// How many places were open before and are lost, and how many streams.
    private(set) var shut = 0
    private(set) var streams = 0

    private let listens: Bool

    /// - Parameter listens: whether streams are opened and waited for until they end.
    init(_ town: WalkTown, _ ending: Ending, _ places: WalkPlaces, listens: Bool = true) {
        (self.town, self.ending, self.places, self.listens) = (town, ending, places, listens)
        lost = ending.lost(town.demo)
        secrets = Set(Crawl.secrets(lost, ending.who, town.demo))
    }

    private var member: CastMember { town.demo.cast[ending.who] }

    mutating func run() async throws {
        let browser = try await town.browser(of: ending.who, seed: 100)
        let (gone, others) = try places(of: member)
        let wasOpen = try await open(gone, browser)
        let live = wasOpen.filter(\.value).map(\.key)
        let notices = listens ? try await listen(live, browser) : []
        try await ending.end(town)
        if !ending.isTold { town.store.live.deliver(Array(repeating: Door.heartbeat, count: 4)) }
        try await expectEnd(notices)
        let notThere = try await Wire(door: town.door).get("/nowhere")
        for place in wasOpen.keys.sorted(by: { $0.name < $1.name }) {
            let reply = try await ask(place, browser)
            look(at: reply, place)
            let isShut = lost.everything ? isSignedOut(reply) : reply.all == notThere.all
            if !isShut { fault(place, "still answers \(reply.status)") }
        }
        for place in others { look(at: try await ask(place, browser), place) }
        (shut, streams) = (wasOpen.count, live.count)
    }

    private mutating func fault(_ place: Place, _ says: String) {
        faults.append("\(ending.name): \(place.name) \(says)")
    }

    /// Every place about what will be lost, and the pages that name nobody.
    private func places(of member: CastMember) throws -> (gone: [Place], others: [Place]) {
        var (gone, others): ([Place], [Place]) = ([], [])
        for route in Routes.all where !route.path.isEmpty {
            let names = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
            for relation in try places.relations(of: member, on: route.path) {
                let place = Place(
                    method: route.method.rawValue, path: places.path(of: route.path, relation),
                    name: "\(route.method.rawValue) \(route.path) | \(relation.name)")
                // Signing out and the like would end more than is meant to.
                if route.method == .post, route.path.hasPrefix("account/") { continue }
                if route.rule.needsSignIn, lost.holds(relation, names: names, path: route.path) {
                    gone.append(place)
                } else if route.method == .get, !["nobody", "nonsense"].contains(relation.name) {
                    others.append(place)
                }
            }
        }
        return (gone, others)
    }

    /// What is open now, and whether it is a stream.
    private func open(_ places: [Place], _ browser: Wire) async throws -> [Place: Bool] {
        var found: [Place: Bool] = [:]
        for place in places {
            let reply = try await ask(place, browser)
            if reply.status != 404 { found[place] = reply["Content-Type"] == "text/event-stream" }
        }
        return found
    }

    private func ask(_ place: Place, _ browser: Wire) async throws -> Wire.Reply {
        place.method == "GET"
            ? try await browser.get(place.path) : try await browser.post(place.path, ["csrf": browser.word])
    }

    private func isSignedOut(_ reply: Wire.Reply) -> Bool {
        reply.status == 401 || reply.status == 303 && reply["Location"]?.hasPrefix("/sign-in") == true
    }

    private mutating func look(at reply: Wire.Reply, _ place: Place) {
        if reply.status >= 500 { fault(place, "\(reply.status)") }
        let found = town.demo.canaries.found(in: reply.all)
        for canary in found where secrets.contains(canary) || !canary.entitled.contains(ending.who) {
            fault(place, "shows \(canary.field) of \(canary.subject)")
        }
    }

    /// Streams that have said their first word.
    private func listen(
        _ live: [Place], _ browser: Wire
    ) async throws -> [(Place, AsyncThrowingStream<String, any Error>.Iterator)] {
        var notices: [(Place, AsyncThrowingStream<String, any Error>.Iterator)] = []
        for place in live {
            var iterator = try await browser.stream(place.path).makeAsyncIterator()
            _ = try await iterator.next()
            notices.append((place, iterator))
        }
        return notices
    }

    private mutating func expectEnd(
        _ notices: [(Place, AsyncThrowingStream<String, any Error>.Iterator)]
    ) async throws {
        for (place, iterator) in notices {
            var (iterator, said) = (iterator, "")
            while let notice = try await iterator.next() { said += notice }
            if !said.hasSuffix("event: end\ndata: ended\n\n") { fault(place, "does not say that it has ended") }
            if !town.demo.canaries.found(in: said).isEmpty { fault(place, "names somebody") }
        }
    }

    /// What only a lost child's records hold, and their family's.
    private static func secrets(_ lost: Ending.Lost, _ who: CastHandle, _ demo: DemoSchool) -> [Canary] {
        if lost.everything { return demo.canaries.all.values.filter { $0.entitled.contains(who) } }
        let links = demo.town.schools.flatMap(\.links)
        let kept = Set(links.filter { !lost.pupils.contains($0.pupil) }.map(\.adult))
        let own = Set(demo.town.schools.flatMap(\.adults).filter { $0.handle == who }.map(\.id))
        let adults = Set(links.map(\.adult)).subtracting(kept).subtracting(own)
        return demo.canaries.all.values.filter { canary in
            switch canary.subject {
            case .pupil(let id): lost.pupils.contains(id)
            case .adult(let id): adults.contains(id)
            case .staff, .account: false
            }
        }
    }
}
