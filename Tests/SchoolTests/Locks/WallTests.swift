import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Lock 6 of `docs/architecture.md`: PostgreSQL itself shows nobody a row that is not theirs, whatever is asked of it.
@Suite struct WallTests {
    @Test func `every table that holds a person is walled, and the app's role cannot step over`() async throws {
        let store = try await freshStore(.postgres, migrations: Schema.migrations)
        let catalogue = try await Catalogue(store)
        #expect(catalogue.faults == [])
        #expect(catalogue.walled.count >= 28)
        await store.close()
    }

    @Test func `a table without its wall, or without one for its owner, is found`() async throws {
        let bare = Migration(
            90, "bare",
            [
                "CREATE TABLE bare (school BIGINT NOT NULL, pupil BYTEA NOT NULL)",
                "CREATE TABLE half (school BIGINT NOT NULL, pupil BYTEA NOT NULL)",
                "ALTER TABLE term ADD COLUMN staff BYTEA", "CREATE VIEW glance AS SELECT given FROM pupil",
            ])
        let store = try await freshStore(.postgres, migrations: Schema.migrations)
        let passing = try #require(store as? PassingStore)
        try await store.migrate(Schema.migrations + [bare])
        let owner = passing.owner()
        try await owner.write { try $0.run("ALTER TABLE half ENABLE ROW LEVEL SECURITY") }
        await owner.close()
        let faults = try await Catalogue(store).faults
        #expect(
            faults == [
                "bare: has no wall", "bare: has no wall for its owner", "glance: is no table", "glance: has no wall",
                "glance: has no wall for its owner", "half: has no wall for its owner",
                "term: is said to hold nobody, and has staff",
            ])
        await store.close()
    }

    private func town(_ migrations: [Migration] = Schema.migrations) async throws -> (DemoSchool, any Store) {
        let store = try await freshStore(.postgres, migrations: migrations)
        let demo = try await DemoSchool.build(
            in: store, today: demoFriday, upTo: ClockTime(10, 40), size: .small, canaries: true,
            hash: DemoSchool.noPassword)
        return (demo, store)
    }

    @Test func `nobody finds a row about somebody whom they may not see`() async throws {
        let (demo, store) = try await town()
        let raw = try await RawSelects(demo, store)
        let (faults, rows) = try await raw.readFaults(CastHandle.allCases.filter { $0 != .nobody })
        for fault in faults.prefix(40) { Issue.record("\(fault)") }
        #expect(rows > 20_000)
        await store.close()
    }

    @Test func `nobody changes, removes or adds a row about another's child`() async throws {
        let (demo, store) = try await town()
        let raw = try await RawSelects(demo, store)
        let faults = try await raw.writeFaults([
            .callum, .scott, .anjali, .ruth, .owen, .linden, .whitlock, .aderonke, .dunne, .theo, .keira,
        ])
        for fault in faults.prefix(40) { Issue.record("\(fault)") }
        await store.close()
    }

    @Test func `a table without its guard, and a guard that lets everybody in, are found`() async throws {
        var migrations = Schema.migrations
        migrations[3].guards.removeAll { $0.table.text == "mark" }
        migrations[4].guards.append(Guard("pupil_address", where: "true"))
        let (demo, store) = try await town(migrations)
        #expect(try await Catalogue(store).faults == ["mark: has no wall", "mark: has no wall for its owner"])
        let raw = try await RawSelects(demo, store)
        let reads = try await raw.readFaults([.anjali, .callum]).faults
        #expect(reads.contains { $0.hasPrefix("callum finds postcode of") })
        #expect(reads.contains { $0.hasPrefix("anjali finds reason of") && $0.hasSuffix("in mark") })
        #expect(reads.contains { $0.hasPrefix("anjali finds") && $0.contains("rows of mark about") })
        let writes = try await raw.writeFaults([.anjali])
        #expect(writes.contains("anjali may add to mark about another’s child"))
        #expect(writes.contains("anjali may add to pupil_address about another’s child"))
        #expect(writes.contains { $0.hasPrefix("anjali may do “DELETE FROM mark") })
        await store.close()
    }
}
