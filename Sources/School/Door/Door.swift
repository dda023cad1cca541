import Hummingbird
import Logging
import Pages
import People
import Store
import Synchronization

/// The only way in: turns the routes of the school into answers over HTTP, after asking who is there. The only folder
/// that knows Hummingbird.
public final class Door: Sendable {
    let world: World
    let settings: DoorSettings
    let errors: ErrorPages
    let hashes = HashPool()
    let keeper = Doorkeeper()
    let looks = Looks()
    let tallies: Tallies
    let streams: OpenStreams
    let responder: RouterResponder<DoorContext>
    /// The routes served, as the kept table lists them.
    public let table: [String]

    enum Fault: Error, CustomStringConvertible {
        case tableDiffers(missing: [String], unknown: [String])

        var description: String {
            switch self {
            case .tableDiffers(let missing, let unknown):
                "the router and the route table differ: missing \(missing), unknown \(unknown)"
            }
        }
    }

    /// Throws when the router serves anything that has no rule, or lacks something that has one, and when the table of
    /// attendance codes built into the program is faulty.
    public convenience init(_ world: World, settings: DoorSettings = DoorSettings()) throws {
        _ = try AttendanceCodes.builtIn.get()
        try self.init(world, routes: Routes.all, settings: settings)
    }

    init(_ world: World, routes: [Route], settings: DoorSettings, also: (Router<DoorContext>) -> Void = { _ in }) throws
    {
        self.world = world
        self.settings = settings
        errors = ErrorPages(settings.words)
        tallies = Tallies(settings.metrics)
        streams = OpenStreams(tallies, most: settings.streamsEach)
        let porter = Porter()
        let router = Router(context: DoorContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Threshold(porter: porter))
        for route in routes { porter.serve(route, on: router) }
        for own in Door.ownRoutes(settings) { porter.serve(own, on: router) }
        also(router)
        table = try Door.compare(router, routes, Door.ownRoutes(settings))
        responder = router.buildResponder()
        porter.door.withLock { $0 = Unowned(self) }
    }

    /// The server refuses to start when a route stands outside the table.
    static func compare(
        _ router: Router<DoorContext>, _ routes: [Route], _ own: [OwnRoute]
    ) throws -> [String] {
        let served = Set(router.routes.map { "\($0.method) \(name($0.path.description))" })
        let listed =
            routes.map { ("\($0.method.rawValue) \(name($0.path))", $0.rule.description) }
            + own.map { ("\($0.method) \(name($0.path))", "everybody: \($0.reason)") }
        let known = Set(listed.map(\.0))
        guard served == known, known.count == listed.count else {
            throw Fault.tableDiffers(
                missing: known.subtracting(served).sorted(), unknown: served.subtracting(known).sorted())
        }
        return listed.map { "\($0.0) — \($0.1)" }.sorted()
    }

    /// A path as the table writes it: the router says `/children/{child}` where a route says `children/:child`.
    private static func name(_ path: String) -> String {
        path.split(separator: "/").map { part in
            part.hasPrefix("{") ? ":" + part.dropFirst().dropLast() : String(part)
        }.joined(separator: "/")
    }
}
