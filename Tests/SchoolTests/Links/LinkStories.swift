import DemoSchool
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct LinkStories {
    private func open(_ engine: Engine) async throws -> (door: Door, demo: DemoSchool) {
        let day = try #require(Day(2026, 11, 20))
        let store = try await freshStore(engine, migrations: Schema.migrations)
        let demo = try await DemoSchool.build(in: store, today: day, seed: 7, size: .small) { password, salt, staff in
            try Passwords.hash(password, salt: salt, kind: staff ? .staff : .family)
        }
        return (try Door(.test(store, TestClock(day, 10, 40)), settings: .test), demo)
    }

    private func signedIn(_ who: CastHandle, _ door: Door, _ demo: DemoSchool) async throws -> Caller {
        let caller = Caller(door)
        let member = demo.cast[who]
        #expect(try await caller.signIn(email: try #require(member.email), password: try #require(member.password)))
        return caller
    }

    @Test(arguments: Engine.all)
    func `the office ends a link, and the father’s page is gone at once`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let father = try await signedIn(.callum, door, demo)
        let child = try #require(demo.cast[.callum].children.first { $0.visible })
        let today = "/children/\(child.pupil)/today"
        let seenBefore = try await father.get(today).status

        let office = try await signedIn(.pryce, door, demo)
        let page = try await office.get("/pupils/\(child.pupil)/family").text
        let csrf = try #require(Caller.csrf(in: page))
        let adult = try #require(try await adult(of: .callum, door, demo))
        let path = "/pupils/\(child.pupil)/adults/\(adult)"

        let unsaid = try await office.post(path, [("csrf", csrf), ("decision", "end")])
        #expect(unsaid.status == 422)
        #expect(unsaid.text.contains("Say why the link ends."))
        #expect(try await father.get(today).status == seenBefore)

        let done = try await office.post(path, [("csrf", csrf), ("decision", "end"), ("because", "Moved abroad")])
        #expect(done.status == 303)
        #expect(try await father.get(today).status == 404)
        #expect(try await office.get("/pupils/\(child.pupil)/family").text.contains("Ended: Moved abroad"))
    }

    @Test(arguments: Engine.all)
    func `an order stops one adult and not the other, and ends when the office ends it`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let father = try await signedIn(.callum, door, demo)
        let mother = try await signedIn(.bea, door, demo)
        let child = try #require(demo.cast[.callum].children.first { $0.visible })
        let today = "/children/\(child.pupil)/today"
        let office = try await signedIn(.pryce, door, demo)
        let page = try await office.get("/pupils/\(child.pupil)/family").text
        let csrf = try #require(Caller.csrf(in: page))
        let adult = try #require(try await adult(of: .callum, door, demo))
        let id = door.world.newID(Restriction.self)
        let order = [
            ("csrf", csrf), ("id", id.description), ("kind", "no sight"), ("adult", adult.description),
            ("from", "2026-11-20"),
        ]
        #expect(try await office.post("/pupils/\(child.pupil)/restrictions", order).status == 303)
        let again = try await office.post("/pupils/\(child.pupil)/restrictions", order)
        #expect(again.status == 303, "sent twice is one order")
        #expect(try await father.get(today).status == 404)
        #expect(try await mother.get(today).status == 200)

        let ended = try await office.post("/pupils/\(child.pupil)/restrictions/\(id)/end", [("csrf", csrf)])
        #expect(ended.status == 303)
        #expect(try await father.get(today).status == 200)
    }

    @Test(arguments: Engine.all)
    func `a teacher has no part in who sees whom`(_ engine: Engine) async throws {
        let (door, demo) = try await open(engine)
        let teacher = try await signedIn(.linden, door, demo)
        let child = try #require(demo.cast[.bea].children.first)
        #expect(try await teacher.get("/pupils/\(child.pupil)/family").status == 404)
        #expect(try await teacher.get("/schools/seaview/roll").status == 404)
    }

    /// The adult behind somebody's account.
    private func adult(of who: CastHandle, _ door: Door, _ demo: DemoSchool) async throws -> ID<Adult>? {
        let account = try #require(demo.cast[who].account)
        return try await door.world.store.read { records in
            try Wall.works(in: records)
            return try records.first("SELECT adult FROM account_adult WHERE account = \(account)") { try $0.id(0) }
        }
    }
}
