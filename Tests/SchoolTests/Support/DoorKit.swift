import Logging
import Pages
import People
import Store
import StoreTesting

@testable import School

/// A door with two parents, a member of staff and a few routes of its own, for tests of the door itself.
struct DoorKit: Sendable {
    static let password = "harbour-lantern-42"
    static let hash = Result {
        try Passwords.hash(password, salt: Array("saltsaltsaltsalt".utf8), kind: .family)
    }
    static let staffHash = Result {
        try Passwords.hash(password, salt: Array("saltsaltsaltsalt".utf8), kind: .staff)
    }

    let clock: TestClock
    let store: any Store
    let log: TestLog
    let door: Door
    let bea: ID<Account>
    let sam: ID<Account>

    init(_ engine: Engine = .sqlite, settings: DoorSettings = .test, routes: [Route] = Probe.all) async throws {
        clock = TestClock(Day(number: 20_413), 8, 30)
        log = TestLog()
        store = StumblingStore(try await freshStore(engine, migrations: Schema.migrations))
        let chance = TestChance()
        let world = World(store: store, now: { [clock] in clock.now }, random: { chance.bytes($0) }, log: log.logger)
        (bea, sam) = (world.newID(), world.newID())
        let (hash, staffHash) = (try DoorKit.hash.get(), try DoorKit.staffHash.get())
        let people = [
            (bea, "bea@example.org", "Bea Ashdown", hash), (sam, "sam@example.org", "Sam Ashdown", hash),
            (world.newID(), "linden@example.org", "Hannah Linden", staffHash),
        ]
        let now = clock.now
        try await store.write { records in
            try Wall.works(in: records)
            for (id, email, name, password) in people {
                try records.run(
                    """
                    INSERT INTO account (id, email, name, password, made_at)
                    VALUES (\(id), \(email), \(name), \(password), \(now))
                    """)
            }
        }
        door = try Door(world, routes: AccountRoutes.all + routes, settings: settings)
    }

    /// Signs in through the form; answers the browser with its cookies, and what it was sent.
    func signIn(
        _ email: String, password: String = DoorKit.password, on browser: Wire? = nil, next: String? = nil,
        _ headers: [String: String] = [:]
    ) async throws -> (browser: Wire, reply: Wire.Reply) {
        var browser = browser ?? Wire(door: door)
        browser.keep(try await browser.get("/sign-in"))
        var fields = ["csrf": browser.cookies[Cookies.word] ?? "", "email": email, "password": password]
        fields["next"] = next
        let reply = try await browser.post("/sign-in", fields, headers)
        browser.keep(reply)
        return (browser, reply)
    }
}

extension Wire {
    /// Takes an answer's cookies into the jar, as browsers do.
    mutating func keep(_ reply: Reply) {
        for line in reply.cookies {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}

/// Routes that answer in every way there is.
enum Probe {
    struct Slip: Error {}

    static let all: [Route] = [
        page, Route.open(because: "a test", .get, "probe/see-other") { _ in .seeOther("/account") },
        refusing("invalid") { Refusal.invalid(.page("<p>Mend this.</p>", status: 422)) },
        refusing("conflict") { Refusal.conflict(.page("<p>Both.</p>", status: 409)) },
        refusing("not-found") { Refusal.notFound }, refusing("bad-request") { Refusal.badRequest("No.") },
        refusing("too-large") { Refusal.tooLarge }, refusing("too-busy") { Refusal.tooBusy(seconds: 90) },
        refusing("too-many-tries") { Refusal.tooManyTries(seconds: 90) },
        refusing("too-many-pages") { Refusal.tooManyPages(seconds: 90) },
        refusing("mistake") { Slip() }, refusing("store") { StoreError.unavailable("not today") },
        Route.account(.post, "probe/act") { viewer, visit in
            try visit.records.run("UPDATE account SET name = 'Changed' WHERE id = \(viewer.account)")
            return .seeOther("/account")
        },
        Route.account(.post, "probe/files") { _, visit in .page("<p>\(visit.request.body.count)</p>") }
            .taking(bytes: 1_000_000),
        Route.account(.get, "probe/live") { _, visit in try visit.live([], version: "1") },
        Route.account(.get, "probe/file") { _, _ in Answer(.file([65], type: "text/csv", name: "a.csv")) },
    ]

    static let page = Route.open(because: "a test", .get, "probe/page") { _ in .page("<p>Here.</p>") }

    private static func refusing(_ path: String, _ error: @escaping @Sendable () -> any Error) -> Route {
        Route.open(because: "a test", .get, "probe/" + path) { _ in throw error() }
    }
}
