import Dispatch
import People
import Store
import StoreTesting
import Synchronization
import Testing

@testable import School

/// Acts that read at length before they write: no register waits for the reading.
@Suite struct ReadingFirstTests {
    /// How often either step of the probe ran, and what stands in its way.
    private final class Steps: Sendable {
        let read = Atomic(0)
        let written = Atomic(0)
    }

    private static func probe(_ steps: Steps, reading: @escaping @Sendable (Visit) throws -> Void = { _ in }) -> Route {
        Route.school(
            post: "probe", seeing: Roll.self,
            reading: { _, visit in
                steps.read.add(1, ordering: .relaxed)
                try reading(visit)
                return "Read"
            },
            then: { school, found, visit in
                steps.written.add(1, ordering: .relaxed)
                try visit.records.run("UPDATE school SET name = \(found) WHERE number = \(school.school)")
                return .seeOther("/account")
            })
    }

    private func name(_ world: World) async throws -> String? {
        try await world.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT name FROM school") { try $0.text(0) }
        }
    }

    private func world(_ engine: Engine) async throws -> World {
        let clock = TestClock(Day(number: 20_413), 8, 30)
        let world = World.test(try await freshStore(engine, migrations: Schema.migrations), clock)
        try await Setup.add(NewSchool(slug: "seaview", name: "Seaview", phase: .primary, urn: nil), in: world)
        return world
    }

    private func caller(_ world: World, _ route: Route, role: StaffRole = .office) async throws -> Caller {
        let person = NewPerson(
            name: "Ola Brook", email: "ola@example.org", school: "seaview", place: .staff(role, post: ""))
        try await Setup.add(person, password: "harbour-lantern-42", in: world)
        let caller = Caller(try Door(world, routes: AccountRoutes.all + [route], settings: .test))
        #expect(try await caller.signIn(email: "ola@example.org", password: "harbour-lantern-42"))
        return caller
    }

    private func send(_ caller: Caller) async throws -> Int {
        let word = try #require(Caller.csrf(in: try await caller.get("/account").text))
        return try await caller.post("/schools/seaview/probe", [("csrf", word)]).status
    }

    @Test(arguments: Engine.all)
    func `what was read is handed to the write`(_ engine: Engine) async throws {
        let (world, steps) = (try await world(engine), Steps())
        #expect(try await send(caller(world, Self.probe(steps))) == 303)
        #expect(try await name(world) == "Read")
        #expect(steps.read.load(ordering: .relaxed) == 1)
    }

    @Test(arguments: Engine.all)
    func `the first step can't write`(_ engine: Engine) async throws {
        let (world, steps) = (try await world(engine), Steps())
        let route = Self.probe(steps) { try $0.records.run("UPDATE school SET name = 'Too soon'") }
        #expect(try await send(caller(world, route)) == 500)
        #expect(try await name(world) == "Seaview")
        #expect(steps.written.load(ordering: .relaxed) == 0)
    }

    @Test func `who may not come in is not even read for`() async throws {
        let (world, steps) = (try await world(.sqlite), Steps())
        let teacher = try await caller(world, Self.probe(steps), role: .teacher)
        #expect(try await send(teacher) == 404)
        #expect(try await teacher.post("/schools/seaview/probe", []).status == 400)
        #expect(steps.read.load(ordering: .relaxed) == 0)
    }

    @Test(arguments: Engine.all)
    func `whoever is put out while it reads writes nothing`(_ engine: Engine) async throws {
        let (world, steps) = (try await world(engine), Steps())
        let (reading, begun) = AsyncStream.makeStream(of: Void.self)
        let mayGoOn = DispatchSemaphore(value: 0)
        let route = Self.probe(steps) { _ in
            begun.yield()
            mayGoOn.wait()
        }
        let caller = try await caller(world, route)
        async let status = send(caller)
        for await _ in reading { break }
        try await world.store.write { records in
            try Wall.works(in: records)
            try records.run("DELETE FROM sign_in")
        }
        mayGoOn.signal()
        #expect(try await status == 401)
        #expect(steps.written.load(ordering: .relaxed) == 0)
    }

    @Test func `what takes long is read before the write that takes it`() {
        for route in [ImportRoutes.take, ImportRoutes.columns, CalendarRoutes.setCycle] {
            guard case .afterReading = route.work else {
                Issue.record("\(route.path) reads while every register waits")
                continue
            }
        }
    }
}
