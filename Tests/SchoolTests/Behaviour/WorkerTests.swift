import People
import Store
import StoreTesting
import Synchronization
import Testing

@testable import School

struct WorkerTests {
    private func leave(_ job: Job, _ world: World) async throws {
        try await world.store.write { records in
            try Wall.works(in: records)
            try records.leave(job)
        }
    }

    private func left(_ world: World) async throws -> [Int] {
        try await world.store.look { records in
            try records.all("SELECT attempts FROM job ORDER BY due") { try $0.int(0) }
        }
    }

    @Test(arguments: Engine.all)
    func `work is done when its time comes, once`(_ engine: Engine) async throws {
        let store = try await freshStore(engine, migrations: Schema.migrations)
        let clock = TestClock(day("2026-11-20"), 10, 0)
        let world = World.test(store, clock)
        let done = Mutex<[String]>([])
        let kind = JobKind(name: "test") { about, _, _ in done.withLock { $0.append(about) } }
        let worker = Worker(world: world, kinds: [kind])
        for (about, seconds) in [("late", 60), ("soon", 30)] {
            try await leave(
                Job(id: world.newID(), kind: "test", about: about, due: clock.now + .seconds(seconds)), world)
        }
        #expect(try await worker.runDue() == 0)
        clock.move(by: .seconds(61))
        #expect(try await worker.runDue() == 2)
        #expect(try await worker.runDue() == 0)
        #expect(done.withLock(\.self) == ["soon", "late"])
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `work that fails waits, is tried again, and holds up nothing else`(_ engine: Engine) async throws {
        struct Stumble: Error {}
        let store = try await freshStore(engine, migrations: Schema.migrations)
        let clock = TestClock(day("2026-11-20"), 10, 0)
        let world = World.test(store, clock)
        let fails = Mutex(true)
        let bad = JobKind(name: "bad") { _, _, _ in if fails.withLock(\.self) { throw Stumble() } }
        let good = JobKind(name: "good") { _, _, _ in }
        let worker = Worker(world: world, kinds: [bad, good])
        for (place, kind) in ["bad", "good", "unknown"].enumerated() {
            let due = clock.now + .seconds(place - 5)
            try await leave(Job(id: world.newID(), kind: kind, about: "", due: due), world)
        }
        #expect(try await worker.runDue() == 1)
        #expect(try await left(world) == [1, 1])
        #expect(try await worker.runDue() == 0)
        fails.withLock { $0 = false }
        clock.move(by: .seconds(61))
        #expect(try await worker.runDue() == 1)
        #expect(try await left(world) == [2])
        await store.close()
    }
}
