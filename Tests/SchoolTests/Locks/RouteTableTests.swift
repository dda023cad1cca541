import Hummingbird
import People
import StoreTesting
import Testing

@testable import School

/// Lock 2 of `docs/architecture.md`: no route without its rule, and no server whose router and table differ.
@Suite struct RouteTableTests {
    private func world() async throws -> World {
        World.test(try await freshStore(.sqlite, migrations: Schema.migrations), TestClock(Day(number: 20_413), 8, 30))
    }

    @Test func `the door serves exactly the table`() async throws {
        let door = try Door(try await world(), settings: .test)
        #expect(door.table.count == Routes.all.count + Door.ownRoutes(.test).count)
    }

    @Test func `the door does not open when the router serves a path that is not in the table`() async throws {
        let world = try await world()
        #expect(throws: Door.Fault.self) {
            try Door(world, routes: Routes.all, settings: .test) { router in
                router.get("children/all") { _, _ in "everybody" }
            }
        }
    }

    @Test func `the door does not open when the router serves another method on a path of the table`() async throws {
        let world = try await world()
        #expect(throws: Door.Fault.self) {
            try Door(world, routes: Routes.all, settings: .test) { router in
                router.delete("account") { _, _ in "gone" }
            }
        }
    }

    @Test func `a table whose routes are not served, or are twice there, is told apart`() throws {
        let router = Router(context: DoorContext.self)
        #expect(throws: Door.Fault.self) { try Door.compare(router, [AccountRoutes.account], []) }
        router.get("account") { _, _ in "" }
        #expect(throws: Never.self) { try Door.compare(router, [AccountRoutes.account], []) }
        #expect(throws: Door.Fault.self) {
            try Door.compare(router, [AccountRoutes.account, AccountRoutes.account], [])
        }
    }

    @Test func `only the door's own routes are open to everybody, and none of them acts but signing in`() {
        let open = Routes.all.filter { !$0.rule.needsSignIn }
        #expect(open.allSatisfy { $0.method == .get })
        let acts = Door.ownRoutes(.test).filter { $0.method != .get }.map(\.path)
        #expect(acts == ["sign-in"])
    }
}
