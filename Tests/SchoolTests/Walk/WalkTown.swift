import DemoSchool
import Logging
import People
import StoreTesting

@testable import DemoSchool
@testable import School
@testable import Store

/// The demonstration on a Friday at 10:40, with a canary in every field about a person, and a door to it.
struct WalkTown: Sendable {
    let demo: DemoSchool
    let store: any Store
    let door: Door
    let clock: TestClock
    let log: TestLog

    init(_ engine: Engine, routes: [Route] = Routes.all, settings: DoorSettings = .test) async throws {
        store = try await freshStore(engine, migrations: Schema.migrations)
        demo = try await DemoSchool.build(
            in: store, today: demoFriday, upTo: ClockTime(10, 40), size: .small, canaries: true,
            hash: DemoSchool.noPassword)
        clock = TestClock(demoFriday, 10, 40)
        log = TestLog()
        let chance = TestChance(seed: 3)
        let world = World(store: store, now: { [clock] in clock.now }, random: { chance.bytes($0) }, log: log.logger)
        door = try Door(world, routes: routes, settings: settings)
    }

    /// The browser of one of the cast, signed in; `nobody`'s is not.
    func browser(of handle: CastHandle, seed: UInt8 = 1) async throws -> Wire {
        guard let account = demo.cast[handle].account else { return Wire(door: door) }
        return try await Wire(door: door).signedIn(as: account, seed: seed)
    }

    /// Changes the records as somebody outside any page would.
    func change(_ statement: SQL) async throws {
        let changed = try await store.write { records in
            try Wall.works(in: records)
            return try records.run(statement)
        }
        if changed == 0 { throw Unchanged() }
    }

    struct Unchanged: Error {}
}

/// Counts every row that is added, changed or removed, by triggers in the database itself.
struct ChangeCount: Sendable {
    private let store: any Store

    init(in store: any Store) async throws {
        self.store = store
        let tables = try await Dump(store).tables()
        let isPostgres = store.engine == "postgres"
        let owner = isPostgres ? (store as? PassingStore)?.owner() : nil
        let making: any Store = owner ?? store
        try await making.write { records in
            try records.run("CREATE TABLE walk_change (n BIGINT NOT NULL)")
            try records.run("INSERT INTO walk_change (n) VALUES (0)")
            if isPostgres {
                try records.run(
                    """
                    CREATE FUNCTION walk_count() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN UPDATE walk_change SET n = n + 1; RETURN NULL; END'
                    """)
            }
            for table in tables { for statement in Self.triggers(table, isPostgres) { try records.run(statement) } }
        }
        await owner?.close()
    }

    private static func triggers(_ table: String, _ isPostgres: Bool) -> [SQL] {
        if isPostgres {
            return [
                SQL(
                    unchecked: """
                        CREATE TRIGGER walk_\(table) AFTER INSERT OR UPDATE OR DELETE ON \(table)
                        FOR EACH ROW EXECUTE FUNCTION walk_count()
                        """)
            ]
        }
        return ["INSERT", "UPDATE", "DELETE"].map { act in
            SQL(
                unchecked: """
                    CREATE TRIGGER walk_\(act)_\(table) AFTER \(act) ON \(table)
                    BEGIN UPDATE walk_change SET n = n + 1; END
                    """)
        }
    }

    var value: Int {
        get async throws {
            try await store.read { try $0.first("SELECT n FROM walk_change") { try $0.int(0) } ?? 0 }
        }
    }
}
