import Foundation
import HummingbirdCore
import NIOCore
import People
import StoreTesting
import Synchronization
import Testing

@testable import School

/// `security.md` 6.5: guessing is slow, and the real person gets in.
@Suite struct GuessingTests {
    private let now = Instant(milliseconds: 1_000_000_000)

    @Test func `ten thousand strangers at one account never close it to a browser it knows`() throws {
        let keeper = Doorkeeper()
        var looked = 0
        for second in 0..<3600 {
            for stranger in 0..<20 {
                let address = Doorkeeper.Place.address("10.0.\(second % 250).\(stranger)")
                let places = [.everybody, .strangers(account: "bea@example.org"), address]
                let time = now + .seconds(second)
                if (try? keeper.admit(places, at: time)) != nil { looked += 1 }
            }
            if second % 36 == 0 {
                try keeper.admit([.device([1, 2, 3])], at: now + .seconds(second))
                keeper.welcome([.device([1, 2, 3])])
            }
        }
        #expect(looked <= 20)
    }

    @Test(arguments: Engine.all)
    func `a storm of strangers leaves a known browser its way in`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (known, _) = try await kit.signIn("bea@example.org")
        kit.clock.move(by: .seconds(5))
        // As many as are let in within a second, from as many addresses, and then some at Bea's own account.
        for stranger in 0..<50 {
            try kit.door.keeper.admit([.everybody, .address("10.0.0.\(stranger)")], at: kit.clock.now)
        }
        var stranger = Wire(door: kit.door)
        stranger.address = "192.0.2.1"
        #expect(try await kit.signIn("bea@example.org", password: "guess", on: stranger).reply.status == 429)
        #expect(try await kit.signIn("bea@example.org", on: known).reply.status == 303)
    }

    @Test(arguments: Engine.all)
    func `wrong passwords of strangers close the account to strangers only`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (known, _) = try await kit.signIn("bea@example.org")
        for place in 0..<20 {
            try? kit.door.keeper.admit([.strangers(account: "bea@example.org")], at: kit.clock.now)
            kit.clock.move(by: .seconds(place == 19 ? 1 : 2))
        }
        let (_, refused) = try await kit.signIn("bea@example.org")
        #expect(refused.status == 429)
        #expect(Int(refused["Retry-After"] ?? "").map { $0 > 3000 && $0 <= 3600 } == true)
        #expect(try await kit.signIn("sam@example.org").reply.status == 303)
        #expect(try await kit.signIn("bea@example.org", on: known).reply.status == 303)
        kit.clock.move(by: .seconds(3600))
        #expect(try await kit.signIn("bea@example.org").reply.status == 303)
    }

    @Test(arguments: Engine.all)
    func `ten wrong passwords make a known browser wait, and no other`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        let (phone, _) = try await kit.signIn("bea@example.org")
        let (desk, _) = try await kit.signIn("bea@example.org")
        for _ in 0..<10 {
            #expect(try await kit.signIn("bea@example.org", password: "wrong", on: phone).reply.status == 422)
        }
        let (_, waiting) = try await kit.signIn("bea@example.org", on: phone)
        #expect(waiting.status == 429)
        #expect(waiting["Retry-After"] == "30")
        #expect(try await kit.signIn("bea@example.org", on: desk).reply.status == 303)
        kit.clock.move(by: .seconds(30))
        #expect(try await kit.signIn("bea@example.org", password: "wrong", on: phone).reply.status == 422)
        #expect(try await kit.signIn("bea@example.org", on: phone).reply["Retry-After"] == "60")
        kit.clock.move(by: .seconds(60))
        #expect(try await kit.signIn("bea@example.org", on: phone).reply.status == 303)
    }

    @Test(arguments: Engine.all)
    func `two parents who share a browser are both known on it`(_ engine: Engine) async throws {
        let kit = try await DoorKit(engine)
        var (shared, _) = try await kit.signIn("bea@example.org")
        let mark = shared.cookies[Cookies.device]
        (shared, _) = try await kit.signIn("sam@example.org", on: shared)
        #expect(shared.cookies[Cookies.device] == mark)
        for email in ["bea@example.org", "sam@example.org"] {
            for _ in 0..<20 { try? kit.door.keeper.admit([.strangers(account: email)], at: kit.clock.now) }
            #expect(try await kit.signIn(email).reply.status == 429)
            #expect(try await kit.signIn(email, on: shared).reply.status == 303)
        }
    }

    @Test func `somebody who can sign in gains no guesses at others by it`() throws {
        let keeper = Doorkeeper()
        let place = Doorkeeper.Place.address("192.0.2.7")
        for _ in 0..<59 { try keeper.admit([place], at: now) }
        try keeper.admit([place], at: now)
        keeper.welcome([place])
        try keeper.admit([place], at: now)
        #expect(throws: Refusal.self) { try keeper.admit([place], at: now) }
        // A whole parents' evening behind one address gets in all the same.
        let hall = Doorkeeper.Place.address("192.0.2.8")
        for _ in 0..<300 {
            try keeper.admit([hall], at: now)
            keeper.welcome([hall])
        }
    }

    @Test func `a thousand tries at the same moment count as a thousand`() async {
        let keeper = Doorkeeper()
        let now = now
        let admitted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<1000 {
                group.addTask { (try? keeper.admit([.strangers(account: "bea@example.org")], at: now)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(admitted == 20)
    }

    @Test func `hashes for strangers never keep a known browser waiting`() async throws {
        let pool = HashPool()
        let gate = Gate()
        let strangers = (0..<80).map { _ in
            Task {
                do { try await pool.run(.stranger) { while !gate.isOpen { sched_yield() } } } catch { gate.turnAway() }
            }
        }
        // Two hashing, 64 waiting, and 14 told to come back.
        while gate.turnedAway < 14 { await Task.yield() }
        #expect(try await pool.run(.known) { 42 } == 42)
        gate.open()
        for task in strangers { await task.value }
        #expect(gate.turnedAway == 14)
        try await pool.stop()
    }

    @Test func `a full house says so in its own words, and when to come back`() async throws {
        let kit = try await DoorKit()
        let busy = try await Wire(door: kit.door).get("/probe/too-busy")
        let tries = try await Wire(door: kit.door).get("/probe/too-many-tries")
        #expect(busy.status == 503)
        #expect(busy["Retry-After"] == "90")
        #expect(!busy.text.contains("too many tries"))
        #expect(tries.status == 429)
        #expect(tries.text.contains("too many tries"))
        let gate = Gate()
        let inside = (0..<66).map { _ in
            Task { try await kit.door.hashes.run(.stranger) { while !gate.isOpen { sched_yield() } } }
        }
        while kit.door.hashes.isRoom(for: .stranger) { await Task.yield() }
        let (_, refused) = try await kit.signIn("bea@example.org")
        gate.open()
        for task in inside { try await task.value }
        #expect(refused.status == 503)
        #expect(refused["Retry-After"] == "5")
    }

    @Test func `an answer at the door takes whole steps, so that a slower hash is not told by its time`() {
        let step = Duration.milliseconds(400)
        for (took, takes) in [(0, 400), (40, 400), (399, 400), (400, 400), (401, 800), (1650, 2000)] {
            #expect(Door.whole(.milliseconds(took), in: step) == .milliseconds(takes), "\(took)")
        }
        #expect(Door.whole(.milliseconds(40), in: .zero) == .zero)
    }

    @Test func `an address stands for its household`() {
        #expect(Network.of("192.0.2.7") == "192.0.2.7")
        #expect(Network.of("::ffff:192.0.2.7") == "192.0.2.7")
        #expect(Network.of("2001:db8::1") == Network.of("2001:db8::ffff:2"))
        #expect(Network.of("2001:db8:0:0:1:2:3:4") == Network.of("2001:db8::5"))
        #expect(Network.of("2001:db8:0:1::1") != Network.of("2001:db8:0:2::1"))
        #expect(Network.of("") == "")
    }

    @Test func `only a named proxy is believed about where a request comes from`() async throws {
        var settings = DoorSettings.test
        settings.trustedProxies = ["10.0.0.1", "10.0.0.2"]
        let door = try await DoorKit(settings: settings).door
        func address(_ forwarded: String?, peer: String) -> String {
            let wire = Wire(door: door).request(
                "GET", "/", forwarded.map { ["x-forwarded-for": $0] } ?? [:], .init(buffer: .init()))
            return door.start(wire, DoorContext(peer: peer, logger: door.world.log), method: .get).address
        }
        #expect(address("198.51.100.1", peer: "203.0.113.9") == "203.0.113.9")
        #expect(address("198.51.100.1", peer: "10.0.0.1") == "198.51.100.1")
        #expect(address("1.1.1.1, 198.51.100.1", peer: "10.0.0.1") == "198.51.100.1")
        #expect(address("1.1.1.1, 198.51.100.1, 10.0.0.2", peer: "10.0.0.1") == "198.51.100.1")
        #expect(address("198.51.100.1:4711", peer: "10.0.0.1") == "198.51.100.1")
        #expect(address("[2001:db8::1]:4711", peer: "10.0.0.1") == "2001:db8::1")
        #expect(address(nil, peer: "10.0.0.1") == "10.0.0.1")
    }
}

private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, turnedAway: 0))
    var isOpen: Bool { state.withLock { $0.isOpen } }
    var turnedAway: Int { state.withLock { $0.turnedAway } }
    func open() { state.withLock { $0.isOpen = true } }
    func turnAway() { state.withLock { $0.turnedAway += 1 } }
}
